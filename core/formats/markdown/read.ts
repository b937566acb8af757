import type { RootContent } from 'mdast';
import type { Node } from 'prosemirror-model';
import { storyContent } from '../../contract/entities';
import { emptyDocument, toStoryDocument, type LineDocument } from '../../document/document';
import { lineSchema, storySchema } from '../../document/schema';
import { emptyDetails } from '../../story/details';
import { lineNames, storyFieldNames, type StoryContent, type StoryFieldName } from '../../story/story';
import { cleanText, oneLine } from '../clean-text';
import { textToBlocks } from './markdown-text';
import { readBlocks } from './read-blocks';
import {
  partFrontMatter,
  readFrontMatter,
  unreadable,
  type FrontMatter,
  type MarkdownPhoto,
} from './read-front-matter';
import { readInline, readWords } from './read-inline';
import type { PhotoOf } from './read-photo';

/** The longest Markdown that is read, in UTF-16 units: some 10 times the longest story. */
export const longestMarkdown = 8 * 1024 * 1024;

/** A story out of Markdown, and what its reader should know. */
export interface MarkdownStory {
  readonly content: StoryContent;
  readonly warnings: readonly string[];
}

/** A Markdown file that was looked through; its photos are not yet known to the desk. */
export interface MarkdownFile {
  /** Whether Nutgraf wrote it. */
  readonly isOurs: boolean;
  /** What the front matter knows of the photos. */
  readonly photos: readonly MarkdownPhoto[];
  /** Addresses of all pictures in the text, each once. */
  readonly pictures: readonly string[];
  /** The story, with a photo of the desk for each address. @throws NewsroomError `bad-request` where it is none. */
  readonly story: (photoOf: PhotoOf) => MarkdownStory;
}

/**
 * Reads Markdown that anybody may have written: a story that Nutgraf wrote comes back as it was, any other text as well
 * as a story can hold it. `name` is the file's, for messages.
 * @throws NewsroomError `bad-request` saying what is wrong with it.
 */
export function readMarkdown(name: string, text: string): MarkdownFile {
  if (text.length > longestMarkdown) throw unreadable(name, 'It is longer than a story can be.');
  const { yaml, body } = partFrontMatter(text);
  const front = readFrontMatter(name, yaml);
  if (tooDeep.test(body)) throw nestedTooDeep(name);
  const blocks = guarded(name, () => textToBlocks(body));
  return {
    isOurs: front.isOurs,
    photos: front.photos,
    pictures: guarded(name, () => [...new Set(picturesIn(blocks))]),
    story: (photoOf) => guarded(name, () => storyOf(name, front, blocks, photoOf)),
  };
}

// A line that begins with so many signs of quotes and lists would be read for minutes.
const tooDeep = /^(?:[ \t]{0,9}(?:>|[-+*]|\d{1,9}[.)])){100}/m;

const nestedTooDeep = (name: string, cause?: unknown) =>
  unreadable(name, 'Its text is nested deeper than a story can be.', cause);

/** Markdown nested a thousand times over is no story; what breaks on it says so. */
function guarded<Result>(name: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) throw nestedTooDeep(name, error);
    throw error;
  }
}

interface Parent {
  readonly type: string;
  readonly url?: string;
  readonly children?: readonly Parent[];
}

function picturesIn(blocks: readonly Parent[]): string[] {
  return blocks.flatMap(({ type, url, children }) => [
    ...(type === 'image' && url !== undefined ? [url] : []),
    ...picturesIn(children ?? []),
  ]);
}

function storyOf(
  name: string,
  front: FrontMatter,
  blocks: readonly RootContent[],
  photoOf: PhotoOf,
): MarkdownStory {
  const told = new Set<string>();
  const notice = (warning: string) => void told.add(warning);
  if (front.isOurs && front.texts['notice'])
    notice(
      `The file says: ${front.texts['notice']} Say so on this desk, too: a file carries no state and no embargo.`,
    );
  const { headline, body } = partHeadline(front, blocks, notice);
  const nodes = readBlocks(body, { photoOf, notice }, 'top');
  const document = nodes.length > 0 ? toStoryDocument(checked(name, nodes)) : emptyDocument;
  const { fields, lines } = readFields(front, headline, notice);
  const proven = storyContent.safeParse({
    fields,
    lines,
    document,
    details: { ...emptyDetails, ...ownDetails(front) },
    comments: front.comments,
  });
  if (proven.success) return { content: proven.data, warnings: [...told] };
  const place = proven.error.issues[0]?.path.join('.') ?? '';
  throw unreadable(name, `Its front matter is damaged at “${place}”.`);
}

function checked(name: string, nodes: readonly Node[]): Node {
  const document = storySchema.node('doc', null, nodes);
  try {
    document.check();
    return document;
  } catch (error) {
    throw unreadable(name, 'Its text is put together in a way no story can be.', error);
  }
}

interface Parted {
  readonly headline: string;
  readonly body: readonly RootContent[];
}

/** Text of others often begins with its headline. */
function partHeadline(
  front: FrontMatter,
  blocks: readonly RootContent[],
  notice: (warning: string) => void,
): Parted {
  const [first, ...rest] = blocks;
  const isHeadline = !front.isOurs && first?.type === 'heading' && first.depth === 1;
  return isHeadline
    ? { headline: oneLine(readWords(first.children, notice)), body: rest }
    : { headline: '', body: blocks };
}

/** Names that other programs give to what we call otherwise. */
const foreignNames: Readonly<Partial<Record<StoryFieldName, readonly string[]>>> = {
  headline: ['title'],
  deck: ['description', 'subtitle', 'summary'],
  byline: ['author'],
};

function readFields(
  { isOurs, texts, marked }: FrontMatter,
  headline: string,
  notice: (warning: string) => void,
): Pick<StoryContent, 'fields' | 'lines'> {
  const said = (name: StoryFieldName) => {
    const others = isOurs ? [] : (foreignNames[name] ?? []);
    const found = [name, ...others].map((each) => texts[each] ?? '').find((text) => text !== '') ?? '';
    return cleanText(found);
  };
  const fields = Object.fromEntries(storyFieldNames.map((name) => [name, said(name)])) as Record<
    StoryFieldName,
    string
  >;
  const lines = Object.fromEntries(
    lineNames.flatMap((name) => {
      const text = marked[name];
      return text === undefined ? [] : [[name, readLine(text, notice)] as const];
    }),
  );
  return { fields: { ...fields, headline: fields.headline || headline }, lines };
}

function readLine(text: string, notice: (warning: string) => void): LineDocument {
  const [paragraph] = textToBlocks(text);
  const content = paragraph?.type === 'paragraph' ? readInline(paragraph.children, notice) : [];
  const json = content.map((node) => node.toJSON() as object);
  const line = lineSchema.nodeFromJSON({ type: 'line', content: json });
  line.check();
  return line.toJSON() as LineDocument;
}

const detailNames = Object.keys(emptyDetails);

function ownDetails({ isOurs, texts, details }: FrontMatter): object {
  if (!isOurs) return texts['lang'] === undefined ? {} : { language: texts['lang'] };
  const own = Object.entries(details).filter(([name]) => detailNames.includes(name));
  const { headlines = {}, ...rest } = Object.fromEntries(own) as { headlines?: object };
  return { ...rest, headlines: { ...emptyDetails.headlines, ...headlines } };
}
