import { inlineOf, walkBlocks } from '../../document/walk';
import { oneLine } from '../clean-text';
import { cutWarnings } from '../cut-warnings';
import type { Edition } from '../edition';
import { photoFinder, type UsedPhoto } from '../edition-photos';
import { editionWarnings } from '../edition-warnings';
import { storyFileStem } from '../file-name';
import type { Export, ExportFile, StoryFormat, WriterTools } from '../format';
import { withOptions } from '../format-options';
import { printedCredit } from '../printed-credit';
import { shownFileName } from '../rendition-files';
import { shownPicture } from '../shown-picture';
import { flowPhotos, storyFlow } from '../story-flow';
import { networks } from './networks';
import { socialOptions, type SocialOptions } from './options';
import { postPicture, postsFor, type NetworkPosts, type PostPicture } from './posts';

/** Posts for X, Mastodon and Bluesky, each as long as its network lets it be, with their pictures and alt texts. */
export const social: StoryFormat = {
  id: 'social',
  name: 'Social posts',
  description: 'Threads for X, Mastodon and Bluesky, parted at sentences, with pictures and alt texts',
  extension: 'x.txt',
  group: 'Social and mail',
  takes: 'one',
  showsSuggestions: false,
  needsRenditions: 'shown',
  ...withOptions(socialOptions, writePosts),
};

function writePosts(edition: Edition, tools: WriterTools, options: SocialOptions): Export {
  const flow = storyFlow(edition.content.document);
  const photos = flowPhotos(flow).map(photoFinder(edition, tools));
  const shown = photos.map((used) => pictureFile(edition, used));
  const pictures = photos.map((used, index) => postPicture(used, shown[index]?.name ?? null));
  const written = networks.map((network) => postsFor(network, edition, flow, pictures, options));
  const stem = storyFileStem(edition);
  const texts = written.map((each): ExportFile => ({
    name: `${stem}.${each.network.id}.txt`,
    mediaType: 'text/plain',
    bytes: tools.utf8(asText(each)),
  }));
  const json = {
    name: `${stem}.posts.json`,
    mediaType: 'application/json',
    bytes: tools.utf8(`${JSON.stringify(asJson(edition, written), null, 2)}\n`),
  };
  const mostPictures = Math.max(...networks.map((network) => network.pictures));
  const files = shown.slice(0, mostPictures).flatMap((file) => file ?? []);
  return {
    files: [...texts, json, ...new Map(files.map((file) => [file.name, file])).values()],
    warnings: [
      ...editionWarnings(edition, photos),
      ...cutWarnings(photos, 'shown'),
      ...leftOutWarnings(written, photos.length),
      ...plainWarnings(edition),
    ],
  };
}

function pictureFile(edition: Edition, used: UsedPhoto): ExportFile | null {
  const shown = shownPicture(used);
  return shown && { name: shownFileName(edition, shown), mediaType: shown.mediaType, bytes: shown.bytes };
}

const rule = '-'.repeat(20);

/** The posts with a line between them, then the pictures of the first with their alt texts. */
function asText({ network, posts, pictures }: NetworkPosts): string {
  const counted = posts.map((post) => `${post}\n[${network.length(post)}/${network.longest}]`);
  return `${[...counted, ...pictures.map(pictureText)].join(`\n${rule}\n`)}\n`;
}

function pictureText({ file, alt, credit, caption }: PostPicture, index: number): string {
  return [
    `PICTURE ${index + 1}${index === 0 ? ' (of the first post)' : ''}: ${file ?? 'the file is gone'}`,
    ...(alt === '' ? [] : [`ALT TEXT: ${alt}`]),
    [caption, printedCredit(credit)].filter((text) => text !== '').join(' '),
  ].join('\n');
}

function asJson(edition: Edition, written: readonly NetworkPosts[]) {
  return {
    story: edition.storyId,
    version: edition.version,
    slug: oneLine(edition.content.fields.slug),
    networks: written.map(({ network, posts, pictures }) => ({
      network: network.id,
      longest: network.longest,
      posts: posts.map((text, index) => ({
        text,
        length: network.length(text),
        ...(index === 0 && pictures.length > 0 ? { pictures } : {}),
      })),
    })),
  };
}

function leftOutWarnings(written: readonly NetworkPosts[], pictures: number): string[] {
  const most = Math.max(...networks.map((network) => network.pictures));
  const left = pictures - most;
  return [
    ...written
      .filter(({ leftOut }) => leftOut > 0)
      .map(
        ({ network, posts, leftOut }) =>
          `The thread for ${network.name} ends after ${posts.length} ${posts.length === 1 ? 'post' : 'posts'}; ${leftOut} more would hold the whole story.`,
      ),
    ...(left > 0
      ? [`A post takes ${most} pictures; ${left} of the story ${left === 1 ? 'was' : 'were'} left out.`]
      : []),
  ];
}

function plainWarnings({ content }: Edition): string[] {
  const blocks = [...walkBlocks(content.document.content)];
  const isPlain = blocks.every(
    (block) => block.type !== 'heading' && inlineOf(block).every(({ marks = [] }) => marks.length === 0),
  );
  return isPlain
    ? []
    : [
        'Posts have no bold, no headings and no links on words. The words were kept, and addresses stand after them.',
      ];
}
