import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Paragraph,
  TextRun,
  type ICommentOptions,
  type ParagraphChild,
} from 'docx';
import type { InlineNode, StoryDocument } from '../../document/document';
import { inlineOf, walkBlocks } from '../../document/walk';
import { isSpoken, type CommentThread } from '../../story/comments';
import { lineNames, type StoryContent } from '../../story/story';
import { cleanText, oneLine } from '../clean-text';
import { wordDate } from './changes';

/** The first and the last text that a thread is about, and its comments' numbers. */
interface Anchor {
  readonly ids: readonly number[];
  readonly from: object;
  readonly to: object;
}

/** The comments of a story as Word has them: each remark a comment, replies under the first, over the text they are about. */
export class Discussion {
  readonly comments: readonly ICommentOptions[];
  readonly #anchors: readonly Anchor[];
  /** Comments whose text is gone. */
  readonly adrift: readonly number[];

  constructor(content: StoryContent) {
    const spoken = content.comments.filter(isSpoken);
    const numbered = numberThreads(spoken);
    this.comments = numbered.flatMap(({ thread, ids }) => wordComments(thread, ids));
    const marked = markedTexts(content);
    this.#anchors = numbered.flatMap((each) => anchorOf(each, marked) ?? []);
    const anchored = new Set(this.#anchors.flatMap(({ ids }) => ids));
    this.adrift = this.comments.map(({ id }) => id).filter((id) => !anchored.has(id));
  }

  /** What stands before a text: the starts of the comments that begin with it. */
  before(text: object): ParagraphChild[] {
    return this.#anchors.filter(({ from }) => from === text).flatMap(({ ids }) => starts(ids));
  }

  /** What stands after a text: the ends of the comments that end with it. */
  after(text: object): ParagraphChild[] {
    return this.#anchors.filter(({ to }) => to === text).flatMap(({ ids }) => ends(ids));
  }

  /** What stands around a paragraph that comments without a text hang on. */
  aroundAdrift(children: readonly ParagraphChild[]): ParagraphChild[] {
    return [...starts(this.adrift), ...children, ...ends(this.adrift)];
  }
}

const starts = (ids: readonly number[]): ParagraphChild[] => ids.map((id) => new CommentRangeStart(id));
const ends = (ids: readonly number[]): ParagraphChild[] =>
  ids.flatMap((id) => [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })]);

interface Numbered {
  readonly thread: CommentThread;
  readonly ids: readonly number[];
}

function numberThreads(threads: readonly CommentThread[]): Numbered[] {
  let next = 0;
  return threads.map((thread) => ({ thread, ids: thread.remarks.map(() => next++) }));
}

function anchorOf({ thread, ids }: Numbered, marked: readonly InlineNode[]): Anchor | null {
  const texts = marked.filter(({ marks = [] }) =>
    marks.some((mark) => mark.type === 'comment' && mark.attrs.id === thread.id),
  );
  const [from] = texts;
  const to = texts.at(-1);
  return from && to ? { ids, from, to } : null;
}

function wordComments({ remarks, resolved }: CommentThread, ids: readonly number[]): ICommentOptions[] {
  const [root] = ids;
  return remarks.map(({ author, at, text }, index) => ({
    id: ids[index] ?? 0,
    author: oneLine(author) || 'Unknown',
    initials: initialsOf(author),
    date: new Date(wordDate(at)),
    children: cleanText(text)
      .split('\n')
      .map((line) => new Paragraph({ children: [new TextRun(line)] })),
    ...(index > 0 && root !== undefined ? { parentId: root } : {}),
    resolved: resolved !== null,
  }));
}

const initialsOf = (author: string): string =>
  oneLine(author)
    .split(/\s+/u)
    .map((name) => Array.from(name)[0] ?? '')
    .join('')
    .slice(0, 9);

function markedTexts({ document, lines }: Pick<StoryContent, 'document' | 'lines'>): readonly InlineNode[] {
  const inLines = lineNames.flatMap((name) => lines[name]?.content ?? []);
  return [...inLines, ...textsOf(document)];
}

const textsOf = ({ content }: StoryDocument): readonly InlineNode[] =>
  [...walkBlocks(content)].flatMap(inlineOf);
