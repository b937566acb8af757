import { countBodyWords } from '../../document/count-words';
import type { PhotoNode } from '../../document/document';
import { printedDateline } from '../../story/dateline';
import { oneLine } from '../clean-text';
import type { Edition } from '../edition';
import type { UsedPhoto } from '../edition-photos';
import { shownFileName } from '../rendition-files';
import { shownPicture } from '../shown-picture';
import type { StoryFlow } from '../story-flow';
import { bodyMarkup } from '../story-html/body-markup';
import { figureImage, figureMarkup } from '../story-html/figure-markup';
import { bodyText } from '../story-text/body-text';
import type { NinjsBody } from './ninjs';
import { fileAddress } from './rendition-list';

/**
 * The text of a story as HTML and as plain text. Photos in the text stand in the HTML as figures; the lead photo is
 * an association alone, so that nobody prints it twice. Characters are counted as people count them: code points.
 */
export function bodies(
  edition: Edition,
  { blocks }: StoryFlow,
  find: (use: PhotoNode) => UsedPhoto,
  baseUrl: string,
): NinjsBody[] {
  const dateline = printedDateline(oneLine(edition.content.fields.dateline));
  const text = bodyText(blocks, dateline, () => '');
  const drawn = bodyMarkup(blocks, dateline, (use) => {
    const used = find(use);
    const shown = shownPicture(used);
    const source = shown && fileAddress(baseUrl, shownFileName(edition, shown));
    // A reader of ninjs has none of our styles, so nothing is cut by style here.
    return figureMarkup(
      used,
      shown && source !== null ? { ...figureImage(used, shown, source), behind: null } : null,
    );
  });
  const counts = {
    role: 'main',
    charCount: Array.from(text).length,
    wordCount: countBodyWords(edition.content.document),
  } as const;
  return [
    { ...counts, contentType: 'text/html', value: drawn.source },
    { ...counts, contentType: 'text/plain', value: text },
  ];
}
