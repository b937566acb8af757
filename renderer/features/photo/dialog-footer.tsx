import type { ReactNode } from 'react';
import { isEmptyField, photoFieldNames } from '#core/photo/photo-fields';
import { Button } from '../../ui/button';
import { sayKeys } from '../../app/keys';
import type { PhotoDraft } from './photo-draft';
import styles from './photo-dialog.module.css';

export interface DialogFooterProps {
  readonly draft: PhotoDraft;
  readonly problem: string;
  /** Somebody closes the dialog with changes in it. */
  readonly isAsking: boolean;
  readonly isBusy: boolean;
  readonly canLead: boolean;
  readonly onCancel: () => void;
  readonly onDiscard: () => void;
  readonly onStay: () => void;
  readonly onDone: (leads: boolean) => void;
}

export function DialogFooter(props: DialogFooterProps): ReactNode {
  const { draft, problem, isAsking, isBusy, canLead, onCancel, onDiscard, onStay, onDone } = props;
  if (isAsking)
    return (
      <>
        <p className={styles['asks']} role="alert">
          What changed here is not kept yet.
        </p>
        <Button size="large" tone="stop" onClick={onDiscard}>
          Discard changes
        </Button>
        <Button size="large" tone="primary" keys="Esc" onClick={onStay}>
          Go on editing
        </Button>
      </>
    );
  return (
    <>
      {problem === '' ? (
        <Read draft={draft} />
      ) : (
        <p className={styles['problem']} role="alert">
          {problem}
        </p>
      )}
      <Button size="large" keys="Esc" onClick={onCancel}>
        Cancel
      </Button>
      {canLead && (
        <Button size="large" busy={isBusy} onClick={() => onDone(true)}>
          Use as lead photo
        </Button>
      )}
      <Button
        size="large"
        tone="primary"
        keys={sayKeys('Mod+Enter')}
        busy={isBusy}
        onClick={() => onDone(false)}
      >
        Done
      </Button>
    </>
  );
}

/** How much of what is said of the photo stands as its file says it. */
function Read({ draft: { fields, photo } }: { readonly draft: PhotoDraft }): ReactNode {
  const said = photoFieldNames.filter((name) => !isEmptyField(fields[name]));
  const read = said.filter((name) => JSON.stringify(fields[name]) === JSON.stringify(photo.fromFile[name]));
  return (
    <p className={styles['read']}>
      {read.length === 0 ? (
        'The file says nothing of the photo.'
      ) : (
        <>
          <span className={styles['origin']}>IPTC</span> Read from the file. {read.length} of {said.length}{' '}
          {said.length === 1 ? 'field' : 'fields'}.
        </>
      )}
    </p>
  );
}
