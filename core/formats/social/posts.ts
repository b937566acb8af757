import { heardAlt, inlineText } from '../../document/walk';
import { charactersOf } from '../../story/headlines/characters';
import { printedDateline } from '../../story/dateline';
import { oneLine } from '../clean-text';
import type { Edition } from '../edition';
import { editionHeadline, editionLanguage } from '../edition-details';
import { editionNotices } from '../edition-notices';
import type { UsedPhoto } from '../edition-photos';
import { printedCredit } from '../printed-credit';
import type { StoryFlow } from '../story-flow';
import { bodyText } from '../story-text/body-text';
import type { Network } from './networks';
import type { SocialOptions } from './options';
import { threadOf } from './thread';

/** A picture of the first post. `file` is where its bytes are, from the posts on; null where they are gone. */
export interface PostPicture {
  readonly file: string | null;
  readonly alt: string;
  readonly credit: string;
  readonly caption: string;
}

/** What goes out on one network. */
export interface NetworkPosts {
  readonly network: Network;
  readonly posts: readonly string[];
  readonly pictures: readonly PostPicture[];
  /** How many posts of the story were left out. */
  readonly leftOut: number;
}

/** A story as posts for a network: what must be read first, headline, credits of the pictures and address first, then its text. */
export function postsFor(
  network: Network,
  edition: Edition,
  { blocks }: StoryFlow,
  pictures: readonly PostPicture[],
  options: SocialOptions,
): NetworkPosts {
  const shown = pictures.slice(0, network.pictures);
  const dateline = printedDateline(oneLine(edition.content.fields.dateline));
  const body = bodyText(blocks, dateline, () => '').split(/\n+/);
  const credits = new Set(shown.map(({ credit }) => printedCredit(credit)));
  const opening = [
    ...editionNotices(edition),
    editionHeadline(edition, 'social'),
    ...credits,
    options.address,
  ];
  const thread = threadOf(
    [...opening, ...body].filter((text) => text.trim() !== ''),
    network,
    {
      language: editionLanguage(edition),
      isNumbered: options.numbered,
    },
  );
  const posts = thread.slice(0, options.posts);
  return {
    network,
    posts: renumbered(posts, thread.length),
    pictures: shown.map((picture) => ({ ...picture, alt: cut(picture.alt, network.longestAlt) })),
    leftOut: thread.length - posts.length,
  };
}

// A thread that ends early is as long as it is.
function renumbered(posts: readonly string[], whole: number): string[] {
  if (posts.length === whole) return [...posts];
  const number = new RegExp(`\\n\\n(\\d+)/${whole}$`);
  return posts.map((post) => post.replace(number, posts.length === 1 ? '' : `\n\n$1/${posts.length}`));
}

function cut(alt: string, longest: number): string {
  const characters = charactersOf(alt);
  return characters.length <= longest ? alt : `${characters.slice(0, longest - 1).join('')}…`;
}

/** A use as a picture of a post. */
export function postPicture({ use, photo }: UsedPhoto, file: string | null): PostPicture {
  return {
    file,
    alt: oneLine(heardAlt(use)),
    credit: oneLine(photo?.credit ?? ''),
    caption: oneLine(inlineText(use.content)),
  };
}
