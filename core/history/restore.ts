import { Fragment, Slice, type Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { plainLine, type Change, type DetailChange, type LiveContent, type StepJson } from '../story/change';
import type { StoryDetailName } from '../story/details';
import { lineNames, type LineName } from '../story/story';
import { commonEnd, commonStart } from './common-ends';
import type { StoryPart } from './story-parts';

/**
 * The changes that bring a whole story back to what it was: fields, text and details, suggestions included. Comment
 * threads stay as they are now, because nothing that was said is taken back. Empty where nothing differs.
 */
export function restoreStory(head: LiveContent, wanted: LiveContent): readonly Change[] {
  return [
    ...(['slug', 'byline', 'dateline'] as const).flatMap((name) =>
      restorePart(head, wanted, { in: 'field', name }),
    ),
    ...lineNames.flatMap((name) => restoreLine(head, wanted, name)),
    ...restoreBody(head.body, wanted.body),
    ...(Object.keys(wanted.details) as StoryDetailName[]).flatMap((name) =>
      restoreDetail(head, wanted, name),
    ),
  ];
}

/** The changes that bring one part outside the body back. Empty where it does not differ. */
export function restorePart(head: LiveContent, wanted: LiveContent, part: StoryPart): readonly Change[] {
  switch (part.in) {
    case 'field':
      return part.name === 'headline' || part.name === 'deck'
        ? restoreLine(head, wanted, part.name)
        : restoreField(head, wanted, part.name);
    case 'headline': {
      const variant = wanted.details.headlines[part.use];
      const value = { ...head.details.headlines, [part.use]: variant };
      return isSame(value, head.details.headlines) ? [] : [{ kind: 'detail', detail: 'headlines', value }];
    }
    case 'detail':
      return restoreDetail(head, wanted, part.name);
  }
}

/** A stretch of the blocks at the top of a document; `to` is not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The changes that put blocks of an older text in the place of blocks of the present one; an empty stretch of either
 * adds or takes away. A photo that leads comes back as leading, and the one that leads now leads no more.
 */
export function restoreBlocks(body: Node, at: Stretch, wanted: Node, from: Stretch): readonly Change[] {
  const blocks = childrenOf(wanted).slice(from.from, from.to);
  const transform = new Transform(body);
  if (blocks.some(isLead)) unlead(transform, at);
  const start = placeOf(transform.doc, at.from);
  const end = placeOf(transform.doc, at.to);
  const isAllTaken = blocks.length === 0 && at.from === 0 && at.to === body.childCount;
  const put = isAllTaken ? [emptyParagraph(body)] : blocks;
  transform.replace(start, end, new Slice(Fragment.from([...put]), 0, 0));
  return stepsOf(transform);
}

function restoreField(
  head: LiveContent,
  wanted: LiveContent,
  field: 'slug' | 'byline' | 'dateline',
): readonly Change[] {
  const value = wanted.fields[field];
  return value === head.fields[field] ? [] : [{ kind: 'field', field, value }];
}

function restoreLine(head: LiveContent, wanted: LiveContent, name: LineName): readonly Change[] {
  const [now, line] = [head.lines[name], wanted.lines[name]];
  if (now.eq(line)) return [];
  if (line.eq(plainLine(line.textContent))) return [{ kind: 'field', field: name, value: line.textContent }];
  const transform = new Transform(now).replace(0, now.content.size, new Slice(line.content, 0, 0));
  return [{ kind: 'line', line: name, steps: transform.steps.map((step) => step.toJSON() as StepJson) }];
}

function restoreDetail(head: LiveContent, wanted: LiveContent, detail: StoryDetailName): readonly Change[] {
  const value = wanted.details[detail];
  if (isSame(value, head.details[detail])) return [];
  return [{ kind: 'detail', detail, value } as DetailChange]; // the value is the detail's own
}

/** Only the blocks between the first and the last that differ are replaced. */
function restoreBody(body: Node, wanted: Node): readonly Change[] {
  if (body.eq(wanted)) return [];
  const [now, then] = [childrenOf(body), childrenOf(wanted)];
  const isEqual = (one: Node, other: Node) => one.eq(other);
  const start = commonStart(now, then, isEqual);
  const end = commonEnd(now, then, start, isEqual);
  const transform = new Transform(body).replace(
    placeOf(body, start),
    placeOf(body, now.length - end),
    new Slice(Fragment.from(then.slice(start, then.length - end)), 0, 0),
  );
  return stepsOf(transform);
}

function stepsOf(transform: Transform): readonly Change[] {
  // The steps come straight from the library that reads them back.
  const steps = transform.steps.map((step) => step.toJSON() as StepJson);
  return steps.length === 0 ? [] : [{ kind: 'steps', steps }];
}

function unlead(transform: Transform, except: Stretch): void {
  transform.doc.forEach((node, position, index) => {
    const isReplaced = except.from <= index && index < except.to;
    if (isLead(node) && !isReplaced) transform.setNodeAttribute(position, 'lead', false);
  });
}

const isLead = (node: Node) => node.type.name === 'photo' && node.attrs['lead'] === true;
const emptyParagraph = (body: Node) => body.type.schema.node('paragraph');
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function childrenOf(node: Node): readonly Node[] {
  return node.content.content;
}

/** The position before the child of an index. */
function placeOf(node: Node, index: number): number {
  return childrenOf(node)
    .slice(0, index)
    .reduce((sum, child) => sum + child.nodeSize, 0);
}
