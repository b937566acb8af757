import { toStoryContent, type Change, type LiveContent } from '../story/change';
import type { ComparableBlock } from './comparable-blocks';
import { compareStories, type ComparedBlock } from './compare';
import { restoreBlocks, type Stretch } from './restore';

/**
 * The changes that bring one block of an older version back into the present story: in the place of the block that it
 * became, or where it stood between the others. Empty where the present story has it as it was.
 */
export function bringBackBlock(
  head: LiveContent,
  wanted: LiveContent,
  block: Pick<ComparableBlock, 'from' | 'to'>,
): readonly Change[] {
  const { blocks } = compareStories(toStoryContent(wanted), toStoryContent(head));
  const place = blocks.findIndex((each) => each.kind !== 'added' && each.left.from === block.from);
  const found = blocks[place];
  if (!found || found.kind === 'same' || found.kind === 'added') return [];
  const at = found.kind === 'changed' ? stretchOf(found.right) : after(blocks.slice(0, place));
  return restoreBlocks(head.body, at, wanted.body, stretchOf(block));
}

/** The changes that take a block, which an older version did not have, out of the present story again. */
export function takeOutBlock(
  head: LiveContent,
  block: Pick<ComparableBlock, 'from' | 'to'>,
): readonly Change[] {
  return restoreBlocks(head.body, stretchOf(block), head.body, { from: 0, to: 0 });
}

const stretchOf = ({ from, to }: Stretch): Stretch => ({ from, to });

/** The empty place behind the last of these blocks that the present story has. */
function after(blocks: readonly ComparedBlock[]): Stretch {
  const end = blocks.reduce(
    (last, block) => (block.kind === 'removed' ? last : Math.max(last, block.right.to)),
    0,
  );
  return { from: end, to: end };
}
