import { statesBefore } from '#core/publication/passages';
import type { PublicationState, PublicationSummary } from '#core/publication/publication';
import { moveState, type StateDetails } from '../storage/publications';
import type { Run } from './publish-ports';

/**
 * Takes a publication to another state if the table of passages lets this mover do so, and tells everybody. False:
 * somebody else moved it in between, and nothing was written.
 */
export function pass(
  { ports, mover }: Pick<Run, 'ports' | 'mover'>,
  publication: Pick<PublicationSummary, 'id' | 'storyId'>,
  to: PublicationState,
  details: StateDetails = {},
): boolean {
  const moved = moveState(ports.desk.db, publication.id, statesBefore(to, mover), to, details);
  if (moved) ports.emit('publication:changed', { story: publication.storyId });
  return moved;
}
