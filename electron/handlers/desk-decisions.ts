import type { CallInput, CallOutput } from '#core/contract/calls';
import type { Handlers } from '#core/contract/handlers';
import { NewsroomError } from '#core/newsroom-error';
import { mayPass } from '#core/publication/passages';
import type { DeskPlan } from '#core/story/desk-plan';
import type { StoryId, StorySummary } from '#core/story/story';
import { passageTo, stateName, withheldStates, type DeskState } from '#core/story/workflow';
import { scheduleAt } from '#core/time/wall-time';
import {
  deskStateOf,
  hasGoneOut,
  setDeskPlan,
  setDeskState,
  setEmbargo,
  type Decided,
} from '../storage/desk-decisions';
import { moveState, publicationsOfStory } from '../storage/publications';
import { inTransaction } from '../storage/query';
import { getStory } from '../storage/stories';
import { getLogEntry, logOfStory } from '../storage/story-log';
import { currentAuthor } from './current-author';
import { liveStories } from './live-stories';
import type { Ports } from './ports';

type DecisionCalls = 'desk:move' | 'desk:plan' | 'desk:section' | 'desk:undo' | 'story:log';
type Refused = CallOutput<'desk:undo'>['refused'][number];

/** Where stories stand and what is planned for them, decided one by one or several at once. */
export function decisionHandlers(ports: Ports): Pick<Handlers, DecisionCalls> {
  return {
    'desk:move': (wanted) => moveStories(ports, wanted),
    'desk:plan': ({ stories, plan: { due, ...rest } }) => {
      const at = due && scheduleAt(due.wall, due.zone, due.occurrence);
      const set = { ...rest, ...(at === undefined ? {} : { due: at }) };
      return forEach(ports, stories, (story) => [planStory(ports, story, set)]);
    },
    'desk:section': ({ stories, section }) =>
      forEach(ports, stories, (story) => {
        writeSection(ports, story, section);
        return [];
      }),
    'desk:undo': ({ undo }) => undoDecisions(ports, undo),
    'story:log': ({ story }) => ({
      entries: [...logOfStory(ports.desk.db, getStory(ports.desk.db, story).id)],
    }),
  };
}

/** Takes stories to a state as far as the rules let it; what waits to go out is called off where they stop it. */
function moveStories(ports: Ports, { stories, to, note }: CallInput<'desk:move'>): CallOutput<'desk:move'> {
  let calledOff = 0;
  const deed = forEach(ports, stories, (story) => {
    requirePassage(ports, getStory(ports.desk.db, story), to, note);
    if (deskStateOf(ports.desk.db, story) === to) return [];
    return inTransaction(ports.desk.db, () => {
      if (withheldStates.includes(to)) calledOff += callOff(ports, story, to);
      return [setDeskState(ports.desk.db, story, to, decided(ports, note))];
    });
  });
  return { ...deed, calledOff };
}

function requirePassage(ports: Ports, story: StorySummary, to: DeskState, note: string): void {
  const passage = passageTo({ state: story.state, isOut: hasGoneOut(ports.desk.db, story.id) }, to);
  if (typeof passage === 'object') throw new NewsroomError('refused', passage.refused);
  if (passage === 'note' && note === '')
    throw new NewsroomError('refused', `Say why it is ${toBe[to]}: whoever has the story must know.`);
}

const toBe: Readonly<Record<DeskState, string>> = {
  draft: 'sent back to draft',
  'in-edit': 'sent back',
  ready: 'ready',
  held: 'held',
  killed: 'killed',
  spiked: 'spiked',
};

/** Calls off everything of a story that waits or asks. What is being sent right now cannot be called off. */
function callOff(ports: Ports, story: StoryId, to: DeskState): number {
  const { db } = ports.desk;
  const open = publicationsOfStory(db, story).filter(
    ({ state, action }) => action === 'publish' && state !== 'cancelled' && state !== 'sent',
  );
  if (open.some(({ state }) => state === 'sending'))
    throw new NewsroomError(
      'refused',
      'It is being sent right now. Wait until that is over, then try again.',
    );
  const reason = `The story was ${toBe[to]} by ${currentAuthor(ports)}.`;
  return open.filter(
    ({ id, state }) =>
      mayPass(state, 'cancelled', 'person') && moveState(db, id, [state], 'cancelled', { reason }),
  ).length;
}

/** What of a plan is written; what is left out stays. */
type WrittenPlan = { readonly [Name in keyof DeskPlan]?: DeskPlan[Name] | undefined };

function planStory(ports: Ports, story: StoryId, set: WrittenPlan): number {
  const { due, assignee, art } = getStory(ports.desk.db, story);
  const plan = {
    due: set.due === undefined ? due : set.due,
    assignee: set.assignee ?? assignee,
    art: set.art ?? art,
  };
  return setDeskPlan(ports.desk.db, story, plan, decided(ports, ''));
}

function writeSection(ports: Ports, story: StoryId, section: string): void {
  const stories = liveStories(ports);
  const { version, content } = stories.open(story);
  if (content.details.section === section) return;
  const changes = [{ kind: 'detail', detail: 'section', value: section }] as const;
  stories.append({ storyId: story, batch: ports.newId(), base: version, changes });
}

/** Takes decisions back, the last first, as long as they still stand. */
function undoDecisions(ports: Ports, undo: readonly number[]): CallOutput<'desk:undo'> {
  const undone: StoryId[] = [];
  const refused: Refused[] = [];
  for (const id of [...undo].reverse()) {
    const known = getLogEntry(ports.desk.db, id);
    if (!known) continue;
    const reason = undoOne(ports, known);
    if (reason === null) undone.push(known.story);
    else refused.push({ story: known.story, reason });
  }
  for (const story of new Set(undone)) tell(ports, story);
  return { undone: [...new Set(undone)], refused };
}

function undoOne(ports: Ports, { story, entry }: NonNullable<ReturnType<typeof getLogEntry>>): string | null {
  const { db } = ports.desk;
  const because = decided(ports, 'Undone.');
  const now = getStory(db, story);
  switch (entry.kind) {
    case 'state':
      if (now.deskState !== entry.became)
        return `It is ${stateName[now.state].toLowerCase()} by now: somebody decided otherwise since.`;
      setDeskState(db, story, entry.was, because);
      return null;
    case 'plan':
      if (!isSame({ due: now.due, assignee: now.assignee, art: now.art }, entry.became))
        return 'Its plan was changed again since.';
      setDeskPlan(db, story, entry.was, because);
      return null;
    case 'embargo':
    case 'embargo-lifted':
      if (!isSame(now.embargo, entry.became)) return 'Its embargo was changed again since.';
      setEmbargo(db, story, entry.was, { ...because, kind: 'embargo' });
      return null;
  }
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Does work on stories one by one: what is refused is said, and the others go on. */
function forEach(
  ports: Ports,
  stories: readonly StoryId[],
  work: (story: StoryId) => readonly number[],
): CallOutput<'desk:plan'> {
  const undo: number[] = [];
  const done: StoryId[] = [];
  const refused: Refused[] = [];
  for (const story of new Set(stories))
    try {
      undo.push(...work(story));
      done.push(story);
      tell(ports, story);
    } catch (error) {
      if (!(error instanceof NewsroomError)) throw error;
      refused.push({ story, reason: error.message });
    }
  return { done: done.map((story) => getStory(ports.desk.db, story)), refused, undo };
}

function decided(ports: Ports, note: string): Decided {
  return { at: ports.clock(), author: currentAuthor(ports), note };
}

function tell(ports: Ports, story: StoryId): void {
  ports.emit('story:changed', { story });
}
