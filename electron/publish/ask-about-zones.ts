import { editionName } from '#core/publication/edition-name';
import { whyAsksAboutZone } from '#core/publication/why-asks-about-zone';
import { fitsWallTime } from '#core/time/fits-wall-time';
import { publicationsInState, type Publication } from '../storage/publications';
import { pass } from './pass';
import { startRun, type PublishOptions, type PublishPorts, type Run } from './publish-ports';
import { requirePublication } from './require-publication';

/**
 * Looks at everything that waits, once when the app starts: what was planned by rules of its zone that no longer hold
 * asks now, before either of its two minutes comes. Rules come with the program, so they do not change while it runs.
 */
export function askAboutZones(ports: PublishPorts, options: PublishOptions = {}): void {
  const run = startRun(ports, 'clock', ports.clock(), options);
  for (const { id, due } of publicationsInState(ports.desk.db, 'waiting'))
    if (!fitsWallTime(due)) askAboutZone(run, requirePublication(ports.desk, id));
}

/** Lets one publication ask a person for its time. */
export function askAboutZone(run: Run, publication: Publication): void {
  pass(run, publication, 'refused', {
    reason: whyAsksAboutZone(editionName(publication.edition), publication.due),
  });
}
