import type { CallInput, CallOutput } from '#core/contract/calls';
import type { Handlers } from '#core/contract/handlers';
import type { Edition } from '#core/formats/edition';
import { printedEdition } from '#core/formats/printed-edition';
import type { Destination } from '#core/publication/publication';
import { wallTimeAt } from '#core/time/wall-time';
import { dryRun, type Meant } from '../publish/dry-run';
import { requireDestination } from './destinations';
import { gatherEdition } from './edition';
import type { Ports } from './ports';

/** Showing what would be sent, without sending. */
export function dryRunHandlers(ports: Ports): Pick<Handlers, 'schedule:dry-run'> {
  return { 'schedule:dry-run': (meant) => dryRunOf(ports, meant) };
}

/** What sending, taking away or killing a story as it stands would do now. @throws NewsroomError `not-found`. */
export function dryRunOf(
  ports: Ports,
  { story, destination, action }: CallInput<'schedule:dry-run'>,
): Promise<CallOutput<'schedule:dry-run'>> {
  const target = requireDestination(ports, destination);
  const due = wallTimeAt(ports.clock(), ports.zone);
  const edition = printedEdition(gatherEdition(ports, story, due), 'accepted');
  return dryRunAt(ports, target, action, edition);
}

/** What would be done at one destination with an edition. */
export async function dryRunAt(
  ports: Ports,
  target: Destination,
  action: Meant['action'],
  edition: Edition,
): Promise<CallOutput<'schedule:dry-run'>> {
  const killNotice = action === 'kill' ? { reason: 'The reason that is given', substitute: false } : null;
  const { address, steps, words, problems } = await dryRun(ports, {
    action,
    edition,
    destination: target,
    killNotice,
  });
  const { id, kind, name } = target;
  return {
    destination: { id, kind, name },
    action,
    address,
    steps: [...steps],
    words,
    problems: [...problems],
  };
}
