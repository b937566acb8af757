import type { ReactNode } from 'react';
import type { PhotoDraft } from './photo-draft';
import { PhotoField } from './photo-field';
import styles from './photo-form.module.css';

export interface UseFieldsProps {
  readonly draft: PhotoDraft;
  /** Somebody suggests to change the caption in the story. */
  readonly isSuggested: boolean;
  readonly onChange: (changed: Partial<PhotoDraft>) => void;
}

/** As long as an alt text should be, so that it is read out in one breath. */
const goodAlt = 125;

/** What this use says of the photo: its caption, and what those hear who cannot see it. */
export function UseFields({ draft, isSuggested, onChange }: UseFieldsProps): ReactNode {
  const { caption, alt, decorative, photo } = draft;
  const length = Array.from(alt).length;
  return (
    <>
      <PhotoField
        isLong
        isFirst
        label="Caption"
        value={caption}
        fromFile={photo.fromFile.description}
        conflict={photo.conflicts.find(({ field }) => field === 'description')}
        isDisabled={isSuggested}
        help={
          isSuggested
            ? 'Changes to this caption are suggested. Accept or reject them in the story, then edit it here.'
            : undefined
        }
        onChange={(value) => onChange({ caption: oneLine(value) })}
      />
      <PhotoField
        isLong
        label="Alt text"
        value={alt}
        fromFile={photo.fromFile.altText}
        isDisabled={decorative}
        beside={
          <span className={length > goodAlt ? styles['over'] : undefined}>
            {length} of {goodAlt}
          </span>
        }
        onChange={(value) => onChange({ alt: oneLine(value) })}
      />
      <label className={styles['tick']}>
        <input
          type="checkbox"
          checked={decorative}
          onChange={(event) => onChange({ decorative: event.target.checked })}
        />
        Decorative: nothing to tell those who cannot see it
      </label>
    </>
  );
}

const oneLine = (text: string): string => text.replace(/\s*[\r\n\u2028\u2029]+\s*/gu, ' ');
