import type { Instant } from '../time/instant';

/** What persons say of a story. */
export const deskStates = ['draft', 'in-edit', 'ready', 'held', 'killed', 'spiked'] as const;
export type DeskState = (typeof deskStates)[number];

/** Where a story stands, in the order tabs show it: what persons say of it, or what its publications make of it. */
export const storyStates = [
  'draft',
  'in-edit',
  'ready',
  'scheduled',
  'published',
  'corrected',
  'held',
  'killed',
  'spiked',
] as const;
export type StoryState = (typeof storyStates)[number];

/** A state as the desk says it. */
export const stateName: Readonly<Record<StoryState, string>> = {
  draft: 'Draft',
  'in-edit': 'In edit',
  ready: 'Ready',
  scheduled: 'Scheduled',
  published: 'Published',
  corrected: 'Corrected',
  held: 'Held',
  killed: 'Killed',
  spiked: 'Spiked',
};

/**
 * Whether a person may take a story from where it stands to a state: freely, only with a note that says why, or not,
 * with the reason and the way out.
 */
export type Passage = 'free' | 'note' | { readonly refused: string };

const isOut =
  'It is out. Correct it, take it down, hold it or kill it; a new version is edited as it stands and published again.';
const isPlanned = 'It waits to go out. Call that off first, or hold it.';
const isKilled = 'A killed story stays killed. Duplicate it to write it anew.';
const isSpiked = 'It is spiked. Take it off the spike first: it becomes a draft.';
const throughKill = 'It went out. Kill it with “Kill story”, so that every place it went to is reached.';
const refused = (reason: string): Passage => ({ refused: reason });

const out: Readonly<Record<DeskState, Passage>> = {
  draft: refused(isOut),
  'in-edit': refused(isOut),
  ready: refused(isOut),
  held: 'note',
  killed: refused(throughKill),
  spiked: refused(isOut),
};

/**
 * The rules of passing. A story is sent back (from ready to in edit, from either to draft), held and killed with a note
 * only: whoever gets it must know why. What waits to go out is called off when it is held or spiked.
 */
export const workflow: Readonly<Record<StoryState, Readonly<Record<DeskState, Passage>>>> = {
  draft: { draft: 'free', 'in-edit': 'free', ready: 'free', held: 'note', killed: 'note', spiked: 'free' },
  'in-edit': {
    draft: 'note',
    'in-edit': 'free',
    ready: 'free',
    held: 'note',
    killed: 'note',
    spiked: 'free',
  },
  ready: { draft: 'note', 'in-edit': 'note', ready: 'free', held: 'note', killed: 'note', spiked: 'free' },
  scheduled: {
    draft: refused(isPlanned),
    'in-edit': refused(isPlanned),
    ready: refused(isPlanned),
    held: 'note',
    killed: 'note',
    spiked: 'note',
  },
  published: out,
  corrected: out,
  held: { draft: 'free', 'in-edit': 'free', ready: 'free', held: 'free', killed: 'note', spiked: 'free' },
  killed: {
    draft: refused(isKilled),
    'in-edit': refused(isKilled),
    ready: refused(isKilled),
    held: refused(isKilled),
    killed: 'free',
    spiked: refused(isKilled),
  },
  spiked: {
    draft: 'free',
    'in-edit': refused(isSpiked),
    ready: refused(isSpiked),
    held: refused(isSpiked),
    killed: refused(isSpiked),
    spiked: 'free',
  },
};

/**
 * Whether a story may be taken to a state. One that went out is killed and spiked only through its places, wherever it
 * stands now.
 */
export function passageTo(
  story: { readonly state: StoryState; readonly isOut: boolean },
  to: DeskState,
): Passage {
  const passage = workflow[story.state][to];
  if (!story.isOut || story.state === to || typeof passage === 'object') return passage;
  return to === 'killed' || to === 'spiked' ? out[to] : passage;
}

/** States in which nothing of a story may go out by itself, and what waited is called off. */
export const withheldStates: readonly StoryState[] = ['held', 'killed', 'spiked'];

/** Whether receivers may use a story, as IPTC says it: usable, withheld for now, or never again. */
export type Standing = 'usable' | 'withheld' | 'canceled';

/** What a state says to receivers. */
export function standingOfState(state: StoryState): Standing {
  if (state === 'killed') return 'canceled';
  return state === 'held' || state === 'spiked' ? 'withheld' : 'usable';
}

/** The last time a person took a story from one state to another. */
export interface LastPassage {
  readonly at: Instant;
  readonly by: string;
  /** Why; '' where nobody said. */
  readonly note: string;
}
