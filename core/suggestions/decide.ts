import { Fragment, Slice, type Mark, type Node } from 'prosemirror-model';
import { RemoveNodeMarkStep, ReplaceStep, Transform } from 'prosemirror-transform';
import { attempt } from './attempt';
import { joinBefore } from './join-before';
import { setMarkup } from './set-markup';
import { attrsOf, isSuggestionMark, markOf } from './suggestion-marks';
import { formerBlock, formerMark, readWas, type Was } from './was';

export type Verdict = 'accept' | 'reject';

/** Which suggestions: all of them, or those of these names. */
export type Which = 'all' | ReadonlySet<string>;

interface Court {
  readonly verdict: Verdict;
  readonly isChosen: (mark: Mark) => boolean;
  /** What is to be done, in the order of the text. It is done from the end, so that no place moves before its turn. */
  readonly deeds: ((tr: Transform) => void)[];
}

/**
 * Accepts or rejects suggestions of a text: a body, a headline or deck. What they leave is always a whole text: a list
 * without items goes, a story without blocks gets an empty paragraph.
 */
export function decide(doc: Node, verdict: Verdict, which: Which): Transform {
  const tr = new Transform(doc);
  const isChosen = (mark: Mark) => isSuggestionMark(mark) && (which === 'all' || which.has(attrsOf(mark).id));
  const court: Court = { verdict, isChosen, deeds: [] };
  visit(court, doc, 0);
  for (const deed of court.deeds.reverse()) deed(tr);
  decideBreaks(tr, verdict, isChosen);
  return tr;
}

/** The name of the mark whose text goes. */
const goingOn = (verdict: Verdict) => (verdict === 'accept' ? 'deletion' : 'insertion');

function goes({ verdict, isChosen }: Court, node: Node): boolean {
  const mark = markOf(node, goingOn(verdict));
  return mark !== undefined && isChosen(mark);
}

interface Run {
  readonly from: number;
  to: number;
  fill: Fragment;
}

/** Notes what is to be done in a node; says whether nothing of it would be left. */
function visit(court: Court, parent: Node, start: number): boolean {
  const staying: Node[] = [];
  const runs: Run[] = [];
  let isGoing = false;
  parent.forEach((child, offset) => {
    const from = start + offset;
    const to = from + child.nodeSize;
    const run = isGoing ? runs.at(-1) : undefined;
    isGoing = goes(court, child) || visitChild(court, child, from);
    if (!isGoing) staying.push(child);
    else if (run) run.to = to;
    else {
      const begun = { from, to, fill: Fragment.empty };
      runs.push(begun);
      court.deeds.push(removal(begun));
    }
  });
  const [first] = runs;
  if (first?.from === start) first.fill = filling(parent, staying);
  return staying.length === 0 && parent.childCount > 0;
}

const removal = (run: Run) => (tr: Transform) =>
  void attempt(tr, new ReplaceStep(run.from, run.to, new Slice(run.fill, 0, 0)));

/** What a node needs at its start to be whole when only some of its content stays. */
function filling(parent: Node, staying: readonly Node[]): Fragment {
  return parent.type.contentMatch.fillBefore(Fragment.from(staying), true) ?? Fragment.empty;
}

/** Cells keep their place in the table, text blocks may be empty. */
const mayGo = (node: Node): boolean => !node.inlineContent && !/^table(Cell|Header)$/.test(node.type.name);

function visitChild(court: Court, child: Node, pos: number): boolean {
  const before = court.deeds.length;
  const chosen = child.marks.filter(court.isChosen);
  if (chosen.length > 0)
    court.deeds.push(child.isInline ? onText(court, chosen, pos, child) : onBlock(court, chosen, pos));
  if (child.isLeaf) return false;
  const isEmptied = visit(court, child, pos + 1) && mayGo(child);
  if (isEmptied) court.deeds.length = before;
  return isEmptied;
}

function formerOf(mark: Mark): Was | null {
  return mark.type.name === 'modification' ? readWas(attrsOf(mark).was) : null;
}

function onText({ verdict }: Court, chosen: readonly Mark[], from: number, node: Node) {
  const { schema } = node.type;
  const to = from + node.nodeSize;
  return (tr: Transform) => {
    for (const mark of chosen) tr.removeMark(from, to, mark);
    if (verdict === 'accept') return;
    const former = chosen.flatMap((mark) => formerOf(mark) ?? []);
    for (const was of former) {
      const type = was.kind === 'mark' ? schema.marks[was.mark] : undefined;
      if (type) tr.removeMark(from, to, type);
    }
    for (const was of former) {
      const mark = formerMark(schema, was);
      if (mark) tr.addMark(from, to, mark);
    }
  };
}

function onBlock({ verdict }: Court, chosen: readonly Mark[], pos: number) {
  return (tr: Transform) => {
    for (const mark of chosen) {
      if (attrsOf(mark).of === 'break') continue;
      const was = verdict === 'reject' ? formerOf(mark) : null;
      const like = was && formerBlock(tr.doc.type.schema, was);
      if (like) setMarkup(tr, pos, like);
      attempt(tr, new RemoveNodeMarkStep(pos, mark));
    }
  };
}

/** Only when what goes has gone does it show which block a break is between. */
function decideBreaks(tr: Transform, verdict: Verdict, isChosen: (mark: Mark) => boolean): void {
  const broken: { readonly pos: number; readonly marks: readonly Mark[] }[] = [];
  tr.doc.descendants((node, pos) => {
    const marks = node.isBlock ? node.marks.filter((mark) => isBreak(mark) && isChosen(mark)) : [];
    if (marks.length > 0) broken.unshift({ pos, marks });
    return !node.inlineContent;
  });
  const begun = tr.mapping.maps.length;
  for (const { pos: before, marks } of broken) {
    // Joining a block within takes the opening of the one around it away, and with it that one's break.
    const { pos, deletedAfter } = tr.mapping.slice(begun).mapResult(before);
    if (deletedAfter) continue;
    const isGoing = marks.some((mark) => mark.type.name === goingOn(verdict));
    if (isGoing && joinBefore(tr, pos)) continue;
    for (const mark of marks) attempt(tr, new RemoveNodeMarkStep(pos, mark));
  }
}

const isBreak = (mark: Mark): boolean => attrsOf(mark).of === 'break';
