import fc from 'fast-check';
import { Fragment, Slice, type Mark, type Node, type NodeType } from 'prosemirror-model';
import {
  AddMarkStep,
  canJoin,
  canSplit,
  findWrapping,
  liftTarget,
  ReplaceStep,
  Transform,
} from 'prosemirror-transform';
import { storySchema } from '#core/document/schema';

/** One thing a person does to a text; places are taken modulo its length. */
export interface Edit {
  readonly kind: keyof typeof kinds;
  readonly at: number;
  readonly to: number;
  readonly which: number;
}

const { nodes, marks } = storySchema;
const words = ['x', 'word', 'two words', ' ', 'é'];
const paragraph = (text: string) => nodes.paragraph.create(null, text === '' ? [] : storySchema.text(text));
const photo = nodes.photo.create({ photo: 'a'.repeat(64), alt: '' }, storySchema.text('A caption'));

const pasted: readonly Slice[] = [
  new Slice(Fragment.from([paragraph('one'), paragraph('two')]), 1, 1),
  new Slice(
    Fragment.from([
      paragraph('one'),
      nodes.heading.create({ level: 2 }, storySchema.text('Head')),
      paragraph(''),
    ]),
    1,
    1,
  ),
  new Slice(Fragment.from([photo]), 0, 0),
  new Slice(Fragment.from([paragraph('whole')]), 0, 0),
  new Slice(
    Fragment.from([
      nodes.bulletList.create(null, [
        nodes.listItem.create(null, paragraph('item')),
        nodes.listItem.create(null, paragraph('other')),
      ]),
    ]),
    3,
    0,
  ),
  new Slice(Fragment.from([nodes.horizontalRule.create(), paragraph('below')]), 0, 1),
];

const formats: readonly Mark[] = [
  marks.bold.create(),
  marks.italic.create(),
  marks.code.create(),
  marks.link.create({ href: 'https://example.org/' }),
];

const styles: readonly { readonly type: NodeType; readonly attrs?: { readonly level: number } }[] = [
  { type: nodes.paragraph },
  { type: nodes.heading, attrs: { level: 2 } },
  { type: nodes.heading, attrs: { level: 3 } },
  { type: nodes.pullQuote },
  { type: nodes.codeBlock },
];

type Do = (tr: Transform, from: number, to: number, which: number) => unknown;

const pick = <Item>(items: readonly Item[], which: number): Item => {
  const item = items[which % items.length];
  if (item === undefined) throw new RangeError('Nothing to pick from');
  return item;
};

const isText = (tr: Transform, pos: number) => tr.doc.resolve(pos).parent.inlineContent;

const kinds = {
  type: (tr, from, _to, which) => isText(tr, from) && typeAt(tr, from, from, pick(words, which)),
  replace: (tr, from, to, which) => isText(tr, from) && typeAt(tr, from, to, pick(words, which)),
  delete: (tr, from, to) => tr.delete(from, to),
  'delete a character': (tr, from) =>
    isText(tr, from) && from > 0 && isText(tr, from - 1) && tr.delete(from - 1, from),
  'delete range': (tr, from, to) => tr.deleteRange(from, to),
  split: (tr, from, _to, which) => {
    const depth = 1 + (which % 3);
    if (canSplit(tr.doc, from, depth)) tr.split(from, depth);
  },
  'split to paragraph': (tr, from) => {
    const after = [{ type: nodes.paragraph }];
    if (canSplit(tr.doc, from, 1, after)) tr.split(from, 1, after);
  },
  join: (tr, from) => {
    const pos = tr.doc.resolve(from).depth > 0 ? tr.doc.resolve(from).before() : from;
    if (canJoin(tr.doc, pos)) tr.join(pos);
  },
  paste: (tr, from, to, which) => tr.replaceRange(from, to, pick(pasted, which)),
  'paste raw': (tr, from, to, which) => tr.replace(from, to, pick(pasted, which)),
  format: (tr, from, to, which) => tr.addMark(from, to, pick(formats, which)),
  unformat: (tr, from, to, which) => tr.removeMark(from, to, pick(formats, which)),
  style: (tr, from, to, which) => {
    const { type, attrs } = pick(styles, which);
    tr.setBlockType(from, to, type, attrs ?? null);
  },
  wrap: (tr, from, to, which) => {
    const range = tr.doc.resolve(from).blockRange(tr.doc.resolve(to));
    const wrapping =
      range && findWrapping(range, pick([nodes.blockquote, nodes.bulletList, nodes.factBox], which));
    if (wrapping) tr.wrap(range, wrapping);
  },
  lift: (tr, from, to) => {
    const range = tr.doc.resolve(from).blockRange(tr.doc.resolve(to));
    const target = range ? liftTarget(range) : null;
    if (range && target !== null) tr.lift(range, target);
  },
  'alt text': (tr, _from, _to, which) => {
    const places: number[] = [];
    tr.doc.descendants((node, pos) => {
      if (node.type === nodes.photo) places.push(pos);
    });
    for (const pos of places.slice(0, 1)) tr.setNodeAttribute(pos, 'alt', pick(words, which));
  },
  'replace everywhere': (tr, _from, _to, which) => {
    const found: number[] = [];
    tr.doc.descendants((node, pos) => {
      if (node.isText) for (const hit of node.text?.matchAll(/e/g) ?? []) found.unshift(pos + hit.index);
    });
    for (const pos of found) typeAt(tr, pos, pos + 1, pick(words, which));
  },
  'move a block': (tr, from) => {
    const index = tr.doc.resolve(from).index(0);
    const node = tr.doc.maybeChild(index);
    if (!node || tr.doc.childCount === 1) return;
    const pos = tr.doc.resolve(from).posAtIndex(index, 0);
    tr.delete(pos, pos + node.nodeSize).insert(0, node);
  },
  'type twice': (tr, from, to, which) => {
    kinds.type(tr, from, to, which);
    kinds.type(tr, Math.min(to, tr.doc.content.size), to, which + 1);
  },
} satisfies Record<string, Do>;

function typeAt(tr: Transform, from: number, to: number, text: string): void {
  const $from = tr.doc.resolve(from);
  // As an editor does: what is typed takes over the marks beside it.
  const near = $from.marks();
  const slice = new Slice(Fragment.from(storySchema.text(text, near)), 0, 0);
  if ($from.sameParent(tr.doc.resolve(to))) tr.step(new ReplaceStep(from, to, slice));
  else tr.replace(from, to, slice);
}

/** Does an edit to a text; one that cannot be done there does nothing. */
export function doEdit(doc: Node, edit: Edit): Transform {
  const tr = new Transform(doc);
  const places = [edit.at, edit.to].map((place) => place % (doc.content.size + 1));
  const [from = 0, to = 0] = places.sort((a, b) => a - b);
  const act: Do = kinds[edit.kind];
  try {
    act(tr, from, to, edit.which);
    tr.doc.check();
    return tr;
  } catch {
    return new Transform(doc);
  }
}

export const arbitraryEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])),
  at: fc.nat(400),
  to: fc.nat(400),
  which: fc.nat(12),
});

export const comment = (id: string, from: number, to: number): AddMarkStep =>
  new AddMarkStep(from, to, marks.comment.create({ id }));
