import { photoUses } from '../document/walk';
import type { PhotoId } from '../photo/photo';
import type { CommentThread } from '../story/comments';
import type { StoryContent } from '../story/story';
import { alignEqual, type Aligned } from './align';
import { comparableBlocks, type AttributeTexts, type ComparableBlock } from './comparable-blocks';
import { compareTexts, wordsOfRuns, type Run, type WordChange } from './compare-texts';
import { pairBlocks } from './pair-blocks';
import { partText, storyParts, type StoryPart } from './story-parts';

/** A part outside the body that differs. */
export interface ComparedPart {
  readonly part: StoryPart;
  readonly runs: readonly Run[];
}

/** What stands in a block beside its text, where it differs. */
export interface ComparedAttribute {
  readonly name: string;
  readonly runs: readonly Run[];
}

/** A block of the left, of the right, or of both; `moved` ones stand on the other side in another place. */
export type ComparedBlock =
  | { readonly kind: 'same'; readonly left: ComparableBlock; readonly right: ComparableBlock }
  | {
      readonly kind: 'changed';
      readonly left: ComparableBlock;
      readonly right: ComparableBlock;
      readonly runs: readonly Run[];
      readonly attributes: readonly ComparedAttribute[];
    }
  | { readonly kind: 'removed'; readonly left: ComparableBlock; readonly moved: boolean }
  | { readonly kind: 'added'; readonly right: ComparableBlock; readonly moved: boolean };

/** All that differs between two versions of a story, with suggestions accepted. */
export interface Comparison extends WordChange {
  readonly parts: readonly ComparedPart[];
  readonly sameParts: readonly StoryPart[];
  readonly blocks: readonly ComparedBlock[];
  /** Photos that are used on one side only. Their credits are the photos' own and are no part of a version. */
  readonly photos: { readonly added: readonly PhotoId[]; readonly removed: readonly PhotoId[] };
  /** Threads that came or changed. They are told apart, because they are never published. */
  readonly comments: { readonly added: number; readonly changed: number };
  /** Parts and blocks that differ. */
  readonly changes: number;
}

/**
 * Compares two versions word by word. Exact: every text of either side can be put together again from its runs.
 * Comparing the other way round tells the same, with what came and what went changing places.
 */
export function compareStories(left: StoryContent, right: StoryContent): Comparison {
  const parts = storyParts.map((part) => ({
    part,
    runs: compareTexts(partText(left, part), partText(right, part)),
  }));
  const changed = parts.filter(({ runs }) => runs.some(({ kind }) => kind !== 'same'));
  const blocks = compareBlocks(comparableBlocks(left.document), comparableBlocks(right.document));
  const words = [...changed.map(({ runs }) => wordsOfRuns(runs)), ...blocks.map(wordsOfBlock)];
  return {
    parts: changed,
    sameParts: parts.filter((part) => !changed.includes(part)).map(({ part }) => part),
    blocks,
    photos: { added: photosOnlyIn(right, left), removed: photosOnlyIn(left, right) },
    comments: compareComments(left.comments, right.comments),
    changes: changed.length + blocks.filter(({ kind }) => kind !== 'same').length,
    ...sumOf(words),
  };
}

/** Words that came and went between two lists of blocks. */
export function countBlockWords(
  lefts: readonly ComparableBlock[],
  rights: readonly ComparableBlock[],
): WordChange {
  return sumOf(compareBlocks(lefts, rights).map(wordsOfBlock));
}

function sumOf(words: readonly WordChange[]): WordChange {
  return {
    added: words.reduce((sum, { added }) => sum + added, 0),
    removed: words.reduce((sum, { removed }) => sum + removed, 0),
  };
}

