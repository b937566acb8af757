import type { EditorView } from '@tiptap/pm/view';
import { rangesIn } from '../../../editor/find/body-texts';
import { showHighlights, type Highlight } from '../../../editor/find/find-highlights';
import type { FindState } from './find-store';
import type { FoundMatch } from './search-texts';
import type { OpenTexts } from './story-texts';

const editors = ['headline', 'deck', 'body'] as const;

/** No view shows more than these at once, were it ever so high. */
const mostShown = 600;

/** Highlights what was found where it is in sight, and no more: a long story may have thousands of matches. */
export function showMatches(texts: OpenTexts, { matches, current }: FindState): void {
  for (const of of editors) {
    const view = texts.view(of);
    if (!view) continue;
    const isHere = inSight(view);
    const here = matches.flatMap((found, index) =>
      isIn(found, of) && isHere(found) ? highlightsOf(found, index === current) : [],
    );
    showHighlights(view, here.slice(0, mostShown));
  }
}

/** Takes all highlights away. */
export function hideMatches(texts: OpenTexts): void {
  for (const of of editors) {
    const view = texts.view(of);
    if (view) showHighlights(view, []);
  }
}

const isIn = ({ text: { place } }: FoundMatch, of: (typeof editors)[number]): boolean =>
  place.kind === 'editor' && place.of === of && place.text.attribute === null;

function highlightsOf({ text: { place }, match }: FoundMatch, isCurrent: boolean): readonly Highlight[] {
  if (place.kind !== 'editor') return [];
  return rangesIn(place.text, match.from, match.to).map((range) => ({ ...range, isCurrent }));
}

/** Whether a match stands in a block that can be seen, or nearly. */
function inSight(view: EditorView): (found: FoundMatch) => boolean {
  const scroller = view.dom.closest('[data-scroller]')?.getBoundingClientRect();
  const own = view.dom.getBoundingClientRect();
  if (!scroller || own.height <= scroller.height * 2) return () => true;
  const left = own.left + own.width / 2;
  const top = posAt(view, left, Math.max(own.top, scroller.top - scroller.height / 2)) ?? 0;
  const end = view.state.doc.content.size;
  const bottom = posAt(view, left, Math.min(own.bottom, scroller.bottom + scroller.height / 2)) ?? end;
  return ({ text: { place }, match }) => {
    if (place.kind !== 'editor') return false;
    const at = place.text.pos + match.from;
    return top - 1_000 <= at && at <= bottom + 1_000;
  };
}

const posAt = (view: EditorView, left: number, top: number): number | undefined =>
  view.posAtCoords({ left, top })?.pos;
