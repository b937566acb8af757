import type { Extensions } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { Code } from './marks/code/code';
import { Link } from './marks/link/link';
import { Strike } from './marks/strike/strike';
import { Underline } from './marks/underline/underline';
import { Blockquote } from './nodes/blockquote/blockquote';
import { Boxes } from './nodes/boxes/boxes';
import { CodeBlock } from './nodes/code-block/code-block';
import { CorrectionNote } from './nodes/correction-note/correction-note';
import { Document } from './nodes/document/document';
import { Embed } from './nodes/embed/embed';
import { FactBox } from './nodes/fact-box/fact-box';
import { oneKeyForBreaks } from './nodes/hard-break/one-key';
import { Heading } from './nodes/heading/heading';
import { OrderedList } from './nodes/ordered-list/ordered-list';
import { Paragraph } from './nodes/paragraph/paragraph';
import { Gallery } from './nodes/gallery/gallery';
import { photo } from './nodes/photo/photo';
import type { OpenPhoto, PhotoSource } from './nodes/photo/photo-source';
import { PullQuote } from './nodes/pull-quote/pull-quote';
import { Table } from './nodes/table/table';
import { TableCell, TableHeader } from './nodes/table/table-cell';
import { TableRow } from './nodes/table/table-row';
import { oneHistory } from './one-history';
import { paste, type PasteOptions } from './paste/paste';
import { placeholder } from './placeholder';
import { reviewMarks } from './review/marks';
import { commenting, type CommentHooks } from './review/comments/commenting';
import type { ReviewSource } from './review/suggestions/review-source';
import { suggesting } from './review/suggestions/suggesting';
import { underReview } from './review/under-review';
import { sendKey } from './send-key';
import { plainKeys, storyKeys } from './story-keys';
import { putIn } from './typing/put-in';
import { bodyTypingAids } from './typing/typing-aids';

export interface StoryExtensionOptions extends PasteOptions {
  /** BCP 47, asked whenever a sign is typed; '' is the newsroom's. */
  readonly language?: () => string;
  readonly photos: PhotoSource;
  readonly onPhoto?: OpenPhoto;
  /** Asks for the address of a link at the selection. */
  readonly onLink: () => void;
  /** Who suggests and when; without it, everything is written as it is typed. */
  readonly review?: ReviewSource | undefined;
  readonly comments?: CommentHooks | undefined;
}

// The nodes it brings are reviewed like ours.
const StoryKit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map(underReview).map(oneKeyForBreaks);
  },
});

/** Everything story text is made of. Together these build the schema of the core; a test compares the two. */
export function storyExtensions({
  photos,
  onPhoto = () => undefined,
  onLink,
  review,
  comments,
  language = () => '',
  ...pasting
}: StoryExtensionOptions): Extensions {
  return [
    Document,
    StoryKit.configure({
      document: false,
      paragraph: false,
      heading: false,
      blockquote: false,
      orderedList: false,
      link: false,
      code: false,
      codeBlock: false,
      strike: false,
      underline: false,
      trailingNode: false,
      dropcursor: { color: false, class: 'drop-cursor', width: 2 },
    }),
    Paragraph,
    Heading,
    Blockquote,
    OrderedList,
    PullQuote,
    photo(photos, onPhoto),
    Gallery,
    CodeBlock,
    Table,
    TableRow,
    TableCell,
    TableHeader,
    FactBox,
    Embed,
    CorrectionNote,
    Boxes,
    Link,
    Underline,
    Strike,
    Code,
    ...reviewMarks,
    ...(review ? [suggesting(review)] : []),
    ...(comments ? [commenting(comments)] : []),
    storyKeys(onLink),
    oneHistory,
    ...bodyTypingAids(language),
    putIn,
    sendKey,
    plainKeys,
    paste(pasting),
    placeholder('Story text'),
  ].map(underReview);
}