function compareBlocks(
  lefts: readonly ComparableBlock[],
  rights: readonly ComparableBlock[],
): readonly ComparedBlock[] {
  const keys = (blocks: readonly ComparableBlock[]) => blocks.map(({ key }) => key);
  const [leftKeys, rightKeys] = [keys(lefts), keys(rights)];
  // One order for both ways round, as with words.
  const isTurned = leftKeys.join('\n') > rightKeys.join('\n');
  const places = isTurned
    ? pairBlocks(alignEqual(rightKeys, leftKeys), rights, lefts).map(turned)
    : pairBlocks(alignEqual(leftKeys, rightKeys), lefts, rights);
  const alone = placesAlone(places);
  const gone = new Set(alone.left.map((left) => leftKeys[left]));
  const come = new Set(alone.right.map((right) => rightKeys[right]));
  return goneFirst(places).flatMap((place): readonly ComparedBlock[] => {
    const left = place.left === null ? undefined : lefts[place.left];
    const right = place.right === null ? undefined : rights[place.right];
    if (left && right) return [compareBlock(left, right)];
    if (left) return [{ kind: 'removed', left, moved: come.has(left.key) }];
    return right ? [{ kind: 'added', right, moved: gone.has(right.key) }] : [];
  });
}

function placesAlone(places: readonly Aligned[]) {
  return {
    left: places.flatMap(({ left, right }) => (right === null ? [left] : [])),
    right: places.flatMap(({ left, right }) => (left === null ? [right] : [])),
  };
}

function turned(place: Aligned): Aligned {
  if (place.left === null) return { left: place.right, right: null };
  if (place.right === null) return { left: null, right: place.left };
  return { left: place.right, right: place.left };
}

/** Between two blocks that stand beside each other, those of the left alone come before those of the right. */
function goneFirst(places: readonly Aligned[]): readonly Aligned[] {
  const ordered: Aligned[] = [];
  let come: Aligned[] = [];
  for (const place of places) {
    if (place.left === null) come.push(place);
    else if (place.right === null) ordered.push(place);
    else {
      ordered.push(...come, place);
      come = [];
    }
  }
  return [...ordered, ...come];
}

function compareBlock(left: ComparableBlock, right: ComparableBlock): ComparedBlock {
  if (left.key === right.key) return { kind: 'same', left, right };
  const attributes = compareAttributes(left.attributes, right.attributes);
  return { kind: 'changed', left, right, runs: compareTexts(left.text, right.text), attributes };
}

function compareAttributes(left: AttributeTexts, right: AttributeTexts): readonly ComparedAttribute[] {
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])].sort();
  return names
    .filter((name) => (left[name] ?? '') !== (right[name] ?? ''))
    .map((name) => ({ name, runs: compareTexts(left[name] ?? '', right[name] ?? '') }));
}

function wordsOfBlock(block: ComparedBlock): WordChange {
  switch (block.kind) {
    case 'same':
      return { added: 0, removed: 0 };
    case 'changed':
      return wordsOfRuns(block.runs);
    case 'removed':
      return wordsOfRuns(block.moved ? [] : [{ kind: 'removed', text: block.left.text }]);
    case 'added':
      return wordsOfRuns(block.moved ? [] : [{ kind: 'added', text: block.right.text }]);
  }
}

function photosOnlyIn(one: StoryContent, other: StoryContent): readonly PhotoId[] {
  const others = new Set(photoUses(other.document).map(({ attrs }) => attrs.photo));
  return [...new Set(photoUses(one.document).map(({ attrs }) => attrs.photo))].filter(
    (id) => !others.has(id),
  );
}

function compareComments(left: readonly CommentThread[], right: readonly CommentThread[]) {
  const before = new Map(left.map((thread) => [thread.id, JSON.stringify(thread)]));
  const after = new Map(right.map((thread) => [thread.id, JSON.stringify(thread)]));
  const ids = new Set([...before.keys(), ...after.keys()]);
  const onOneSide = [...ids].filter((id) => before.has(id) !== after.has(id)).length;
  const differing = [...ids].filter((id) => before.get(id) !== after.get(id)).length;
  return { added: onOneSide, changed: differing - onOneSide };
}
