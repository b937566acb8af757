import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { lineSchema, storySchema } from '#core/document/schema';
import { lineText, plainLine, type Change, type LiveContent, type StepJson } from '#core/story/change';
import type { CommentThread } from '#core/story/comments';
import { lineNames, storyFieldNames } from '#core/story/story';
import { decide } from '#core/suggestions/decide';
import { track } from '#core/suggestions/track';
import { arbitraryEdit, doEdit } from '../core/suggestions/edits';

const author = fc.constantFrom('Tuva Lindqvist', 'Dana Whitlock');
const words = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const part = fc.double({ min: 0, max: 1, noNaN: true });
const line = fc.constantFrom(...lineNames);
const verdict = fc.constantFrom('accept', 'reject');
const isSuggested = fc.boolean();

/** What a desk may do to a story, but for the platform's part in it. Parts are of a text's length. */
export const arbitraryDeed = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('edit'), edit: arbitraryEdit, isSuggested, author }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('line'), line, at: part, to: part, words, isSuggested, author }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('decide'), verdict }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('decide line'), line, verdict }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo') }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('field'), field: fc.constantFrom(...storyFieldNames), words }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('detail'), words }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('comment'), at: part, to: part, words, author }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('answer'), words, author }) },
);
export type Deed = typeof arbitraryDeed extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** A story as its editors hold it: they make each step on their own text, and no journal has a part in that. */
export interface Working {
  readonly story: LiveContent;
  /** The last edit of the body, while nothing came after it. */
  readonly last: Transform | null;
  /** Deeds so far, for names that are always the same. */
  readonly count: number;
}

/** A deed done: what the window would send, and the story after it. No changes where it does not fit. */
export interface Done {
  readonly changes: readonly Change[];
  readonly working: Working;
}

const now = 1_000_000;
const uuid = (count: number) => `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;

/** Does a deed. The same deeds on the same story always give the same. */
export function doDeed(before: Working, deed: Deed): Done {
  const working = { ...before, count: before.count + 1 };
  const { story, count } = working;
  const by = (who: string) => ({ id: `s${count}`, author: who, at: now + count });
  switch (deed.do) {
    case 'edit': {
      const edit = doEdit(story.body, deed.edit);
      return bodyDone(working, deed.isSuggested ? track(story.body, edit.steps, by(deed.author)) : edit);
    }
    case 'line': {
      const text = story.lines[deed.line];
      const edit = retyped(text, deed);
      return lineDone(working, deed.line, deed.isSuggested ? track(text, edit.steps, by(deed.author)) : edit);
    }
    case 'decide':
      return bodyDone(working, decide(story.body, deed.verdict, 'all'));
    case 'decide line':
      return lineDone(working, deed.line, decide(story.lines[deed.line], deed.verdict, 'all'));
    case 'undo':
      return undone(working);
    case 'field':
      return fieldDone(working, deed.field, deed.words);
    case 'detail':
      return detailDone(working, deed.words);
    case 'comment':
      return commented(working, deed);
    case 'answer':
      return answered(working, deed);
  }
}

const stepsOf = ({ steps }: Transform) => steps.map((step) => step.toJSON() as StepJson);

function bodyDone(working: Working, edit: Transform): Done {
  if (edit.steps.length === 0) return { changes: [], working };
  const story = { ...working.story, body: edit.doc };
  return { changes: [{ kind: 'steps', steps: stepsOf(edit) }], working: { ...working, story, last: edit } };
}

function undone(working: Working): Done {
  const { last } = working;
  const undo = new Transform(working.story.body);
  if (last)
    [...last.steps].reverse().forEach((step, index) => undo.step(step.invert(docBefore(last, index))));
  return { ...bodyDone(working, undo) };
}

const docBefore = (edit: Transform, fromEnd: number): Node =>
  edit.docs[edit.docs.length - 1 - fromEnd] ?? edit.doc;

function retyped(text: Node, { at, to, words: typed }: { at: number; to: number; words: string }): Transform {
  const [from = 0, end = 0] = [at, to]
    .map((place) => wholeCharacter(text.textContent, Math.round(place * text.content.size)))
    .sort((a, b) => a - b);
  const clean = typed.replace(/\s/gu, ' ');
  return new Transform(text).replaceWith(from, end, lineSchema.text(clean));
}

/** The place, or the one before it within a character of two code units, which no caret can stand in. */
const wholeCharacter = (text: string, place: number): number =>
  (text.codePointAt(place - 1) ?? 0) > 0xffff ? place - 1 : place;

function lineDone(working: Working, name: (typeof lineNames)[number], edit: Transform): Done {
  if (edit.steps.length === 0) return { changes: [], working };
  const { story } = working;
  const lines = { ...story.lines, [name]: edit.doc };
  const fields = { ...story.fields, [name]: lineText(edit.doc) };
  return {
    changes: [{ kind: 'line', line: name, steps: stepsOf(edit) }],
    working: { ...working, story: { ...story, lines, fields }, last: null },
  };
}

function fieldDone(working: Working, field: (typeof storyFieldNames)[number], value: string): Done {
  const { story } = working;
  const isLine = lineNames.some((name) => name === field);
  const lines = isLine ? { ...story.lines, [field]: plainLine(value) } : story.lines;
  const fields = { ...story.fields, [field]: value };
  return {
    changes: [{ kind: 'field', field, value }],
    working: { ...working, story: { ...story, lines, fields } },
  };
}

function detailDone(working: Working, text: string): Done {
  const { story, count } = working;
  const source = { id: uuid(count), kind: 'given', name: text, url: '', note: '', at: now } as const;
  const changes = [
    { kind: 'detail', detail: 'section', value: text },
    { kind: 'detail', detail: 'tags', value: [text] },
    { kind: 'detail', detail: 'sources', value: [...story.details.sources, source] },
  ] as const satisfies readonly Change[];
  const details = { ...story.details, section: text, tags: [text], sources: changes[2].value };
  return { changes, working: { ...working, story: { ...story, details } } };
}

function commented(working: Working, deed: { at: number; to: number; words: string; author: string }): Done {
  const { story, count } = working;
  const [from = 0, to = 0] = [deed.at, deed.to]
    .map((place) => Math.round(place * story.body.content.size))
    .sort((a, b) => a - b);
  const mark = storySchema.mark('comment', { id: uuid(count) });
  const { changes, working: marked } = bodyDone(working, new Transform(story.body).addMark(from, to, mark));
  const remark = { id: uuid(count), author: deed.author, at: now + count, text: deed.words };
  const thread = { id: uuid(count), quote: deed.words, remarks: [remark], resolved: null };
  const comments = [...story.comments, thread];
  return {
    changes: [...changes, { kind: 'thread', thread }],
    working: { ...marked, story: { ...marked.story, comments } },
  };
}

function answered(working: Working, deed: { words: string; author: string }): Done {
  const { story, count } = working;
  const at = now + count;
  const [first, ...others] = story.comments;
  if (!first) return { changes: [], working };
  const thread: CommentThread = {
    ...first,
    remarks: [...first.remarks, { id: uuid(count), author: deed.author, at, text: deed.words }],
    resolved: count % 2 === 0 ? { author: deed.author, at } : null,
  };
  const comments = [thread, ...others];
  return { changes: [{ kind: 'thread', thread }], working: { ...working, story: { ...story, comments } } };
}
