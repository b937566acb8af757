import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { Fragment, Slice, type Node } from 'prosemirror-model';
import { ReplaceStep, Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { parseDocumentNode, parseLineNode } from '#core/document/document';
import { lineSchema } from '#core/document/schema';
import { decide } from '#core/suggestions/decide';
import { meantEdit } from '#core/suggestions/keep-typed';
import { listSuggestions } from '#core/suggestions/list-suggestions';
import { settleDocument } from '#core/suggestions/settle';
import { isReviewMark } from '#core/suggestions/suggestion-marks';
import { track } from '#core/suggestions/track';
import { plainLine } from '#core/story/change';
import { arbitraryDocument, arbitraryReviewedDocument } from '../../helpers/arbitrary-document';
import { arbitraryEdit, doEdit } from './edits';

const authors = ['Ines Calloway', 'Dana Whitlock'] as const;
const by = (turn: number, who = turn % 2) => ({
  id: `s${turn}`,
  author: authors[who] ?? authors[0],
  at: 1_000 + turn * 400_000,
});

const same = (a: Node, b: Node) => {
  expect(a.toJSON()).toEqual(b.toJSON());
};

const applied = (doc: Node, { opening, steps, doc: opened }: ReturnType<typeof meantEdit>): Node => {
  const tr = new Transform(opening.length > 0 ? opened : doc);
  for (const step of steps) tr.step(step);
  return tr.doc;
};

function hasReview(doc: Node): boolean {
  let has = doc.marks.some(isReviewMark);
  doc.descendants((node) => {
    has ||= node.marks.some(isReviewMark);
  });
  return has;
}

describe('a tracked edit', () => {
  it('leaves the text as it was when it is rejected, and is the edit when it is accepted', () => {
    fc.assert(
      fc.property(arbitraryDocument(), arbitraryEdit, (document, edit) => {
        const doc = parseDocumentNode(document);
        const plain = doEdit(doc, edit);
        const tracked = track(doc, plain.steps, by(0)).doc;
        tracked.check();
        same(settleDocument(tracked, 'rejected'), doc);
        same(settleDocument(tracked, 'accepted'), plain.doc);
      }),
      { numRuns: 400 },
    );
  });

  it('does so in any chain of edits by two people, each of which can be undone', () => {
    const turns = fc.array(fc.record({ edit: arbitraryEdit, who: fc.nat(1) }), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(arbitraryDocument(), turns, (document, chain) => {
        const doc = parseDocumentNode(document);
        let now = doc;
        for (const [turn, { edit, who }] of chain.entries()) {
          const { steps } = doEdit(now, edit);
          const tracked = track(now, steps, by(turn, who));
          tracked.doc.check();
          same(settleDocument(tracked.doc, 'rejected'), doc);
          const untracked = applied(now, meantEdit(now, steps));
          same(settleDocument(tracked.doc, 'accepted'), settleDocument(untracked, 'accepted'));
          expect(inOrder(undone(tracked))).toEqual(inOrder(now));
          now = tracked.doc;
        }
      }),
      { numRuns: 150, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true },
    );
  });

  it('outlives a break of a list whose first block runs on into the text before', () => {
    const breaks = (id: string) => [{ type: 'insertion', attrs: { id, author: 'A', at: 0, of: 'break' } }];
    const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
    const item = { ...paragraph('Two'), marks: breaks('s2') };
    const list = {
      type: 'bulletList',
      marks: breaks('s1'),
      content: [{ type: 'listItem', content: [item] }],
    };
    const doc = parseDocumentNode({ type: 'doc', content: [paragraph('One'), list] });
    expect(settleDocument(doc, 'rejected').textContent).toBe('OneTwo');
    expect(settleDocument(doc, 'accepted').textContent).toBe('OneTwo');
  });

  it('never throws, whatever marks a text came with', () => {
    fc.assert(
      fc.property(arbitraryReviewedDocument(), arbitraryEdit, (document, edit) => {
        const doc = parseDocumentNode(document);
        const tracked = track(doc, doEdit(doc, edit).steps, by(0)).doc;
        tracked.check();
        listSuggestions(tracked);
      }),
      { numRuns: 300 },
    );
  });
});

/** A text as JSON whose marks stand in one order: marks are a set, and undoing puts one that was taken away behind others of its type. */
function inOrder(doc: Node): unknown {
  const runs = doc.content.content.reduce<Run[]>((before, node) => {
    const marks = node.marks.map((mark) => JSON.stringify(mark)).sort();
    const last = before.at(-1);
    const goesOn = node.isText && last?.text !== undefined && isDeepStrictEqual(last.marks, marks);
    if (goesOn) return [...before.slice(0, -1), { ...last, text: `${last.text}${node.text ?? ''}` }];
    return [...before, { of: [node.type.name, node.attrs], marks, text: node.text, within: inOrder(node) }];
  }, []);
  return runs;
}

interface Run {
  readonly of: unknown;
  readonly marks: readonly string[];
  readonly text: string | undefined;
  readonly within: unknown;
}

function undone(tr: Transform): Node {
  const back = new Transform(tr.doc);
  for (let index = tr.steps.length - 1; index >= 0; index -= 1) {
    const [step, doc] = [tr.steps[index], tr.docs[index]];
    if (step && doc) back.step(step.invert(doc));
  }
  return back.doc;
}

describe('deciding', () => {
  it('leaves a whole text without any mark of the review, whatever marks it came with', () => {
    fc.assert(
      fc.property(arbitraryReviewedDocument(), fc.boolean(), (document, accepts) => {
        const settled = settleDocument(parseDocumentNode(document), accepts ? 'accepted' : 'rejected');
        settled.check();
        expect(hasReview(settled)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('about some of them leaves the others, and a whole text', () => {
    const some = fc.tuple(fc.nat(), fc.boolean());
    fc.assert(
      fc.property(arbitraryReviewedDocument(), some, (document, [which, accepts]) => {
        const doc = parseDocumentNode(document);
        const all = listSuggestions(doc);
        const chosen = all[which % Math.max(1, all.length)];
        if (!chosen) return;
        const { doc: decided } = decide(doc, accepts ? 'accept' : 'reject', new Set([chosen.id]));
        decided.check();
        expect(listSuggestions(decided).map(({ id }) => id)).not.toContain(chosen.id);
      }),
      { numRuns: 300 },
    );
  });

  it('about one after the other comes to the same as about all at once', () => {
    const edits = fc.array(arbitraryEdit, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(arbitraryDocument(), edits, (document, chain) => {
        const doc = parseDocumentNode(document);
        let now = doc;
        for (const [turn, edit] of chain.entries()) now = track(now, doEdit(now, edit).steps, by(turn)).doc;
        for (const { id } of [...listSuggestions(now)].reverse())
          now = decide(now, 'reject', new Set([id])).doc;
        now.check();
        expect(hasReview(now)).toBe(false);
      }),
      { numRuns: 150, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true },
    );
  });
});

describe('a typed word', () => {
  it('is still there when everything is accepted, wherever it was typed, tracked or not', () => {
    fc.assert(
      fc.property(arbitraryReviewedDocument(), fc.nat(400), fc.boolean(), (document, place, isTracked) => {
        const doc = parseDocumentNode(document);
        const at = place % (doc.content.size + 1);
        const $at = doc.resolve(at);
        if (!$at.parent.inlineContent) return;
        const text = doc.type.schema.text('QZXWORD', $at.marks());
        const step = new ReplaceStep(at, at, new Slice(Fragment.from(text), 0, 0));
        const now = isTracked ? track(doc, [step], by(0)).doc : applied(doc, meantEdit(doc, [step]));
        now.check();
        expect(settleDocument(now, 'accepted').textContent).toContain('QZXWORD');
      }),
      { numRuns: 400 },
    );
  });
});

describe('a headline', () => {
  it('is tracked and decided on like the body', () => {
    const text = fc.string({ maxLength: 20, unit: 'grapheme-ascii' });
    const edit = fc.record({ from: fc.nat(20), to: fc.nat(20), text });
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 6 }), (headline, chain) => {
        const first = plainLine(headline);
        let now = first;
        for (const [turn, { from, to, text: typed }] of chain.entries()) {
          const size = now.content.size + 1;
          const [start = 0, end = 0] = [from % size, to % size].sort((a, b) => a - b);
          const slice = new Slice(Fragment.from(typed === '' ? [] : [lineSchema.text(typed)]), 0, 0);
          now = track(now, [new ReplaceStep(start, end, slice)], by(turn)).doc;
          parseLineNode(now.toJSON());
          same(settleDocument(now, 'rejected'), first);
        }
        expect(listSuggestions(settleDocument(now, 'accepted'))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
