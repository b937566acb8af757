import type { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { parseDocumentNode, toStoryDocument, type StoryDocument } from '../document/document';
import { storySchema } from '../document/schema';
import { NewsroomError } from '../newsroom-error';
import type { StoryContent, StoryFieldName, StoryFields } from './story';

/** A ProseMirror step as JSON: about 95 bytes for a typed character, however long the story is. */
export interface StepJson {
  readonly stepType: string;
  readonly [key: string]: unknown;
}

/** One change to a story. A journal batch is a list of these, and the version counts batches. */
export type Change =
  | { readonly kind: 'field'; readonly field: StoryFieldName; readonly value: string }
  | { readonly kind: 'steps'; readonly steps: readonly StepJson[] };

/** A story's content with its body as a live node, so that applying one step does not parse the whole text. */
export interface LiveContent {
  readonly fields: StoryFields;
  readonly body: Node;
}

/** Stored content made live. @throws NewsroomError `bad-request` where the document is not one. */
export function toLiveContent(content: StoryContent): LiveContent {
  return { fields: content.fields, body: parseDocumentNode(content.document) };
}

/** Live content as plain data. */
export function toStoryContent(live: LiveContent): StoryContent {
  return { fields: live.fields, document: toStoryDocument(live.body) };
}

/**
 * Applies changes in order; what it was given stays as it is.
 * @throws NewsroomError `bad-request` where a step is malformed or does not fit; then nothing of the batch counts.
 */
export function applyChanges(live: LiveContent, changes: readonly Change[]): LiveContent {
  return changes.reduce<LiveContent>(applyChange, live);
}

function applyChange(live: LiveContent, change: Change): LiveContent {
  if (change.kind === 'field') return { ...live, fields: { ...live.fields, [change.field]: change.value } };
  return { ...live, body: change.steps.reduce(applyStep, live.body) };
}

function applyStep(body: Node, json: StepJson): Node {
  try {
    const step = Step.fromJSON(storySchema, json);
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
  step.getMap().forEach((_oldStart, _oldEnd, start, end) => {
    body.nodesBetween(start, end, requireValidContent);
  });
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
