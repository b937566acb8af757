import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { printedByline } from '#core/story/byline';
import { standsAlone } from '#core/story/byline/read-byline';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import type { StorySession } from '../session/story-session';
import { AuthorLine } from './author-line';
import {
  mostAuthors,
  moved,
  newAuthor,
  openDraft,
  writeDraft,
  type BylineDraft,
  type DraftAuthor,
} from './byline-draft';
import { MannerFields } from './manner-fields';
import { Options } from './options';
import { useKnownPeople } from './use-known-people';
import styles from './builder.module.css';

const roles = [
  'reporter',
  'correspondent',
  'staff writer',
  'editor',
  'photographer',
  'columnist',
  'contributed reporting',
  'contributed to this report',
];

export interface BylineDialogProps {
  readonly session: StorySession;
  readonly onClose: () => void;
}

/** Builds the byline from its authors. Every change is in the story at once; the line stays free to be typed. */
export function BylineDialog({ session, onClose }: BylineDialogProps): ReactNode {
  const id = useId();
  const [before] = useState(() => ({ byline: session.fields().byline, authors: session.details().authors }));
  const [draft, setDraft] = useState(() => openDraft(session));
  const [line, setLine] = useState(before.byline);
  const { names, organisations } = useKnownPeople();
  const { list, focusLater } = useFocusLater(draft);
  const change = (next: BylineDraft) => {
    setDraft(next);
    writeDraft(session, next);
    setLine(session.fields().byline);
  };
  const put = (authors: readonly DraftAuthor[]) => change({ ...draft, authors });
  const addAfter = (at: number) => {
    if (draft.authors.length >= mostAuthors) return;
    const author = newAuthor();
    focusLater(author.key, 'name');
    setDraft({
      ...draft,
      authors: [...draft.authors.slice(0, at + 1), author, ...draft.authors.slice(at + 1)],
    });
  };
  const remove = (author: DraftAuthor, at: number) => {
    const left = draft.authors.filter((each) => each !== author);
    const authors = left.length > 0 ? left : [newAuthor()];
    focusLater((authors[at] ?? authors.at(-1))?.key ?? '', 'name');
    put(authors);
  };
  const move = (author: DraftAuthor, by: -1 | 1) => {
    focusLater(author.key, null);
    put(moved(draft.authors, author.key, by));
  };
  const putBack = () => {
    session.setField('byline', before.byline);
    session.setDetail('authors', before.authors);
    setDraft(openDraft(session));
    setLine(before.byline);
  };
  const lists = { names: `${id}-names`, roles: `${id}-roles`, organisations: `${id}-organisations` };
  return (
    <Dialog
      title="Byline"
      onClose={onClose}
      footer={
        <>
          {line !== before.byline && <Button onClick={putBack}>Put back as it was</Button>}
          <Button tone="primary" className={styles['done']} onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <div className={styles['builder']}>
        {standsAlone(line) && (
          <p className={styles['note']}>“{line}” stands as it is. Naming an author takes its place.</p>
        )}
        <ol ref={list} className={styles['authors']}>
          {draft.authors.map((author, at) => (
            <AuthorLine
              key={author.key}
              author={author}
              number={at + 1}
              isFirst={at === 0}
              isLast={at === draft.authors.length - 1}
              lists={lists}
              onChange={(next) => put(draft.authors.map((each) => (each.key === next.key ? next : each)))}
              onMove={(by) => move(author, by)}
              onRemove={() => remove(author, at)}
              onNext={() => addAfter(at)}
            />
          ))}
        </ol>
        <Options id={lists.names} options={names} />
        <Options id={lists.roles} options={roles} />
        <Options id={lists.organisations} options={organisations} />
        <div>
          <Button
            disabled={draft.authors.length >= mostAuthors}
            onClick={() => addAfter(draft.authors.length - 1)}
          >
            Add an author
          </Button>
        </div>
        <MannerFields manner={draft.manner} onChange={(manner) => change({ ...draft, manner })} />
        <p className={styles['printed']}>
          <span>Prints as</span>
          <output dir="auto">{printedByline(line) || 'Nothing yet'}</output>
        </p>
      </div>
    </Dialog>
  );
}

/** Puts the focus on a part of an author once it is drawn; null: on the part that had it. */
function useFocusLater(draft: BylineDraft) {
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<{ readonly key: string; readonly part: string } | null>(null);
  useEffect(() => {
    if (!wanted.current) return;
    const { key, part } = wanted.current;
    wanted.current = null;
    list.current?.querySelector<HTMLElement>(`[data-author="${key}"] ${part}`)?.focus();
  }, [draft]);
  const focusLater = (key: string, part: string | null) => {
    const here = document.activeElement;
    const same = here instanceof HTMLElement ? here.dataset['part'] : undefined;
    if (part !== null || same !== undefined)
      wanted.current = { key, part: `[data-part="${part ?? same ?? 'name'}"]` };
  };
  return { list, focusLater };
}
