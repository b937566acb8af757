import { OctagonAlert } from 'lucide-react';
import { useId, type ComponentProps, type ReactNode } from 'react';
import { Icon } from './icon';
import styles from './field.module.css';

export interface TextFieldProps extends Omit<ComponentProps<'input'>, 'id' | 'prefix'> {
  readonly label: string;
  /** Keeps the label for those who hear it, where the place says the rest. */
  readonly labelHidden?: boolean;
  /** For bars and heads, where fields are as high as buttons. */
  readonly compact?: boolean;
  readonly help?: ReactNode;
  /** What is wrong with the value; the field shows it and is announced as invalid. */
  readonly error?: string | undefined;
  /** Inside the box, before and after the text. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
}

/** One line of text with its label. */
export function TextField(props: TextFieldProps): ReactNode {
  const {
    label,
    labelHidden = false,
    compact = false,
    help,
    error,
    before,
    after,
    className,
    ...input
  } = props;
  const id = useId();
  const note = `${id}-note`;
  const isNoted = error !== undefined || help !== undefined;
  return (
    <div className={[styles['field'], className].filter(Boolean).join(' ')}>
      <label htmlFor={id} className={labelHidden ? styles['hidden'] : styles['label']}>
        {label}
      </label>
      <div
        className={[styles['box'], compact && styles['compact'], error && styles['wrong']]
          .filter(Boolean)
          .join(' ')}
      >
        {before}
        <input
          {...input}
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={isNoted ? note : undefined}
        />
        {after}
      </div>
      {isNoted && <FieldNote id={note} help={help} error={error} />}
    </div>
  );
}

interface FieldNoteProps {
  readonly id: string;
  readonly help: ReactNode;
  readonly error: string | undefined;
}

function FieldNote({ id, help, error }: FieldNoteProps): ReactNode {
  if (error === undefined)
    return (
      <div id={id} className={styles['help']}>
        {help}
      </div>
    );
  return (
    <div id={id} className={styles['error']}>
      <Icon of={OctagonAlert} size={14} />
      {error}
    </div>
  );
}
