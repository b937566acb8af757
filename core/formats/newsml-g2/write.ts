import type { Edition } from '../edition';
import { packageWarnings } from '../edition-packages';
import { photoFinder } from '../edition-photos';
import { storyFileStem } from '../file-name';
import type { Export, StoryFormat, WriterTools } from '../format';
import { nitfElement } from '../nitf/nitf-element';
import { placedFiles, placedWarnings, placePhotos } from '../photo-files';
import { flowPhotos, storyFlow } from '../story-flow';
import { xmlFile } from '../xml/xml-file';
import { newsmlFaults } from './faults';
import { providerName } from './item-meta';
import { newsMessage } from './news-message';
import { textItem, type TextItemFacts } from './text-item';
import { xhtmlStory } from './xhtml-story';

const shared = {
  extension: 'xml',
  group: 'Agencies',
  takes: 'one',
  showsSuggestions: false,
  needsRenditions: 'shown',
  validate: newsmlFaults,
} as const;

/** The story as IPTC NewsML-G2 2.35 with XHTML inside, its photos as items of their own and in files beside it. */
export const newsmlG2 = {
  ...shared,
  id: 'newsml-g2',
  name: 'NewsML-G2 2.35',
  description: 'Text and photos as news items in XML, the text as XHTML, with photos in a folder beside it',
  write: (edition, tools) => writeNewsml(edition, tools, 'application/xhtml+xml'),
} satisfies StoryFormat;

/** The same with NITF inside, for those who take that. */
export const newsmlG2WithNitf = {
  ...shared,
  id: 'newsml-g2-nitf',
  name: 'NewsML-G2 2.35 with NITF',
  description:
    'Text and photos as news items in XML, the text as NITF 3.6, with photos in a folder beside it',
  write: (edition, tools) => writeNewsml(edition, tools, 'application/nitf+xml'),
} satisfies StoryFormat;

function writeNewsml(
  edition: Edition,
  tools: WriterTools,
  contentType: TextItemFacts['contentType'],
): Export {
  const used = flowPhotos(storyFlow(edition.content.document)).map(photoFinder(edition, tools));
  const photos = placePhotos(edition, used, tools.baseUrl);
  const provider = providerName(edition, tools.newsroom);
  const fileName = `${storyFileStem(edition)}.xml`;
  const content =
    contentType === 'application/nitf+xml'
      ? nitfElement(edition, photos, tools.newsroom)
      : xhtmlStory(edition, photos);
  const text = textItem(edition, { provider, fileName, contentType, content });
  const root = newsMessage(edition, { provider, text, photos });
  return {
    files: [
      xmlFile(fileName, 'application/vnd.iptc.g2.newsmessage+xml', root, tools),
      ...placedFiles(photos),
    ],
    warnings: [...placedWarnings(edition, used), ...packageWarnings(edition)],
  };
}
