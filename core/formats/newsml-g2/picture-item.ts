import { heardAlt, inlineText } from '../../document/walk';
import { cleanText, oneLine } from '../clean-text';
import type { Edition } from '../edition';
import { editionLanguage } from '../edition-details';
import type { PlacedPhoto } from '../photo-files';
import { printedCredit } from '../printed-credit';
import { markup, nothing, type Markup } from '../story-html/markup';
import { given } from '../xml/xml-file';
import { itemElement } from './item';
import { itemMeta } from './item-meta';
import { storyGuid } from './text-item';

// What the IPTC Photo Metadata Standard calls it.
const altTextProperty = 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/AltTextAccessibility';

/** The id of the nth use of a photo in a story. A use has a caption of its own, so it is an item of its own. */
export const pictureGuid = (edition: Edition, number: number): string =>
  `${storyGuid(edition)}#photo-${number}`;

/** One use of a photo as a news item: whose it is, its caption and whole credit, and where its file is. */
export function pictureItem(
  edition: Edition,
  { used, picture }: PlacedPhoto,
  { number, provider }: { readonly number: number; readonly provider: string },
): Markup {
  const { use, photo } = used;
  const caption = cleanText(inlineText(use.content)).trim();
  const creator = oneLine(photo?.creator ?? '');
  const text = (value: string | undefined) => oneLine(value ?? '');
  return itemElement('newsItem', {
    guid: pictureGuid(edition, number),
    version: Math.max(1, edition.version),
    language: editionLanguage(edition),
    rights: [
      given(text(photo?.copyright), (notice) => markup`<copyrightNotice>${notice}</copyrightNotice>`),
      given(text(photo?.usageTerms), (terms) => markup`<usageTerms>${terms}</usageTerms>`),
    ],
    meta: itemMeta(edition, {
      itemClass: 'picture',
      provider,
      title: text(photo?.title),
      fileName: picture?.name.replace(/^.*\//u, '') ?? '',
      tellsNotes: false,
    }),
    contentMeta: [
      given(creator, (name) => markup`<creator literal="${name}"><name>${name}</name></creator>`),
      given(text(photo?.headline), (headline) => markup`<headline>${headline}</headline>`),
      given(
        printedCredit(photo?.credit ?? '').slice(1, -1),
        (line) => markup`<creditline>${line}</creditline>`,
      ),
      given(caption, (words) => markup`<description role="drol:caption">${words}</description>`),
      given(
        oneLine(heardAlt(use)),
        (alt) => markup`<description roleuri="${altTextProperty}">${alt}</description>`,
      ),
    ],
    content: contentOf(picture),
  });
}

function contentOf(picture: PlacedPhoto['picture']): Markup {
  if (!picture) return nothing;
  const { address, mediaType, width, height, bytes } = picture;
  return markup`<contentSet>
<remoteContent href="${address}" rendition="rnd:highRes" contenttype="${mediaType}" width="${width}" height="${height}" size="${bytes.byteLength}"/>
</contentSet>`;
}
