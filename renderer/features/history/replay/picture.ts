import type { Node } from 'prosemirror-model';
import type { BlockNode } from '#core/document/document';
import { storySchema } from '#core/document/schema';
import { photoUses } from '#core/document/walk';
import type { PhotoId } from '#core/photo/photo';
import { toStoryContent, type LiveContent } from '#core/story/change';
import type { StoryContent } from '#core/story/story';

/** A moment of a story as the reader draws it, and the photos in it. */
export interface Picture {
  readonly content: StoryContent;
  readonly photos: readonly PhotoId[];
}

interface KnownBlock {
  readonly block: BlockNode;
  readonly photos: readonly PhotoId[];
}

// Moments share the nodes that did not change, so of a long story only the block that did is made anew.
const known = new WeakMap<Node, KnownBlock>();
const noText = storySchema.node('doc', null, [storySchema.node('paragraph')]);

/** The picture of a moment. A block that is the same in two moments is the same object in both pictures. */
export function pictureOf(live: LiveContent): Picture {
  const blocks = live.body.content.content.map(blockOf);
  const content = blocks.map(({ block }) => block);
  return {
    content: { ...toStoryContent({ ...live, body: noText }), document: { type: 'doc', content } },
    photos: blocks.flatMap(({ photos }) => photos),
  };
}

function blockOf(node: Node): KnownBlock {
  const found = known.get(node);
  if (found) return found;
  const block = node.toJSON() as BlockNode; // the schema of a story has no other nodes at its top
  const uses = photoUses({ type: 'doc', content: [block] });
  const made = { block, photos: uses.map(({ attrs }) => attrs.photo) };
  known.set(node, made);
  return made;
}
