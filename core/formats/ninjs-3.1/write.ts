import { photoUses } from '../../document/walk';
import { cutWarnings } from '../cut-warnings';
import type { Edition } from '../edition';
import { packageWarnings } from '../edition-packages';
import { photoFinder } from '../edition-photos';
import { editionWarnings } from '../edition-warnings';
import { storyFileStem } from '../file-name';
import type { Export, ExportFile, StoryFormat, WriterTools } from '../format';
import { renditionFiles, wholeFiles } from '../rendition-files';
import { ninjs31Faults } from './faults';
import { newsObject } from './news-object';
import type { NinjsStory } from './ninjs';

/** The story as IPTC ninjs 3.1, with its photos and all their crops as files beside it. */
export const ninjs31 = {
  id: 'ninjs-3.1',
  name: 'ninjs 3.1',
  description: 'News in JSON, the IPTC standard, with photos and their crops in a folder beside it',
  extension: 'json',
  group: 'Agencies',
  takes: 'one',
  showsSuggestions: false,
  needsRenditions: 'all',
  write: writeNinjs,
  validate: ninjs31Faults,
} satisfies StoryFormat;

function writeNinjs(edition: Edition, tools: WriterTools): Export {
  return ninjsExport(edition, tools, (story) => story);
}

/** A story with its photos and all their crops in files beside it, in the shape of a version of ninjs. */
export function ninjsExport(
  edition: Edition,
  tools: WriterTools,
  shape: (story: NinjsStory) => unknown,
): Export {
  const find = photoFinder(edition, tools);
  const photos = photoUses(edition.content.document).map(find);
  const text = JSON.stringify(shape(newsObject(edition, find, tools.baseUrl)), null, 2);
  const story: ExportFile = {
    name: `${storyFileStem(edition)}.json`,
    mediaType: 'application/json',
    bytes: tools.utf8(`${text}\n`),
  };
  return {
    files: [story, ...wholeFiles(edition, photos), ...renditionFiles(edition, photos)],
    warnings: [
      ...editionWarnings(edition, photos),
      ...cutWarnings(photos, 'all'),
      ...packageWarnings(edition),
    ],
  };
}
