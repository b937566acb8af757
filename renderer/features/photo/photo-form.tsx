import type { ReactNode } from 'react';
import { CreditFields } from './credit-fields';
import { MoreFields } from './more-fields';
import type { PhotoDraft } from './photo-draft';
import { TermsFields } from './terms-fields';
import { UseFields } from './use-fields';
import styles from './photo-form.module.css';

export interface PhotoFormProps {
  readonly draft: PhotoDraft;
  readonly isSuggested: boolean;
  readonly onChange: (changed: Partial<PhotoDraft>) => void;
  readonly onTrouble: (isTrouble: boolean) => void;
}

/** Everything that is said: first of this use, then of the photo itself, wherever it is used. */
export function PhotoForm({ draft, isSuggested, onChange, onTrouble }: PhotoFormProps): ReactNode {
  const onFields = (fields: Partial<PhotoDraft['fields']>) =>
    onChange({ fields: { ...draft.fields, ...fields } });
  return (
    <div className={styles['form']} role="group" aria-label="Caption, credit and terms">
      <UseFields draft={draft} isSuggested={isSuggested} onChange={onChange} />
      <CreditFields key={draft.photo.id} draft={draft} onFields={onFields} onTrouble={onTrouble} />
      <TermsFields
        draft={draft}
        onFields={onFields}
        onTerms={(terms) => onChange({ terms: { ...draft.terms, ...terms } })}
      />
      <MoreFields
        key={`more-${draft.photo.id}`}
        draft={draft}
        onFields={onFields}
        onKeepGps={(keepsGps) => onChange({ keepsGps })}
      />
    </div>
  );
}
