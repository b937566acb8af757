import type { GalleryNode } from '../../document/document';
import { photoUses } from '../../document/walk';
import { oneLine } from '../clean-text';
import type { Edition } from '../edition';
import { editionTitle } from '../edition-details';
import { modifiedTime } from '../edition-times';
import type { PlacedPhoto } from '../photo-files';
import { storyFlow } from '../story-flow';
import { markup, type Markup } from '../story-html/markup';
import { lines } from '../xml/xml-file';
import { packageItem, type PackageGroup, type PackageMember } from './package-item';
import { pictureGuid, pictureItem } from './picture-item';
import { storyPackages } from './story-packages';
import { storyGuid } from './text-item';

export interface MessageFacts {
  readonly provider: string;
  /** The text of the story as a news item. */
  readonly text: Markup;
  /** In the order of `flowPhotos`. */
  readonly photos: readonly PlacedPhoto[];
}

/**
 * A story as one message: its text, each use of a photo, and, where it has photos, the packages that say what belongs
 * together: the whole story with its galleries as groups of their own.
 */
export function newsMessage(edition: Edition, { provider, text, photos }: MessageFacts): Markup {
  const pictures = photos.map((photo, index) => pictureItem(edition, photo, { number: index + 1, provider }));
  const items = [
    text,
    ...pictures,
    ...storyPackage(edition, provider, photos),
    ...storyPackages(edition, provider),
  ];
  return markup`<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
<header>
<sent>${modifiedTime(edition).iso}</sent>
<sender>${provider}</sender>
</header>
<itemSet>
${lines(items)}
</itemSet>
</newsMessage>`;
}

function storyPackage(edition: Edition, provider: string, photos: readonly PlacedPhoto[]): Markup[] {
  if (photos.length === 0) return [];
  const title = editionTitle(edition);
  const places = placesOf(edition);
  const membersOf = (gallery: number | null) =>
    places.flatMap((place, index) => (place === gallery ? [memberOf(edition, index)] : []));
  const text: PackageMember = { guid: storyGuid(edition), itemClass: 'text', title };
  const main: PackageGroup = {
    id: 'main',
    role: 'group:main',
    title: '',
    members: [text, ...membersOf(null)],
  };
  const galleries = galleriesOf(edition)
    .map(({ attrs }, index) => ({
      id: `gallery-${index + 1}`,
      role: 'group:gallery',
      title: oneLine(attrs.title),
      members: membersOf(index),
    }))
    .filter(({ members }) => members.length > 0);
  const guid = `${storyGuid(edition)}#package`;
  return [packageItem(edition, { guid, title, provider, groups: [main, ...galleries] })];
}

function galleriesOf({ content }: Edition): GalleryNode[] {
  return content.document.content.filter((block) => block.type === 'gallery');
}

/** For each use in the order of `flowPhotos`, which gallery it stands in; null where it stands in none. */
function placesOf({ content }: Edition): (number | null)[] {
  const { lead, blocks } = storyFlow(content.document);
  const galleries = blocks.filter((block) => block.type === 'gallery');
  const inBlocks = blocks.flatMap((block) => {
    const gallery = block.type === 'gallery' ? galleries.indexOf(block) : null;
    return photoUses({ type: 'doc', content: [block] }).map(() => gallery);
  });
  return lead ? [null, ...inBlocks] : inBlocks;
}

function memberOf(edition: Edition, index: number): PackageMember {
  return { guid: pictureGuid(edition, index + 1), itemClass: 'picture', title: '' };
}
