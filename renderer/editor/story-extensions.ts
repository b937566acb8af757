import type { Extensions } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { Link } from './marks/link/link';
import { Blockquote } from './nodes/blockquote/blockquote';
import { Heading } from './nodes/heading/heading';
import { OrderedList } from './nodes/ordered-list/ordered-list';
import { Paragraph } from './nodes/paragraph/paragraph';
import { photo } from './nodes/photo/photo';
import type { PhotoSource } from './nodes/photo/photo-source';
import { PullQuote } from './nodes/pull-quote/pull-quote';
import { paste, type PasteOptions } from './paste/paste';
import { placeholder } from './placeholder';
import { plainKeys, storyKeys } from './story-keys';
import { typedBlocks } from './typed-blocks';

export interface StoryExtensionOptions extends PasteOptions {
  readonly photos: PhotoSource;
  /** Asks for the address of a link at the selection. */
  readonly onLink: () => void;
}

/** Everything story text is made of. Together these build the schema of the core; a test compares the two. */
export function storyExtensions({ photos, onLink, ...pasting }: StoryExtensionOptions): Extensions {
  return [
    StarterKit.configure({
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
    photo(photos),
    Link,
    storyKeys(onLink),
    typedBlocks,
    plainKeys,
    paste(pasting),
    placeholder('Story text'),
  ];
}
