import { parseDocument, type Mark, type StoryDocument, type TextNode } from '#core/document/document';
import type { CommentThread } from '#core/story/comments';
import { storyParagraphs } from './story-text';

/** A long story as a desk works on it: what is still to come, suggestions and comments stand in its text. */
export interface MarkedStory {
  readonly document: StoryDocument;
  readonly comments: readonly CommentThread[];
}

interface Load {
  readonly toCome: number;
  readonly suggestions: number;
  readonly comments: number;
}

/** As much as a long story carries; short ones carry less, at most something in every paragraph. */
const most = { toCome: 50, suggestions: 200, comments: 100 } as const satisfies Load;

/** The bench's text of so many words with everything on it. */
export function markedStory(words: number): MarkedStory {
  const paragraphs = storyParagraphs(words);
  const blocks = paragraphs.map((text, index) => ({
    type: 'paragraph',
    content: marked(text, index, paragraphs.length),
  }));
  const threads = paragraphs.flatMap((text, index) =>
    carries(index, paragraphs.length, most.comments) ? [thread(index, text)] : [],
  );
  return { document: parseDocument({ type: 'doc', content: blocks }), comments: threads };
}

/** Whether the block of an index carries one of `count` things that are spread over all blocks evenly. */
function carries(index: number, blocks: number, count: number): boolean {
  const share = Math.min(1, count / blocks);
  return Math.floor((index + 1) * share) > Math.floor(index * share);
}

/** Everything stands before the paragraph's last words, where the bench types. */
function marked(text: string, index: number, blocks: number): readonly TextNode[] {
  const [first = '', second = '', third = '', ...rest] = text.split(' ');
  const isSuggested = carries(index, blocks, most.suggestions);
  const isDiscussed = carries(index, blocks, most.comments);
  const toCome = carries(index, blocks, most.toCome) ? ' TK figure TK' : '';
  return [
    plain(`${first} `),
    isSuggested ? { ...plain(second), marks: [suggestion(index)] } : plain(second),
    plain(' '),
    isDiscussed
      ? { ...plain(third), marks: [{ type: 'comment', attrs: { id: commentId(index) } }] }
      : plain(third),
    plain(`${toCome} ${rest.join(' ')}`),
  ];
}

/** A UUID that says which block it belongs to. */
const commentId = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

const plain = (text: string): TextNode => ({ type: 'text', text });

const at = Date.UTC(2026, 10, 24, 9);
const author = 'Tuva Lindqvist';

function suggestion(index: number): Mark {
  const attrs = { id: `suggestion-${index}`, author, at, of: 'content' } as const;
  return { type: index % 2 === 0 ? 'insertion' : 'deletion', attrs };
}

function thread(index: number, text: string): CommentThread {
  const remark = { id: commentId(index), author, at, text: 'Says who?' };
  return { id: commentId(index), quote: text.split(' ')[2] ?? '', remarks: [remark], resolved: null };
}
