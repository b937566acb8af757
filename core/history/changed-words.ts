import type { Node } from 'prosemirror-model';
import type { BlockNode } from '../document/document';
import type { LiveContent } from '../story/change';
import { comparableBlocks, type ComparableBlock } from './comparable-blocks';
import { countBlockWords } from './compare';
import { compareTexts, wordsOfRuns, type WordChange } from './compare-texts';
import { partText, storyParts } from './story-parts';

/**
 * Words that came and went between two versions of a story, in all of it, as comparing them would count. Blocks that
 * both versions share are not looked at, so it costs what was written, not how long the story is.
 */
export function changedWords(before: LiveContent, after: LiveContent): WordChange {
  const counts = [partWords(before, after), bodyWords(before.body, after.body)];
  return {
    added: counts.reduce((sum, { added }) => sum + added, 0),
    removed: counts.reduce((sum, { removed }) => sum + removed, 0),
  };
}

function partWords(before: LiveContent, after: LiveContent): WordChange {
  if (before.fields === after.fields && before.details === after.details) return { added: 0, removed: 0 };
  const runs = storyParts.flatMap((part) => compareTexts(partText(before, part), partText(after, part)));
  return wordsOfRuns(runs);
}

function bodyWords(before: Node, after: Node): WordChange {
  if (before === after) return { added: 0, removed: 0 };
  return countBlockWords(blocksOnlyIn(before, after), blocksOnlyIn(after, before));
}

// Steps leave the blocks they do not touch as they are, the very same objects.
function blocksOnlyIn(one: Node, other: Node): readonly ComparableBlock[] {
  const others = new Set(other.content.content);
  const content = one.content.content
    .filter((block) => !others.has(block))
    .map((block) => block.toJSON() as BlockNode); // what a checked node is as data
  return comparableBlocks({ type: 'doc', content });
}
