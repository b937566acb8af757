import type { ReactNode } from 'react';
import type { PhotoTerms } from '#core/photo/terms';
import type { PhotoDraft } from './photo-draft';
import { PhotoField } from './photo-field';
import { sayDaysLeft } from './say-days-left';
import styles from './photo-form.module.css';

export interface TermsFieldsProps {
  readonly draft: PhotoDraft;
  readonly onFields: (fields: Partial<PhotoDraft['fields']>) => void;
  readonly onTerms: (terms: Partial<PhotoTerms>) => void;
}

/** On what terms the photo may be used: in words, and as checks and exports read them. */
export function TermsFields({ draft, onFields, onTerms }: TermsFieldsProps): ReactNode {
  const { fields, photo, terms } = draft;
  const conflict = (field: keyof typeof fields) => photo.conflicts.find((each) => each.field === field);
  return (
    <>
      <PhotoField
        label="Copyright"
        value={fields.copyright}
        fromFile={photo.fromFile.copyright}
        conflict={conflict('copyright')}
        onChange={(copyright) => onFields({ copyright })}
      />
      <PhotoField
        isLong
        label="Usage terms"
        value={fields.usageTerms}
        fromFile={photo.fromFile.usageTerms}
        conflict={conflict('usageTerms')}
        onChange={(usageTerms) => onFields({ usageTerms })}
      />
      <div className={styles['pair']}>
        <PhotoField
          type="date"
          label="May be used until"
          value={terms.until}
          help={sayDaysLeft(terms.until, new Date())}
          onChange={(until) => onTerms({ until })}
        />
        <PhotoField
          label="Date taken"
          value={fields.takenAt}
          fromFile={photo.fromFile.takenAt}
          conflict={conflict('takenAt')}
          help="Year, month, day: 2026-06-09"
          onChange={(takenAt) => onFields({ takenAt })}
        />
        <PhotoField
          type="number"
          label="Days after first use"
          value={terms.daysAfterFirstUse === null ? '' : String(terms.daysAfterFirstUse)}
          onChange={(value) => onTerms({ daysAfterFirstUse: daysOf(value) })}
        />
        <PhotoField
          label="Territory"
          value={terms.territory}
          help={terms.territory === '' ? 'Everywhere' : undefined}
          onChange={(territory) => onTerms({ territory })}
        />
      </div>
      <label className={styles['tick']}>
        <input
          type="checkbox"
          checked={terms.isOneTime}
          onChange={(event) => onTerms({ isOneTime: event.target.checked })}
        />
        One-time use: in one story only
      </label>
    </>
  );
}

function daysOf(value: string): number | null {
  const days = Number.parseInt(value, 10);
  return Number.isSafeInteger(days) && days >= 0 ? days : null;
}
