import { heardAlt, inlineText } from '../../document/walk';
import { cleanText, oneLine } from '../clean-text';
import type { PlacedPhoto } from '../photo-files';
import { printedCredit } from '../printed-credit';
import { markup, nothing, type Markup } from '../story-html/markup';
import { given, lines } from '../xml/xml-file';

/**
 * A photo as Media RSS has it: its caption, who took it, the whole credit line, and whose it is. One whose file is gone
 * stands in the text alone, with its credit.
 */
export function mediaContent({ used: { use }, picture }: PlacedPhoto): Markup {
  if (!picture) return nothing;
  const { photo, address, mediaType, width, height, bytes } = picture;
  const caption = cleanText(inlineText(use.content)).trim();
  const parts = [
    given(oneLine(heardAlt(use)), (alt) => markup`<media:title type="plain">${alt}</media:title>`),
    given(caption, (text) => markup`<media:description type="plain">${text}</media:description>`),
    given(
      oneLine(photo.creator),
      (name) => markup`<media:credit role="photographer" scheme="urn:ebu">${name}</media:credit>`,
    ),
    given(printedCredit(photo.credit).slice(1, -1), (line) => markup`<media:credit>${line}</media:credit>`),
    given(oneLine(photo.copyright), (text) => markup`<media:copyright>${text}</media:copyright>`),
  ];
  return markup`<media:content url="${address}" type="${mediaType}" medium="image" width="${width}" height="${height}" fileSize="${bytes.byteLength}">
${lines(parts)}
</media:content>`;
}
