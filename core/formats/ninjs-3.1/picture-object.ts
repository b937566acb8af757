import { heardAlt, inlineText } from '../../document/walk';
import { cleanText, oneLine } from '../clean-text';
import type { Edition } from '../edition';
import type { UsedPhoto } from '../edition-photos';
import { printedCredit } from '../printed-credit';
import type { NinjsPicture } from './ninjs';
import { renditionList } from './rendition-list';
import { texts } from './texts';

/** One use of a photo as a ninjs picture: the caption of this use, the whole credit, and where its files are. */
export function pictureObject(
  edition: Edition,
  used: UsedPhoto,
  { number, isLead }: { readonly number: number; readonly isLead: boolean },
  baseUrl: string,
): NinjsPicture {
  const { use, photo } = used;
  const credit = printedCredit(photo?.credit ?? '').slice(1, -1);
  return {
    name: `photo-${number}`,
    uri: `urn:sha256:${use.attrs.photo}`,
    type: 'picture',
    rel: isLead ? 'lead' : 'body',
    pubStatus: edition.standing,
    title: oneLine(photo?.title ?? '') || undefined,
    by: oneLine(photo?.creator ?? '') || credit || undefined,
    usageTerms: oneLine(photo?.usageTerms ?? '') || undefined,
    copyrightNotice: oneLine(photo?.copyright ?? '') || undefined,
    infoSources: credit === '' ? undefined : [{ name: credit, role: 'creditLine' }],
    headlines: texts({ main: oneLine(photo?.headline ?? '') }),
    descriptions: texts({
      caption: cleanText(inlineText(use.content)).trim(),
      altText: oneLine(heardAlt(use)),
    }),
    renditions: renditionList(edition, used, baseUrl),
  };
}
