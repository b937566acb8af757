import type { Node, Schema } from 'prosemirror-model';
import { AddNodeMarkStep, AttrStep, Step } from 'prosemirror-transform';
import {
  parseDocumentNode,
  parseLineNode,
  toStoryDocument,
  type LineDocument,
  type StoryDocument,
} from '../document/document';
import { lineSchema, storySchema } from '../document/schema';
import { NewsroomError } from '../newsroom-error';
import type { CommentThread } from './comments';
import type { StoryDetailName, StoryDetails } from './details';
import { lineNames, type LineName, type StoryContent, type StoryFieldName, type StoryFields } from './story';

/** A ProseMirror step as JSON: about 95 bytes for a typed character, however long the story is. */
export interface StepJson {
  readonly stepType: string;
  readonly [key: string]: unknown;
}

/**
 * One change to a story. A journal batch is a list of these, and the version counts batches.
 * - `field` puts a plain text in the place of a field; of a headline or deck, marks go with it.
 * - `steps` change the body, `line` the headline or deck.
 * - `thread` puts a comment thread in the place of the one with its id, or adds it.
 */
export type Change =
  | { readonly kind: 'field'; readonly field: StoryFieldName; readonly value: string }
  | { readonly kind: 'steps'; readonly steps: readonly StepJson[] }
  | { readonly kind: 'line'; readonly line: LineName; readonly steps: readonly StepJson[] }
  | DetailChange
  | { readonly kind: 'thread'; readonly thread: CommentThread };

export type DetailChange = {
  readonly [Name in StoryDetailName]: {
    readonly kind: 'detail';
    readonly detail: Name;
    readonly value: StoryDetails[Name];
  };
}[StoryDetailName];

/** A story's content with its texts as live nodes, so that applying one step does not parse the whole text. */
export interface LiveContent {
  readonly fields: StoryFields;
  readonly lines: Readonly<Record<LineName, Node>>;
  readonly body: Node;
  readonly details: StoryDetails;
  readonly comments: readonly CommentThread[];
}

/** Stored content made live. @throws NewsroomError `bad-request` where a document is not one. */
export function toLiveContent({ fields, lines, document, details, comments }: StoryContent): LiveContent {
  const lineOf = (name: LineName) =>
    lines[name] === undefined ? plainLine(fields[name]) : parseLineNode(lines[name]);
  const live = { headline: lineOf('headline'), deck: lineOf('deck') };
  return { fields, lines: live, body: parseDocumentNode(document), details, comments };
}

/** Live content as plain data. */
export function toStoryContent({ fields, lines, body, details, comments }: LiveContent): StoryContent {
  const marked = lineNames.filter((name) => isMarked(lines[name]));
  const kept = Object.fromEntries(marked.map((name) => [name, lines[name].toJSON() as LineDocument]));
  return { fields, lines: kept, document: toStoryDocument(body), details, comments };
}

/** A headline or deck without marks. */
export function plainLine(text: string): Node {
  return lineSchema.node('line', null, text === '' ? [] : [lineSchema.text(text)]);
}

/** A headline or deck as it reads with every suggestion accepted. */
export function lineText(line: Node): string {
  let text = '';
  line.forEach((run) => {
    if (!run.marks.some((mark) => mark.type.name === 'deletion')) text += run.text ?? '';
  });
  return text;
}

function isMarked(line: Node): boolean {
  return line.content.content.some((run) => run.marks.length > 0);
}

/**
 * Applies changes in order; what it was given stays as it is.
 * @throws NewsroomError `bad-request` where a step is malformed or does not fit; then nothing of the batch counts.
 */
export function applyChanges(live: LiveContent, changes: readonly Change[]): LiveContent {
  return changes.reduce<LiveContent>(applyChange, live);
}

function applyChange(live: LiveContent, change: Change): LiveContent {
  switch (change.kind) {
    case 'field':
      return withField(live, change.field, change.value);
    case 'steps':
      return { ...live, body: applySteps(storySchema, live.body, change.steps) };
    case 'line':
      return withLine(live, change.line, applySteps(lineSchema, live.lines[change.line], change.steps));
    case 'detail':
      return { ...live, details: { ...live.details, [change.detail]: change.value } };
    case 'thread':
      return { ...live, comments: withThread(live.comments, change.thread) };
  }
}

function withField(live: LiveContent, field: StoryFieldName, value: string): LiveContent {
  const name = lineNames.find((line) => line === field);
  const lines = name ? { ...live.lines, [name]: plainLine(value) } : live.lines;
  return { ...live, lines, fields: { ...live.fields, [field]: value } };
}

function withLine(live: LiveContent, name: LineName, line: Node): LiveContent {
  const fields = { ...live.fields, [name]: lineText(line) };
  return { ...live, fields, lines: { ...live.lines, [name]: line } };
}

function withThread(threads: readonly CommentThread[], thread: CommentThread): readonly CommentThread[] {
  return threads.some(({ id }) => id === thread.id)
    ? threads.map((each) => (each.id === thread.id ? thread : each))
    : [...threads, thread];
}

function applySteps(schema: Schema, text: Node, steps: readonly StepJson[]): Node {
  return steps.reduce((node, step) => applyStep(schema, node, step), text);
}

function applyStep(schema: Schema, body: Node, json: StepJson): Node {
  try {
    const step = Step.fromJSON(schema, json);
    const result = step.apply(body);
    if (!result.doc) throw new RangeError(result.failed ?? 'The step failed');
    requireFit(result.doc, step);
    return result.doc;
  } catch (error) {
    throw new NewsroomError('bad-request', `This change does not fit the story: ${String(error)}`, {
      cause: error,
    });
  }
}

// A step checks the nodes it joins, but not what it brings along deeper down; only what it touched is looked at.
function requireFit(body: Node, step: Step): void {
  if (step instanceof AddNodeMarkStep || step instanceof AttrStep) requireSoundNode(body, step.pos);
  step.getMap().forEach((_oldStart, _oldEnd, start, end) => {
    body.nodesBetween(start, end, requireValidContent);
  });
}

// A mark or an attribute given to a node moves nothing, so its map names no place.
function requireSoundNode(body: Node, pos: number): void {
  const { parent, nodeAfter } = body.resolve(pos);
  if (!nodeAfter) return;
  if (!parent.type.allowsMarks(nodeAfter.marks))
    throw new RangeError(`A ${nodeAfter.type.name} in a ${parent.type.name} cannot carry this mark`);
  body.type.schema.nodeFromJSON({ type: nodeAfter.type.name, attrs: nodeAfter.attrs });
}

function requireValidContent(node: Node): void {
  if (!node.type.validContent(node.content)) throw new RangeError(`This cannot stand in a ${node.type.name}`);
}

/** The change that puts `next` in the place of a whole body. */
export function replaceBody(body: Node, next: StoryDocument): Change {
  const slice = parseDocumentNode(next).slice(0);
  return {
    kind: 'steps',
    steps: [{ stepType: 'replace', from: 0, to: body.content.size, slice: slice.toJSON() as unknown }],
  };
}
