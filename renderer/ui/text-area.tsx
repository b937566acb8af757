import { useId, type ComponentProps, type ReactNode } from 'react';
import styles from './field.module.css';

export interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'id'> {
  readonly label: string;
  readonly help?: ReactNode;
}

/** Some lines of text with their label. */
export function TextArea({ label, help, ...area }: TextAreaProps): ReactNode {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <div className={styles['box']}>
        <textarea
          rows={4}
          dir="auto"
          {...area}
          id={id}
          className={styles['area']}
          aria-describedby={help === undefined ? undefined : `${id}-note`}
        />
      </div>
      {help !== undefined && (
        <div id={`${id}-note`} className={styles['help']}>
          {help}
        </div>
      )}
    </div>
  );
}
