import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { StoryId } from '#core/story/story';
import { callQuery } from '../../../app/call-query';
import { forgetDraft, useKeptDraft } from '../../../app/kept-drafts';
import { sayKeys } from '../../../app/keys';
import { useSaveBundle } from '../../../app/use-save-bundle';
import { Slug } from '../../../newsroom/slug';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import { TextArea } from '../../../ui/text-area';
import styles from './dialogs.module.css';

export interface BundleReasonDialogProps {
  readonly story: StoryId;
  /** What is in its way. */
  readonly why: string;
  readonly onClose: () => void;
}

/** Why a story under embargo leaves for another desk before its time. What is typed stays when the dialog is closed. */
export function BundleReasonDialog({ story, why, onClose }: BundleReasonDialogProps): ReactNode {
  const name = `bundle ${story}`;
  const { data } = useQuery(callQuery('story:summary', { story }));
  const [reason, type] = useKeptDraft(name);
  const saveBundle = useSaveBundle();
  const isEmpty = reason.trim() === '';
  const go = () => {
    if (isEmpty) return;
    onClose();
    void saveBundle(story, reason.trim()).then((isSaved) => {
      if (isSaved) forgetDraft(name);
    });
  };
  return (
    <Dialog
      title="Save as a bundle"
      about={data && <Slug slug={data.slug} />}
      onClose={onClose}
      footer={
        <>
          <span className={styles['space']} />
          <Button size="large" keys="Esc" onClick={onClose}>
            Cancel
          </Button>
          <Button size="large" tone="primary" keys={sayKeys('Mod+Enter')} disabled={isEmpty} onClick={go}>
            Choose a folder…
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <Notice tone="warn" title="This story is under embargo.">
          {why}
        </Notice>
        <TextArea
          label="Why it leaves before its time"
          data-first-focus
          maxLength={2_000}
          value={reason}
          help="Kept in the log of the story, with your name and the time. It goes along in the bundle."
          onChange={(event) => type(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) go();
          }}
        />
      </div>
    </Dialog>
  );
}
