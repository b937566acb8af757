import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { Icon } from '../../ui/icon';
import { listFields, moreFields, placeFields, type FieldName } from './field-names';
import { ListField } from './list-field';
import type { PhotoDraft } from './photo-draft';
import { PhotoField } from './photo-field';
import styles from './photo-form.module.css';

export interface MoreFieldsProps {
  readonly draft: PhotoDraft;
  readonly onFields: (fields: Partial<PhotoDraft['fields']>) => void;
  readonly onKeepGps: (keepsGps: boolean) => void;
}

/** Where the photo shows, who is in it, and, when asked for, everything else that can be said of it. */
export function MoreFields(props: MoreFieldsProps): ReactNode {
  const { draft, onFields } = props;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <div className={styles['pair']}>
        {placeFields.map((field) => (
          <TextOfPhoto key={field.name} {...props} field={field} />
        ))}
      </div>
      {listFields.map((field) => (
        <ListField key={field.name} draft={draft} field={field} onFields={onFields} />
      ))}
      <button
        type="button"
        className={styles['more']}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon of={isOpen ? ChevronDown : ChevronRight} size={14} />
        More fields
      </button>
      <div id={id} hidden={!isOpen} className={styles['rest']}>
        {isOpen && (
          <>
            <GpsField {...props} />
            {moreFields.map((field) => (
              <TextOfPhoto key={field.name} {...props} field={field} />
            ))}
          </>
        )}
      </div>
    </>
  );
}

function TextOfPhoto({ draft, onFields, field }: MoreFieldsProps & { readonly field: FieldName }): ReactNode {
  const { name, label, isLong = false, help } = field;
  return (
    <PhotoField
      label={label}
      isLong={isLong}
      help={help}
      value={draft.fields[name]}
      fromFile={draft.photo.fromFile[name]}
      conflict={draft.photo.conflicts.find((conflict) => conflict.field === name)}
      onChange={(value) => onFields({ [name]: value })}
    />
  );
}

/** Where the camera stood says where a photographer was: it leaves the desk only where somebody says so. */
function GpsField({ draft, onFields, onKeepGps }: MoreFieldsProps): ReactNode {
  return (
    <>
      <PhotoField
        label="GPS position of the camera"
        value={draft.fields.gps}
        fromFile={draft.photo.fromFile.gps}
        onChange={(gps) => onFields({ gps })}
      />
      <label className={styles['tick']}>
        <input
          type="checkbox"
          checked={draft.keepsGps}
          onChange={(event) => onKeepGps(event.target.checked)}
        />
        Keep the position in files that leave the desk
      </label>
    </>
  );
}
