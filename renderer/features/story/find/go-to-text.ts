import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { blockText } from '../../../editor/find/block-text';
import { rangesIn } from '../../../editor/find/body-texts';
import { focusDetail } from '../details/story-details';
import type { FindPlace } from './reading-order';
import type { OpenTexts, StoryText } from './story-texts';

/** A stretch of a text of the story. */
export interface Spot {
  readonly text: StoryText;
  readonly from: number;
  readonly to: number;
}

/** What going somewhere needs of the page. */
export interface WayThere {
  readonly texts: Pick<OpenTexts, 'view'>;
  /** Opens the inspector where the details are. */
  readonly openDetails: () => void;
}

/** Selects a stretch of text and brings it into sight; the focus stays where it is. */
export function showSpot(texts: WayThere['texts'], { text, from, to }: Spot): void {
  const { place } = text;
  if (place.kind === 'field') bringIntoSight(fieldOf(place.field));
  if (place.kind !== 'editor') return;
  const view = texts.view(place.of);
  if (!view) return;
  if (place.text.attribute !== null) {
    bringIntoSight(attributeField(view, place.text.pos, place.text.attribute));
    return;
  }
  const ranges = rangesIn(place.text, from, to);
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last || last.to > view.state.doc.content.size) return;
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, first.from, last.to)));
  bringIntoSight(rangeOf(view, first.from, last.to));
}

/** Goes to a stretch of text: it is selected, in sight, and typing would take its place. */
export function goToSpot({ texts, openDetails }: WayThere, spot: Spot): void {
  showSpot(texts, spot);
  const { place } = spot.text;
  if (place.kind === 'detail') {
    openDetails();
    requestAnimationFrame(() => focusDetail(place.text.detail));
    return;
  }
  if (place.kind === 'field') selectIn(fieldOf(place.field), spot);
  else {
    const view = texts.view(place.of);
    if (view && place.text.attribute !== null)
      selectIn(attributeField(view, place.text.pos, place.text.attribute), spot);
    else view?.focus();
  }
}

/** Where the caret is in the texts of a story: its start for going back, its end for going on. */
export function caretPlace(texts: WayThere['texts'], edge: 'from' | 'to'): FindPlace | null {
  for (const of of ['headline', 'deck', 'body'] as const) {
    const view = texts.view(of);
    if (view?.hasFocus()) return placeInView(view, of, edge);
  }
  const { activeElement } = document;
  const field = activeElement instanceof HTMLElement ? activeElement.dataset['field'] : undefined;
  if (!(activeElement instanceof HTMLTextAreaElement)) return null;
  if (field !== 'slug' && field !== 'byline' && field !== 'dateline') return null;
  const offset = edge === 'from' ? activeElement.selectionStart : activeElement.selectionEnd;
  return { place: { kind: 'field', field }, offset };
}

function placeInView(
  view: EditorView,
  of: 'headline' | 'deck' | 'body',
  edge: 'from' | 'to',
): FindPlace | null {
  const { selection } = view.state;
  const $at = edge === 'from' ? selection.$from : selection.$to;
  if (!$at.parent.isTextblock) return null;
  const node = $at.parent;
  const pos = $at.depth === 0 ? -1 : $at.before();
  const offset = blockText(node.cut(0, $at.parentOffset), 0).text.length;
  return { place: { kind: 'editor', of, text: { node, pos, attribute: null, text: '' } }, offset };
}

const fieldOf = (field: string): HTMLTextAreaElement | null =>
  document.querySelector<HTMLTextAreaElement>(`textarea[data-field="${field}"]`);

const labels: Readonly<Record<string, string>> = {
  alt: 'Alt text',
  attribution: 'Attribution',
  title: 'Title',
  description: 'Description',
};

function attributeField(view: EditorView, pos: number, attribute: string): HTMLTextAreaElement | null {
  const dom = view.nodeDOM(pos);
  if (!(dom instanceof HTMLElement)) return null;
  return dom.querySelector<HTMLTextAreaElement>(`textarea[aria-label^="${labels[attribute] ?? ''}"]`);
}

function selectIn(field: HTMLTextAreaElement | null, { from, to }: Spot): void {
  field?.focus();
  field?.setSelectionRange(from, to);
}

function rangeOf(view: EditorView, from: number, to: number): Range {
  const range = document.createRange();
  const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)];
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** Scrolls as little as puts it into sight with some lines around it. */
function bringIntoSight(what: Element | Range | null): void {
  const element = what instanceof Range ? what.startContainer.parentElement : what;
  const scroller = element?.closest('[data-scroller]');
  if (!what || !scroller || !('getBoundingClientRect' in what)) return;
  const [box, around] = [what.getBoundingClientRect(), scroller.getBoundingClientRect()];
  const margin = Math.min(96, around.height / 4);
  if (box.top < around.top + margin || box.bottom > around.bottom - margin)
    scroller.scrollTop += box.top - around.top - around.height / 3;
}
