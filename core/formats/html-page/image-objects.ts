import { inlineText } from '../../document/walk';
import type { Photo } from '../../photo/photo';
import { bylineAuthors } from '../../story/byline';
import { oneLine } from '../clean-text';
import { printedCredit } from '../printed-credit';
import { agent } from './agent';
import { given, type Json } from './json';
import type { PagePicture, RenditionFile } from './page-picture';

/**
 * A photo of a page as schema.org ImageObjects: what is shown, under the anchor of its figure, and the crops beside the
 * page. Each says who made it and whose it is.
 */
export function imageObjects(picture: PagePicture, index: number): readonly Json[] {
  const { used, crops } = picture;
  const caption = given(inlineText(used.use.content));
  return [
    shownObject(picture, `#photo-${index + 1}`, caption),
    ...crops.map((crop) => cropObject(crop, used.photo, caption)),
  ];
}

function shownObject(
  { used, image, address, mediaType, sha256 }: PagePicture,
  anchor: string,
  caption: string | undefined,
): Json {
  return {
    '@type': 'ImageObject',
    '@id': anchor,
    url: anchor,
    contentUrl: address ?? undefined,
    caption,
    ...rights(used.photo),
    width: image?.width ?? used.photo?.width,
    height: image?.height ?? used.photo?.height,
    encodingFormat: mediaType ?? used.photo?.mediaType,
    sha256: sha256 ?? undefined,
  };
}

function cropObject(
  { address, rendition }: RenditionFile,
  photo: Photo | null,
  caption: string | undefined,
): Json {
  return {
    '@type': 'ImageObject',
    contentUrl: address,
    caption,
    ...rights(photo),
    width: rendition.width,
    height: rendition.height,
    encodingFormat: rendition.mediaType,
    sha256: rendition.sha256,
  };
}

function rights(photo: Photo | null): { readonly [key: string]: Json | undefined } {
  const creator = oneLine(photo?.creator ?? '');
  return {
    creditText: given(printedCredit(photo?.credit ?? '').slice(1, -1)),
    creator: creator === '' ? undefined : agent(bylineAuthors(creator)[0]?.kind ?? 'person', creator),
    copyrightNotice: given(photo?.copyright ?? ''),
    license: webAddress(photo?.webStatement),
    acquireLicensePage: webAddress(photo?.licensorUrl),
  };
}

const webAddress = (text = ''): string | undefined => (/^https?:\/\/\S+$/i.test(text) ? text : undefined);
