import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { StorySummary } from '#core/story/story';
import { request } from '../../app/api';
import { callQuery } from '../../app/call-query';
import { useDeskInfo } from '../../app/desk-info';
import { useRoutes } from '../../app/routes';
import { sayWhen } from '../../newsroom/say-times';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { RadioList } from '../../ui/radio-list';
import { useNow } from '../../ui/use-now';
import type { BackupDialogProps } from './restore-dialog';
import styles from './settings-view.module.css';
import { saidProblem } from './use-backups';

const mostShown = 50;

/** Chooses a story of a backup and copies it to the desk. */
export function BringBackDialog({ backup, onClose }: BackupDialogProps): ReactNode {
  const { zone } = useDeskInfo();
  const now = useNow(60_000);
  const { go } = useRoutes();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const { data, error: unread } = useQuery(callQuery('backup:stories', { backup: backup.name }));
  const { mutate, isPending, error } = useMutation({
    mutationFn: (story: string) => request('backup:bring-back', { backup: backup.name, story }),
    onSuccess: ({ id }) => {
      onClose();
      void go({ view: 'story', id });
    },
  });
  const found = (data?.stories ?? []).filter((story) => isAbout(story, words));
  const shown = found.slice(0, mostShown);
  const problem = saidProblem(unread ?? error);
  const story = shown.find(({ id }) => id === chosen);
  const footer = (
    <>
      <span className={styles['space']} />
      <Button size="large" onClick={onClose}>
        Cancel
      </Button>
      <Button
        size="large"
        tone="primary"
        busy={isPending}
        disabled={!story}
        onClick={() => story && mutate(story.id)}
      >
        Bring back
      </Button>
    </>
  );
  return (
    <Dialog title="Bring back a story" footer={footer} onClose={onClose}>
      <div className={styles['asking']}>
        <p>
          From the backup of {sayWhen(backup.at, zone, now)}. It becomes a new story; the one on the desk
          stays as it is.
        </p>
        <TextField
          label="Find"
          value={words}
          autoComplete="off"
          spellCheck={false}
          data-first-focus
          onChange={(event) => setWords(event.target.value)}
        />
        {shown.length > 0 && (
          <RadioList
            label="Stories"
            value={story?.id ?? null}
            choices={shown.map((each) => ({
              value: each.id,
              label: each.slug || each.headline || 'No slug yet',
              detail: each.slug ? each.headline : undefined,
            }))}
            onChange={setChosen}
          />
        )}
        {found.length > mostShown && (
          <p className={styles['help']}>{`${found.length - mostShown} more. Type to narrow it down.`}</p>
        )}
        {data && found.length === 0 && (
          <p className={styles['none']}>No story of this backup has these words.</p>
        )}
        {!data && !unread && <p className={styles['none']}>Opening the backup</p>}
        {problem !== '' && (
          <Notice tone="stop" role="alert" title="Nothing was brought back.">
            {problem}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}

function isAbout({ slug, headline, byline }: StorySummary, words: string): boolean {
  const text = `${slug} ${headline} ${byline}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
