import { useState, type ReactNode } from 'react';
import type { PhotoListName } from '#core/photo/photo-fields';
import type { FieldName } from './field-names';
import type { PhotoDraft } from './photo-draft';
import { PhotoField } from './photo-field';

export interface ListFieldProps {
  readonly draft: PhotoDraft;
  readonly field: FieldName<PhotoListName>;
  readonly onFields: (fields: Partial<PhotoDraft['fields']>) => void;
}

const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim().slice(0, 500))
    .filter((line) => line !== '')
    .slice(0, 500);

/** Several texts, one a line. What is typed stays as it is typed, empty lines and all, until the field shows another list. */
export function ListField({ draft, field, onFields }: ListFieldProps): ReactNode {
  const { name, label, help } = field;
  const kept = draft.fields[name].join('\n');
  const [typed, setTyped] = useState(kept);
  const shown = lines(typed).join('\n') === kept ? typed : kept;
  return (
    <PhotoField
      isLong
      label={label}
      help={help}
      value={shown}
      fromFile={draft.photo.fromFile[name].join('\n')}
      conflict={draft.photo.conflicts.find((conflict) => conflict.field === name)}
      onChange={(value) => {
        setTyped(value);
        onFields({ [name]: lines(value) });
      }}
    />
  );
}
