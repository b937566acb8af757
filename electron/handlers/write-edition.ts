import type { Edition } from '#core/formats/edition';
import type { Export } from '#core/formats/format';
import { findFormat, formats } from '#core/formats/registry';
import { NewsroomError } from '#core/newsroom-error';
import { editionTools } from '../photos/edition-tools';
import type { Ports } from './ports';

/**
 * An edition as the files of a format. `baseUrl` is where they will stand, an absolute URL ending in `/`. The same
 * edition always gives the same bytes; a photo whose file is gone or damaged is warned of.
 * @throws NewsroomError `not-found` where there is no such format.
 */
export function writeEdition(
  { photos }: Pick<Ports, 'photos'>,
  edition: Edition,
  formatId: string,
  baseUrl: string,
): Export {
  return requireFormat(formatId).write(edition, editionTools(photos, edition, baseUrl));
}

function requireFormat(id: string) {
  const format = findFormat(id);
  if (format) return format;
  const known = formats.map((each) => each.id).join(', ');
  throw new NewsroomError('not-found', `There is no format “${id}”. There are: ${known}.`);
}
