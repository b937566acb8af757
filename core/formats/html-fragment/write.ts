import type { Edition } from '../edition';
import { photoFinder } from '../edition-photos';
import { storyFileStem } from '../file-name';
import type { Export, ExportFile, StoryFormat, WriterTools } from '../format';
import { placedFiles, placedWarnings, placePhotos } from '../photo-files';
import { flowPhotos, storyFlow } from '../story-flow';
import { asXhtml } from '../story-html/as-xhtml';
import { markup, trustedMarkup } from '../story-html/markup';
import { storyMarkup } from '../story-html/story-markup';
import { readXml, walkXml } from '../xml/read-xml';

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

/** A fragment closes what it opens, and brings nothing of a page and nothing that runs. */
function fragmentFaults([fragment]: readonly ExportFile[], { readUtf8 }: WriterTools): readonly string[] {
  if (!fragment) return ['There is no file in this export.'];
  const text = trustedMarkup(readUtf8(fragment.bytes));
  try {
    const elements = [...walkXml(readXml(markup`<div>${asXhtml(text)}</div>`.source))];
    return elements
      .filter(({ name }) => unwanted.has(name))
      .map(({ name }) => `The fragment holds <${name}>.`);
  } catch (error) {
    return [`The fragment is not well-formed: ${error instanceof Error ? error.message : String(error)}`];
  }
}
