import type { CallInput } from '#core/contract/calls';
import type { Handlers } from '#core/contract/handlers';
import { NewsroomError } from '#core/newsroom-error';
import { embargoStops, whyEmbargoed, type Embargo } from '#core/story/embargo';
import type { StoryId, StorySummary } from '#core/story/story';
import { scheduleAt } from '#core/time/wall-time';
import { setEmbargo } from '../storage/desk-decisions';
import { getStory } from '../storage/stories';
import { currentAuthor } from './current-author';
import type { Ports } from './ports';

/** Putting a story under embargo and lifting it. */
export function embargoHandlers(ports: Ports): Pick<Handlers, 'embargo:set' | 'embargo:lift'> {
  return {
    'embargo:set': (wanted) => putUnderEmbargo(ports, wanted),
    'embargo:lift': ({ story, reason }) => liftEmbargo(ports, story, reason),
  };
}

/**
 * Refuses a way out of a story that is under embargo now. `what` is what was asked for: "Exporting", "Copying".
 * @throws NewsroomError `refused` with the way out, or `not-found`.
 */
export function requireNoEmbargo(
  { desk, clock }: Pick<Ports, 'desk' | 'clock'>,
  story: StoryId,
  what: string,
): void {
  const { embargo } = getStory(desk.db, story);
  if (embargo && embargoStops(embargo, clock()))
    throw new NewsroomError('refused', `${whyEmbargoed(embargo, what)} Nothing left the desk.`);
}

function putUnderEmbargo(ports: Ports, { story, embargo, reason }: CallInput<'embargo:set'>): StorySummary {
  const was = getStory(ports.desk.db, story).embargo;
  if (was !== null && reason === '' && isSofter(was, embargo, ports))
    throw new NewsroomError(
      'refused',
      'Say why the embargo goes or ends sooner: somebody was promised that it holds. Nothing was changed.',
    );
  const next = embargo && {
    until: scheduleAt(embargo.until.wall, embargo.until.zone, embargo.until.occurrence),
    source: embargo.source,
    lifted: null,
  };
  return write(ports, story, next, { kind: 'embargo', note: reason });
}

/** Whether a standing embargo would hold for less long. */
function isSofter(was: Embargo, next: CallInput<'embargo:set'>['embargo'], { clock }: Ports): boolean {
  if (!embargoStops(was, clock())) return false;
  if (next === null) return true;
  return scheduleAt(next.until.wall, next.until.zone, next.until.occurrence).instant < was.until.instant;
}

function liftEmbargo(ports: Ports, story: StoryId, reason: string): StorySummary {
  const { embargo } = getStory(ports.desk.db, story);
  if (embargo === null || embargo.lifted !== null)
    throw new NewsroomError('refused', 'There is no embargo to lift.');
  if (reason === '') throw new NewsroomError('refused', 'Say why the embargo is lifted: the reason is kept.');
  const lifted = { at: ports.clock(), by: currentAuthor(ports), reason };
  return write(ports, story, { ...embargo, lifted }, { kind: 'embargo-lifted', note: reason });
}

function write(
  ports: Ports,
  story: StoryId,
  embargo: Embargo | null,
  decided: { readonly kind: 'embargo' | 'embargo-lifted'; readonly note: string },
): StorySummary {
  setEmbargo(ports.desk.db, story, embargo, { at: ports.clock(), author: currentAuthor(ports), ...decided });
  ports.emit('story:changed', { story });
  return getStory(ports.desk.db, story);
}
