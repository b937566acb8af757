import { statesBefore } from '#core/publication/passages';
import type { PublicationState, PublicationSummary } from '#core/publication/publication';
import type { StoryId } from '#core/story/story';
import { moveState, type StateDetails } from '../storage/publications';
import type { Run } from './publish-ports';

/**
 * Takes a publication to another state if the table of passages lets this mover do so, and tells everybody. False:
 * somebody else moved it in between, and nothing was written.
 */
export function pass(
  run: Run,
  publication: Pick<PublicationSummary, 'id' | 'storyId'>,
  to: PublicationState,
  details: StateDetails = {},
): boolean {
  const moved = moveState(run.ports.desk.db, publication.id, statesBefore(to, run.mover), to, details);
  if (moved) tell(run, publication.storyId);
  return moved;
}

/** A listener that is gone must not stop a send half-way. */
export function tell({ ports, log }: Pick<Run, 'ports' | 'log'>, story: StoryId): void {
  try {
    ports.emit('publication:changed', { story });
  } catch (error) {
    log(error);
  }
}
