import { useEffect, useRef, type ReactNode } from 'react';
import type { Source } from '#core/story/details';
import { useDeskInfo } from '../../../app/desk-info';
import { sayWhen } from '../../../newsroom/say-times';
import { Button } from '../../../ui/button';
import { useNow } from '../../../ui/use-now';
import type { StorySession } from '../session/story-session';
import { useSessionFact } from '../use-session';
import { SourceLine } from './source-line';
import styles from './details.module.css';

/** As many as the contract takes. */
const most = 1_000;
const kinds = { imported: 'Imported', pasted: 'Pasted', given: 'Given' } as const satisfies Record<
  Source['kind'],
  string
>;

/** Where text and facts come from: people, agencies, documents, files. Never published. */
export function SourcesField({ session }: { readonly session: StorySession }): ReactNode {
  const { zone } = useDeskInfo();
  const now = useNow();
  const sources = useSessionFact(session, (from) => from.details().sources);
  const added = useRef('');
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (added.current === '') return;
    list.current?.querySelector<HTMLElement>(`[data-source="${added.current}"] input`)?.focus();
    added.current = '';
  }, [sources]);
  const add = () => {
    const source: Source = {
      id: crypto.randomUUID(),
      kind: 'given',
      name: '',
      url: '',
      note: '',
      at: Date.now(),
    };
    added.current = source.id;
    session.setDetail('sources', [...session.details().sources, source]);
  };
  const remove = (id: string) =>
    session.setDetail(
      'sources',
      session.details().sources.filter((each) => each.id !== id),
    );
  return (
    <section className={styles['field']} aria-labelledby="sources-title">
      <div className={styles['head']}>
        <h2 id="sources-title">Sources</h2>
        <Button tone="bare" className={styles['small']} disabled={sources.length >= most} onClick={add}>
          Add a source
        </Button>
      </div>
      {sources.length > 0 && (
        <ul ref={list} className={styles['sources']}>
          {sources.map((source, at) => (
            <SourceLine
              key={source.id}
              session={session}
              source={source.id}
              number={at + 1}
              about={`${kinds[source.kind]} ${sayWhen(source.at, zone, now)}`}
              onRemove={() => remove(source.id)}
            />
          ))}
        </ul>
      )}
      <div className={styles['note']}>Never published.</div>
    </section>
  );
}
