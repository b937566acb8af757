import { useId, type ReactNode } from 'react';
import type { MetadataConflict } from '#core/photo/photo';
import styles from './photo-field.module.css';

export interface PhotoFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What the file says; '' where it says nothing. */
  readonly fromFile?: string;
  readonly conflict?: MetadataConflict | undefined;
  readonly isLong?: boolean;
  readonly isDisabled?: boolean;
  readonly isFirst?: boolean;
  readonly type?: 'text' | 'date' | 'number';
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  /** Stands across from the label. */
  readonly beside?: ReactNode;
}

/** One field of a photo: where its value comes from, what the file says instead, and where the file contradicts itself. */
export function PhotoField(props: PhotoFieldProps): ReactNode {
  const {
    label,
    value,
    onChange,
    fromFile = '',
    conflict,
    isLong,
    isFirst,
    type = 'text',
    help,
    error,
  } = props;
  const id = useId();
  const shared = {
    id,
    value,
    disabled: props.isDisabled,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': `${id}-note`,
    'data-first-focus': isFirst ? '' : undefined,
    dir: 'auto',
    maxLength: 20_000,
  } as const;
  return (
    <div className={styles['field']}>
      <div className={styles['label']}>
        <label htmlFor={id}>{label}</label>
        {props.beside}
        <Origin value={value} fromFile={fromFile} />
      </div>
      {isLong ? (
        <textarea
          {...shared}
          rows={2}
          className={styles['area']}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <input
          {...shared}
          type={type}
          className={styles['input']}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      <div id={`${id}-note`} className={styles['notes']}>
        {error && <p className={styles['error']}>{error}</p>}
        {help && <p>{help}</p>}
        <FileSays label={label} value={value} fromFile={fromFile} onUse={onChange} />
        {conflict && <Conflict label={label} conflict={conflict} value={value} onUse={onChange} />}
      </div>
    </div>
  );
}

/** Whether a value is the file's or a person's. */
export function Origin({
  value,
  fromFile,
}: {
  readonly value: string;
  readonly fromFile: string;
}): ReactNode {
  if (fromFile === '') return null;
  return value === fromFile ? (
    <span className={styles['origin']}>IPTC</span>
  ) : (
    <span className={styles['edited']}>Edited</span>
  );
}

interface FileSaysProps {
  readonly label: string;
  readonly value: string;
  readonly fromFile: string;
  readonly onUse: (value: string) => void;
}

function FileSays({ label, value, fromFile, onUse }: FileSaysProps): ReactNode {
  if (fromFile === '' || value === fromFile) return null;
  return (
    <p>
      File says “{fromFile}”.{' '}
      <button
        type="button"
        className={styles['use']}
        aria-label={`Use it: ${label}`}
        onClick={() => onUse(fromFile)}
      >
        Use it
      </button>
    </p>
  );
}

interface ConflictProps {
  readonly label: string;
  readonly conflict: MetadataConflict;
  readonly value: string;
  readonly onUse: (value: string) => void;
}

/** The two blocks of metadata in the file contradict each other. */
function Conflict({ label, conflict: { xmp, iim }, value, onUse }: ConflictProps): ReactNode {
  return (
    <p>
      XMP says “{xmp}”, IIM says “{iim}”.{' '}
      {value !== iim && iim !== '' && (
        <button
          type="button"
          className={styles['use']}
          aria-label={`Use IIM: ${label}`}
          onClick={() => onUse(iim)}
        >
          Use IIM
        </button>
      )}
    </p>
  );
}
