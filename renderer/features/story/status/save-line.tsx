import { HardDrive, OctagonAlert } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { ariaKeys, sayKeys } from '../../../app/keys';
import { useKeys } from '../../../app/use-keys';
import { Icon } from '../../../ui/icon';
import { LinkButton } from '../../../ui/link-button';
import type { StorySession } from '../session/story-session';
import styles from './save-line.module.css';
import { saveWords, type SaveWords } from './save-words';
import { copyKeys, useSaveCopy } from './use-save-copy';

/**
 * Where the text is and whether it is safe. Seconds pass in a part that is not read aloud, so only what happened is.
 * Where it is on no disk, there is a way to another one.
 */
export function SaveLine({ session }: { readonly session: StorySession }): ReactNode {
  const words = useSaveWords(session);
  const { save, isSaving, said } = useSaveCopy(session);
  useKeys({ [copyKeys]: save });
  return (
    <span className={styles['line']}>
      <span role="status" aria-label="Copy" className={styles['copy']}>
        {said}
      </span>
      <SavedStatus words={words} />
      {words.kind === 'unsaved' && (
        <LinkButton
          onClick={save}
          aria-busy={isSaving || undefined}
          aria-keyshortcuts={ariaKeys(copyKeys)}
          title={sayKeys(copyKeys)}
        >
          Save a copy elsewhere…
        </LinkButton>
      )}
    </span>
  );
}

function SavedStatus({ words: { kind, fact, since } }: { readonly words: SaveWords }): ReactNode {
  const isUnsaved = kind === 'unsaved';
  return (
    <span role="status" aria-label="Saved" className={[styles['saved'], styles[kind]].join(' ')}>
      <Icon of={isUnsaved ? OctagonAlert : HardDrive} size={14} />
      {isUnsaved ? (
        <>
          <span className={styles['heard']}>{fact}</span>
          <span aria-hidden className={styles['seen']} title={since}>
            {since}
          </span>
        </>
      ) : (
        <span>
          {fact}
          <span aria-hidden>{since}</span>
        </span>
      )}
    </span>
  );
}

/** Read twice a second, not at every save, so that nothing is drawn for a key that is typed. */
const rhythm = 500;

function useSaveWords(session: StorySession): SaveWords {
  const [words, setWords] = useState(() => read(session));
  useEffect(() => {
    const show = () => setWords((shown) => keepIfSame(shown, read(session)));
    const timer = window.setInterval(show, rhythm);
    return () => window.clearInterval(timer);
  }, [session]);
  return words;
}

const read = (session: StorySession): SaveWords => saveWords(session.saveState(), Date.now());

const keepIfSame = (shown: SaveWords, next: SaveWords): SaveWords =>
  shown.kind === next.kind && shown.fact === next.fact && shown.since === next.since ? shown : next;
