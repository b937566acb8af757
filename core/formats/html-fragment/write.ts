import type { Edition } from '../edition';
import { photoFinder } from '../edition-photos';
import { storyFileStem } from '../file-name';
import type { Export, ExportFile, StoryFormat, WriterTools } from '../format';
import { pictureFaults, readMarkup } from '../html-page/page-faults';
import { placedFiles, placedWarnings, placePhotos } from '../photo-files';
import { flowPhotos, storyFlow } from '../story-flow';
import { storyMarkup } from '../story-html/story-markup';
import { walkXml } from '../xml/read-xml';

/** The text of the story as HTML without a page around it, to be put into another, with its photos beside it. */
export const htmlFragment = {
  id: 'html-fragment',
  name: 'HTML fragment',
  description:
    'The text alone as HTML, to put into a page of another system, with photos in a folder beside it',
  extension: 'html',
  group: 'Web and feeds',
  takes: 'one',
  showsSuggestions: false,
  needsRenditions: 'shown',
  write: writeFragment,
  validate: fragmentFaults,
} satisfies StoryFormat;

function writeFragment(edition: Edition, tools: WriterTools): Export {
  const photos = flowPhotos(storyFlow(edition.content.document)).map(photoFinder(edition, tools));
  const placed = placePhotos(edition, photos, tools.baseUrl).map(({ used, picture }) => ({
    used,
    picture: picture && { ...picture, address: picture.name }, // beside the fragment, wherever that is put
  }));
  const file = {
    name: `${storyFileStem(edition)}.html`,
    mediaType: 'text/html',
    bytes: tools.utf8(storyMarkup(edition, placed).source),
  };
  return { files: [file, ...placedFiles(placed)], warnings: placedWarnings(edition, photos) };
}

const unwanted = new Set(['html', 'head', 'body', 'script', 'style', 'iframe', 'object']);

/** A fragment closes what it opens, brings nothing of a page and nothing that runs, and has its pictures beside it. */
function fragmentFaults(files: readonly ExportFile[], { readUtf8 }: WriterTools): readonly string[] {
  const names = new Set(files.map(({ name }) => name));
  const fragments = files.filter(({ mediaType }) => mediaType === 'text/html');
  if (fragments.length === 0) return ['There is no file in this export.'];
  return fragments.flatMap(({ bytes }) => {
    const read = readMarkup(`<div>${readUtf8(bytes)}</div>`);
    if (typeof read === 'string') return [`The fragment: ${read}`];
    const elements = [...walkXml(read)];
    const wrong = elements.filter(({ name }) => unwanted.has(name));
    return [...wrong.map(({ name }) => `The fragment holds <${name}>.`), ...pictureFaults(elements, names)];
  });
}
