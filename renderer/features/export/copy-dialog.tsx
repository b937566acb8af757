import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { CallInput } from '#core/contract/calls';
import type { StoryId } from '#core/story/story';
import { request } from '../../app/api';
import { callQuery } from '../../app/call-query';
import { Slug } from '../../newsroom/slug';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { RadioList, type Choice } from '../../ui/radio-list';
import styles from './copy-dialog.module.css';
import { MessageList } from './message-list';

type CopyKind = CallInput<'story:copy'>['as'];

export interface CopyDialogProps {
  readonly story: StoryId;
  /** Whether all that was typed is on disk, and so part of what is copied. */
  readonly saved: boolean;
  readonly onClose: () => void;
}

const kinds: readonly Choice<CopyKind>[] = [
  { value: 'rich', label: 'Rich text', detail: 'with its looks, for mail and documents' },
  { value: 'plain', label: 'Plain text', detail: 'as wires send it' },
  { value: 'markdown', label: 'Markdown', detail: 'with every field before it' },
  { value: 'html', label: 'HTML', detail: 'the source, to put into a page' },
];
const names: Readonly<Record<CopyKind, string>> = {
  rich: 'rich text',
  plain: 'plain text',
  markdown: 'Markdown',
  html: 'HTML',
};

/** A whole story into the clipboard: as what, and what whoever pastes it should know. */
export function CopyDialog({ story, saved, onClose }: CopyDialogProps): ReactNode {
  const [kind, setKind] = useState<CopyKind>('rich');
  const { data } = useQuery(callQuery('story:summary', { story }));
  const copying = useMutation({ mutationFn: () => request('story:copy', { story, as: kind }) });
  const choose = (chosen: CopyKind) => {
    copying.reset();
    setKind(chosen);
  };
  return (
    <Dialog
      title="Copy"
      about={data && <Slug slug={data.slug} />}
      size="small"
      onClose={onClose}
      footer={
        <>
          <span className={styles['space']} />
          <Button size="large" keys="Esc" onClick={onClose}>
            {copying.isSuccess ? 'Close' : 'Cancel'}
          </Button>
          <Button
            size="large"
            tone="primary"
            data-first-focus
            busy={copying.isPending}
            onClick={() => copying.mutate()}
          >
            Copy {names[kind]}
          </Button>
        </>
      }
    >
      <div className={styles['asking']}>
        {!saved && (
          <Notice tone="warn" title="The last changes are not on this computer’s disk yet.">
            They are safe in the story as long as it stays open, but they are not copied.
          </Notice>
        )}
        <RadioList label="Copy the story as" choices={kinds} value={kind} onChange={choose} />
        {copying.error && (
          <Notice tone="stop" role="alert" title="Nothing was copied.">
            {copying.error.message}
          </Notice>
        )}
        {copying.data && (
          <Notice tone="good" role="status" title={`In the clipboard as ${names[kind]}`}>
            {copying.data.warnings.length > 0 && <MessageList messages={copying.data.warnings} />}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
