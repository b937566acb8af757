import type { ReactNode } from 'react';
import type { FindState } from './find-store';
import type { FoundMatch } from './search-texts';
import styles from './find-list.module.css';

export interface FindListProps {
  readonly state: FindState;
  /** What would take the place of a match; null where nothing is being replaced. */
  readonly preview: ((found: FoundMatch) => string) | null;
  readonly onShow: (index: number) => void;
}

/** Nobody reads more of a list than this; the bar goes through all of them. */
const mostListed = 200;
/** Letters of context before and after a match. */
const context = { before: 32, after: 48 } as const;

interface Listed {
  readonly found: FoundMatch;
  readonly index: number;
}

/** Every match with the words around it, told together by where it stands. Enter goes to it. */
export function FindList({ state, preview, onShow }: FindListProps): ReactNode {
  const { matches, current } = state;
  if (matches.length === 0) return null;
  return (
    <div className={styles['list']} tabIndex={-1} role="region" aria-label="Matches">
      {groups(matches.slice(0, mostListed)).map(({ name, listed }) => (
        <section key={listed[0]?.index}>
          <h2 className={styles['where']}>{name}</h2>
          <ul>
            {listed.map(({ found, index }) => (
              <li key={index}>
                <button
                  type="button"
                  className={styles['match']}
                  aria-current={index === current ? 'true' : undefined}
                  onClick={() => onShow(index)}
                >
                  <Context found={found} put={preview ? preview(found) : null} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {matches.length > mostListed && (
        <p className={styles['more']}>
          {(matches.length - mostListed).toLocaleString('en')} more are found with Next match.
        </p>
      )}
    </div>
  );
}

function groups(
  matches: readonly FoundMatch[],
): readonly { readonly name: string; readonly listed: readonly Listed[] }[] {
  const made: { name: string; listed: Listed[] }[] = [];
  matches.forEach((found, index) => {
    const last = made.at(-1);
    if (last?.name === found.text.name) last.listed.push({ found, index });
    else made.push({ name: found.text.name, listed: [{ found, index }] });
  });
  return made;
}

function Context({ found, put }: { readonly found: FoundMatch; readonly put: string | null }): ReactNode {
  const { text } = found.text;
  const { from, to } = found.match;
  const words = text.slice(from, to);
  return (
    <>
      {from > context.before && '…'}
      {text.slice(Math.max(0, from - context.before), from)}
      {put === null ? (
        <mark className={styles['found']}>{words}</mark>
      ) : (
        <>
          <del>{words}</del>
          {put !== '' && <ins>{put}</ins>}
        </>
      )}
      {text.slice(to, to + context.after)}
      {to + context.after < text.length && '…'}
    </>
  );
}
