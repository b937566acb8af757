import { useEffect, useState, type ReactNode } from 'react';
import type { StoryVersion } from '#core/story/history';
import { request } from '../../../app/api';
import { useDeskInfo } from '../../../app/desk-info';
import { sayKeys } from '../../../app/keys';
import { useRoutes } from '../../../app/routes';
import { sayMilestone } from '../../../newsroom/say-milestone';
import { saySaved } from '../../../newsroom/say-times';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { useNow } from '../../../ui/use-now';
import type { StorySession } from '../session/story-session';
import { useSessionFact } from '../use-session';
import styles from './history-panel.module.css';

const shown = 30;

/** The last versions of the story; each opens beside the story as it is now. */
export function HistoryPanel({ session }: { readonly session: StorySession }): ReactNode {
  const { zone } = useDeskInfo();
  const now = useNow();
  const { go } = useRoutes();
  const { versions, trouble } = useLastVersions(session);
  const open = (left: number | null) => void go({ view: 'history', id: session.story(), left, right: null });
  return (
    <>
      <Button keys={sayKeys('Mod+Shift+H')} onClick={() => open(null)}>
        Compare versions
      </Button>
      {trouble !== '' && (
        <Notice tone="warn" title="The versions could not be listed.">
          {trouble}
        </Notice>
      )}
      <ul className={styles['versions']}>
        {versions.slice(0, shown).map((version) => (
          <li key={version.version}>
            <button type="button" className={styles['version']} onClick={() => open(version.version)}>
              <b>{[...version.milestones.map(sayMilestone), saySaved(version.at, zone, now)].join(', ')}</b>
              <span>
                {version.author}{' '}
                <span className={styles['words']}>
                  +{version.added} −{version.removed}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Nobody is typing if nothing was saved for this long, in milliseconds. */
const quiet = 2_000;

function useLastVersions(session: StorySession) {
  const [versions, setVersions] = useState<readonly StoryVersion[]>([]);
  const [trouble, setTrouble] = useState('');
  const version = useSessionFact(session, (from) => from.version());
  const isFirst = versions.length === 0;
  useEffect(() => {
    let isGone = false;
    const look = async () => {
      try {
        const answer = await request('history:list', { story: session.story() });
        if (!isGone) setVersions(answer.versions);
        if (!isGone) setTrouble('');
      } catch (error) {
        if (!isGone) setTrouble(error instanceof Error ? error.message : String(error));
      }
    };
    const timer = window.setTimeout(() => void look(), isFirst ? 0 : quiet);
    return () => {
      isGone = true;
      window.clearTimeout(timer);
    };
  }, [session, version, isFirst]);
  return { versions, trouble };
}
