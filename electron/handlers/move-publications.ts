import { mustFix, runChecks } from '#core/checks/registry';
import type { CallInput } from '#core/contract/calls';
import type { Handlers } from '#core/contract/handlers';
import { NewsroomError } from '#core/newsroom-error';
import { editionName } from '#core/publication/edition-name';
import { moveEffect, type MoveEffect } from '#core/publication/move-effect';
import type { PublicationId, PublicationSummary } from '#core/publication/publication';
import { whyEmbargoed } from '#core/story/embargo';
import type { ScheduledTime } from '#core/time/scheduled-time';
import { scheduleAt } from '#core/time/wall-time';
import { requirePublication, requireSummary } from '../publish/require-publication';
import { moveDue } from '../storage/move-due';
import { checkContext } from '../storage/photo-facts';
import { publicationsOfStory, type Publication } from '../storage/publications';
import { inTransaction } from '../storage/query';
import { getStory } from '../storage/stories';
import type { Ports } from './ports';

/** Moving what waits to another time: first what that does, then doing it. */
export function moveHandlers(ports: Ports): Pick<Handlers, 'schedule:try-move' | 'schedule:move'> {
  return {
    'schedule:try-move': (move) => writable(effectOf(ports, move)),
    'schedule:move': (move) => ({ publications: [...movePublications(ports, move)] }),
  };
}

/**
 * Moves publications and removals that wait to another time, all or none. What was frozen stays: the text as it stood when it was
 * scheduled. @throws NewsroomError `refused` where a time does not exist, happens twice and nobody said which, has
 * passed, or an embargo or a check says no then, or it is a kill; `conflict` where one of them moved or left in between.
 */
export function movePublications(
  ports: Ports,
  move: CallInput<'schedule:move'>,
): readonly PublicationSummary[] {
  const { db } = ports.desk;
  const moved = move.publications.map((id) => requirePublication(ports.desk, id));
  const { to, stops, embargo } = effectOf(ports, move);
  const reasons = [...(embargo ? [whyEmbargoed(embargo, 'Publishing')] : []), ...stops];
  if (reasons.length > 0) throw new NewsroomError('refused', `${reasons.join(' ')} Nothing was moved.`);
  inTransaction(db, () => {
    for (const each of moved) if (!moveDue(db, each.id, each.due, to)) throw gone(each);
  });
  for (const story of new Set(moved.map(({ storyId }) => storyId)))
    ports.emit('publication:changed', { story });
  return move.publications.map((id) => requireSummary(ports.desk, id));
}

/** What stands in the way for any of them stands in the way of all. */
function effectOf(ports: Ports, { publications, at }: CallInput<'schedule:try-move'>): MoveEffect {
  const to = scheduleAt(at.wall, at.zone, at.occurrence);
  const [first, ...rest] = publications.map((id) => effectOfOne(ports, id, publications, to));
  if (!first) throw new NewsroomError('bad-request', 'Nothing was named that could be moved.');
  const all = [first, ...rest];
  return {
    ...first,
    stops: [...new Set(all.flatMap(({ stops }) => stops))],
    embargo: all.find(({ embargo }) => embargo !== null)?.embargo ?? null,
    crosses: [...new Set(all.flatMap(({ crosses }) => crosses))],
  };
}

function effectOfOne(
  ports: Ports,
  id: PublicationId,
  together: readonly PublicationId[],
  to: ScheduledTime,
): MoveEffect {
  const { db } = ports.desk;
  const publication = requirePublication(ports.desk, id);
  if (publication.state !== 'waiting') throw gone(publication);
  if (publication.action === 'kill') throw refuseKill(publication);
  const { embargo, due: wanted } = getStory(db, publication.storyId);
  const others = publicationsOfStory(db, publication.storyId).filter(
    (each) => each.state === 'waiting' && !together.includes(each.id),
  );
  const problems = publication.action === 'publish' ? problemsThen(ports, publication, to) : [];
  return moveEffect({ publication, problems, embargo, wanted, others, now: ports.clock() }, to);
}

/** The checks are asked of what was frozen, as if it went out at the other time. */
function problemsThen({ desk, clock }: Ports, { edition }: Publication, to: ScheduledTime) {
  const then = { ...edition, published: to };
  return mustFix(runChecks(then, checkContext(desk.db, edition, clock())));
}

function refuseKill({ edition, destination }: Publication): NewsroomError {
  return new NewsroomError(
    'refused',
    `The kill of ${editionName(edition)} cannot be put off: it reaches ${destination.name} as soon as that answers. Nothing was moved.`,
  );
}

function gone({ edition }: Publication): NewsroomError {
  return new NewsroomError(
    'conflict',
    `${editionName(edition)} was moved, called off or done in the meantime. Nothing was moved now.`,
  );
}

const writable = (effect: MoveEffect) => ({
  ...effect,
  stops: [...effect.stops],
  crosses: [...effect.crosses],
});
