import type { Edition } from '../edition';
import { photoFinder } from '../edition-photos';
import { storyFileStem } from '../file-name';
import type { Export, StoryFormat, WriterTools } from '../format';
import { placedFiles, placedWarnings, placePhotos } from '../photo-files';
import { flowPhotos, storyFlow } from '../story-flow';
import { xmlFile } from '../xml/xml-file';
import { nitfFaults } from './faults';
import { nitfElement } from './nitf-element';

/** The story as IPTC NITF 3.6, with its photos in files beside it. */
export const nitf = {
  id: 'nitf-3.6',
  name: 'NITF 3.6',
  description: 'News text in XML, as agencies and archives take it, with photos in a folder beside it',
  extension: 'xml',
  group: 'Agencies',
  takes: 'one',
  showsSuggestions: false,
  needsRenditions: 'shown',
  write: writeNitf,
  validate: nitfFaults,
} satisfies StoryFormat;

function writeNitf(edition: Edition, tools: WriterTools): Export {
  const photos = flowPhotos(storyFlow(edition.content.document)).map(photoFinder(edition, tools));
  const placed = placePhotos(edition, photos, tools.baseUrl);
  const root = nitfElement(edition, placed, tools.newsroom);
  const story = xmlFile(`${storyFileStem(edition)}.xml`, 'application/nitf+xml', root, tools);
  return { files: [story, ...placedFiles(placed)], warnings: placedWarnings(edition, photos) };
}
