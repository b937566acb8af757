import { basename, extname } from 'node:path';
import { longestMarkdown, readMarkdown } from '#core/formats/markdown/read';
import type { MarkdownPhoto } from '#core/formats/markdown/read-front-matter';
import { NewsroomError } from '#core/newsroom-error';
import type { PhotoId } from '#core/photo/photo';
import type { StoryContent } from '#core/story/story';
import { toUrlSlug } from '#core/story/url-slug';
import { sha256Of } from '../files/sha256-of';
import { getPhotos } from '../storage/photos';
import { attachPhoto } from './attach-photo';
import { addStory, type BroughtIn } from './brought-in';
import { decodeText } from './decode-text';
import { keepPhoto } from './keep-photo';
import { shownName } from './name-the-file';
import type { Ports } from './ports';
import { readChosenFile, readPhotoBeside } from './read-beside';

/** What pictures in the text are called, and the photos of this desk they are. */
type Found = Map<string, PhotoId>;

/**
 * Makes a new story of a Markdown file, with the pictures beside it. One that Nutgraf wrote comes back as it was; a photo
 * this desk has stays as the desk has it.
 * @throws NewsroomError `bad-request` where it is none or damaged, `disk` where it cannot be read or kept.
 */
export async function bringInMarkdown(ports: Ports, path: string): Promise<BroughtIn> {
  const name = shownName(path);
  const { text, warnings } = decodeText(name, await readChosenFile(path, longestMarkdown * 2));
  const file = readMarkdown(name, text);
  file.story(() => anyPhoto); // before a photo is kept, it is clear that the text is one of a story
  const found: Found = new Map();
  const told = [...warnings];
  for (const known of file.photos) await keepKnown(ports, path, known, found, told);
  for (const picture of file.pictures) await keepForeign(ports, path, picture, found);
  const story = file.story((address) => found.get(address) ?? null);
  const content = file.isOurs ? story.content : named(ports, story.content, path);
  return { story: addStory(ports, content), warnings: [...told, ...story.warnings] };
}

const anyPhoto = '0'.repeat(64);

/** A photo of the front matter: the desk's own where it has it, else the file beside, else its words alone. */
async function keepKnown(
  ports: Ports,
  path: string,
  { photo, file }: MarkdownPhoto,
  found: Found,
  warnings: string[],
): Promise<void> {
  const [own] = getPhotos(ports.desk.db, [photo.id]);
  const bytes = own || file === null ? null : await readPhotoBeside(path, file);
  // A photo leaves the desk with its credit written into its file, so on another desk the file has another name.
  const kept = bytes ? { ...photo, id: sha256Of(bytes), original: null } : photo;
  await keepPhoto(ports, kept, bytes);
  found.set(file ?? `sha256:${photo.id}`, kept.id);
  if (!own && !bytes)
    warnings.push(
      `${shownName(photo.fileName)} is not beside the file. Its caption and credit came along; add the file again to show it.`,
    );
}

/** A picture that only the text names, from the file's own folder on. Nothing is ever fetched from elsewhere. */
async function keepForeign(ports: Ports, path: string, picture: string, found: Found): Promise<void> {
  if (found.has(picture)) return;
  const id = /^sha256:([0-9a-f]{64})$/.exec(picture)?.[1];
  if (id !== undefined) {
    found.set(picture, id);
    return;
  }
  const bytes = await readPhotoBeside(path, decoded(picture));
  if (!bytes) return;
  try {
    found.set(picture, (await attachPhoto(ports, shownName(decoded(picture)), bytes)).id);
  } catch (error) {
    if (!(error instanceof NewsroomError)) throw error; // no picture: the story is told that it was left out
  }
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address).replace(/^\.\//, '');
  } catch {
    return address;
  }
}

/** A text of others says where it came from, and takes its slug from its file where it has none. */
function named({ newId, clock }: Ports, content: StoryContent, path: string): StoryContent {
  const file = basename(path);
  const source = { id: newId(), kind: 'imported', name: file, url: '', note: '', at: clock() } as const;
  const slug = content.fields.slug || toUrlSlug(basename(path, extname(path)));
  return {
    ...content,
    fields: { ...content.fields, slug },
    details: { ...content.details, sources: [...content.details.sources, source] },
  };
}
