import type { StorySummary } from '#core/story/story';
import { deskStates, passageTo, type DeskState, type StoryState } from '#core/story/workflow';

/** What of a story decides where it may be taken. */
export type Standing = Pick<StorySummary, 'state' | 'publication'>;

/** One state that stories may be taken to, or not. */
export interface StateChoice {
  readonly to: DeskState;
  /** Said as what is done: "Mark ready", "Send back with a note…". */
  readonly name: string;
  /** Why none of them may; '' where one may. */
  readonly why: string;
  /** Whether it needs a note that says why. */
  readonly needsNote: boolean;
}

/** The states stories may be taken to, in the order of the desk, without the one that all of them are in. */
export function stateChoices(stories: readonly Standing[]): readonly StateChoice[] {
  return deskStates
    .filter((to) => stories.some(({ state }) => state !== to))
    .map((to) => {
      const passages = stories.map((story) => passageTo({ state: story.state, isOut: isOut(story) }, to));
      const open = passages.filter((passage) => typeof passage === 'string');
      const [refused] = passages.filter((passage) => typeof passage === 'object');
      const needsNote = open.includes('note');
      const froms = new Set(stories.map(({ state }) => state));
      return {
        to,
        name: nameOf(to, froms, needsNote),
        why: open.length === 0 ? (refused?.refused ?? '') : '',
        needsNote,
      };
    });
}

// Of a story that went out and waits to go out again, the plan is shown; the desk itself knows better, and says so.
const isOut = ({ state, publication }: Standing): boolean =>
  state === 'published' ||
  state === 'corrected' ||
  (publication?.action === 'publish' && publication.state === 'sent');

const names: Readonly<Record<DeskState, string>> = {
  draft: 'Make it a draft',
  'in-edit': 'Take into edit',
  ready: 'Mark ready',
  held: 'Hold',
  killed: 'Kill',
  spiked: 'Spike',
};

function nameOf(to: DeskState, froms: ReadonlySet<StoryState>, needsNote: boolean): string {
  const isOnly = (state: StoryState) => froms.size === 1 && froms.has(state);
  if (to === 'draft' && isOnly('spiked')) return 'Take off the spike';
  if (to === 'in-edit' && needsNote) return 'Send back with a note…';
  if (to === 'draft' && needsNote) return 'Send back to draft with a note…';
  return needsNote ? `${names[to]}…` : names[to];
}
