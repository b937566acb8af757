import { NewsroomError } from '#core/newsroom-error';
import { editionName } from '#core/publication/edition-name';
import type { PublicationAction } from '#core/publication/publication';
import type { Publication, StateDetails } from '../storage/publications';

/** What did not happen, for people: "ferry-fares did not go out to Web". */
export const didNot: Readonly<Record<PublicationAction, (name: string, place: string) => string>> = {
  publish: (name, place) => `${name} did not go out to ${place}.`,
  remove: (name, place) => `${name} was not taken away from ${place}.`,
  kill: (name, place) => `The kill notice of ${name} did not reach ${place}.`,
};

/**
 * What is written down with a refusal: why, said for people, and what is known of the page. Where it is certainly
 * not there, its address is free again.
 */
export function refusal(publication: Publication, error: unknown, page: 'absent' | 'unknown'): StateDetails {
  const why = `${sayFailed(publication)} ${faultInWords(error)}`;
  if (page === 'absent') return { reason: `${why} ${nothingDone[publication.action]}`, ...forgotten };
  return {
    reason: `${why} Whether an earlier try arrived cannot be seen now; it is looked for before it is sent again.`,
  };
}

const nothingDone: Readonly<Record<PublicationAction, string>> = {
  publish: 'Nothing was sent.',
  remove: 'It stands there still.',
  kill: 'The story stands there still.',
};

/** What is written down where nothing of a try is there. */
export const forgotten: StateDetails = { address: null, pageSha256: null, files: [] };

/** Says that an action failed, and where. */
export function sayFailed({ action, edition, destination }: Publication): string {
  return didNot[action](editionName(edition), destination.name);
}

/** Says that nobody knows yet whether an action was done. */
export function sayUnknown({ action, edition, destination }: Publication): string {
  const name = editionName(edition);
  const done = {
    publish: `${name} reached ${destination.name}`,
    remove: `${name} was taken away from ${destination.name}`,
    kill: `the kill notice of ${name} reached ${destination.name}`,
  }[action];
  return `Whether ${done} is not known yet.`;
}

/** An error as people may read it. */
export function faultInWords(error: unknown): string {
  return error instanceof NewsroomError ? error.message : `A fault in Nutgraf stopped it (${String(error)}).`;
}
