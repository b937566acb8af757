import type { Editor } from '@tiptap/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useKeys } from '../../../app/use-keys';
import { followPosition } from '../../../editor/follow-position';
import { lineView } from '../lines/line-views';
import type { StorySession } from '../session/story-session';
import { createFind, type FindStore, type SelectionFilter } from './find-store';
import type { FindPlace } from './reading-order';
import { caretPlace, goToSpot, showSpot, type WayThere } from './go-to-text';
import { searchExpression } from './search-expression';
import type { OpenTexts } from './story-texts';

export interface Find {
  readonly store: FindStore;
  readonly texts: OpenTexts;
  readonly way: WayThere & { readonly texts: OpenTexts };
  readonly isOpen: boolean;
  readonly isReplacing: boolean;
  readonly setReplacing: (isReplacing: boolean) => void;
  /** Goes to the next or previous match, and shows it. */
  readonly move: (by: 1 | -1) => void;
  readonly show: (index: number) => void;
  /** What was selected of the text when the bar was opened; null where nothing was. */
  readonly selection: SelectionFilter | null;
  /** Counts up whenever the bar is asked for, so that its field takes the focus again. */
  readonly asked: number;
  /** Leaves for the match one is at. */
  readonly close: () => void;
}

/** A longer selection is where to look, not what to look for. */
const longestQuery = 200;

/** Finding and replacing in the open story, by keys from anywhere on its page. */
export function useFind(session: StorySession, body: Editor, openDetails: () => void): Find {
  const texts = useMemo(
    (): OpenTexts => ({ session, view: (of) => (of === 'body' ? body.view : lineView(session, of)) }),
    [session, body],
  );
  const [store] = useState(() => createFind(texts, searchExpression));
  const [isOpen, setOpen] = useState(false);
  const [isReplacing, setReplacing] = useState(false);
  const [asked, setAsked] = useState(0);
  const [selection, setSelection] = useState<SelectionFilter | null>(null);
  const letGo = useRef<() => void>(() => undefined);
  /** Where the caret was when the bar was opened; the first match is looked for from there. */
  const openedAt = useRef<FindPlace | null>(null);
  const way = { texts, openDetails };

  const open = (withReplacement: boolean) => {
    openedAt.current = caretPlace(texts, 'from') ?? openedAt.current;
    if (!isOpen) {
      letGo.current();
      const followed = followSelection(body);
      letGo.current = followed.letGo;
      setSelection(() => followed.filter);
    }
    const words = selectedWords(body);
    if (words !== '' && !store.state().query.isExpression) void store.setQuery({ text: words });
    else void store.refresh();
    setOpen(true);
    setReplacing(withReplacement || (isOpen && isReplacing));
    setAsked((times) => times + 1);
  };
  const show = (index: number) => {
    store.goTo(index);
    const found = store.state().matches[index];
    if (found) showSpot(texts, { text: found.text, ...found.match });
  };
  const move = (by: 1 | -1) => {
    const { current } = store.state();
    const from = caretPlace(texts, by === 1 ? 'to' : 'from');
    store.move(by, from ?? (current < 0 ? openedAt.current : null));
    const { matches, current: now } = store.state();
    const found = matches[now];
    if (found && from) goToSpot(way, { text: found.text, ...found.match });
    else if (found) showSpot(texts, { text: found.text, ...found.match });
  };
  const close = () => {
    setOpen(false);
    letGo.current();
    void store.limitTo(null);
    const { matches, current } = store.state();
    const found = matches[current];
    if (found) goToSpot(way, { text: found.text, ...found.match });
    else body.view.focus();
  };
  const moveByKey = (by: 1 | -1) => {
    if (store.state().query.text === '') open(false);
    else void store.refresh().then(() => move(by));
  };
  useKeys({
    'Mod+F': () => open(false),
    'Mod+H': () => open(true),
    'Mod+G': () => moveByKey(1),
    'Mod+Shift+G': () => moveByKey(-1),
    F3: () => moveByKey(1),
    'Shift+F3': () => moveByKey(-1),
  });
  useEffect(() => () => letGo.current(), []);
  return { store, texts, way, isOpen, isReplacing, setReplacing, move, show, selection, asked, close };
}

function selectedWords({ state: { doc, selection } }: Editor): string {
  const { from, to, $from, $to } = selection;
  return $from.sameParent($to) && to - from <= longestQuery ? doc.textBetween(from, to) : '';
}

/** What is selected now, followed as the text changes around it. */
function followSelection(body: Editor): {
  readonly filter: SelectionFilter | null;
  readonly letGo: () => void;
} {
  const { from, to, empty } = body.state.selection;
  if (empty) return { filter: null, letGo: () => undefined };
  const [start, end] = [followPosition(body, from), followPosition(body, to)];
  const filter: SelectionFilter = ({ text: { place }, match }) => {
    if (place.kind !== 'editor' || place.of !== 'body' || place.text.attribute !== null) return false;
    const at = place.text.pos + 1;
    return start.now() <= at + match.from && at + match.to <= end.now();
  };
  return {
    filter,
    letGo: () => {
      start.letGo();
      end.letGo();
    },
  };
}
