import { Fragment, type Node } from 'prosemirror-model';
import {
  parseDocumentNode,
  toStoryDocument,
  type InlineNode,
  type StoryDocument,
} from '#core/document/document';
import { cleanText } from '#core/formats/clean-text';
import { wholeCharacters } from '#core/formats/whole-characters';

/** A document as any file can carry it: characters whole, none that cannot be printed, neighbours of one kind joined. */
export function printable(document: StoryDocument): StoryDocument {
  return toStoryDocument(joined(parseDocumentNode(cleaned(document))));
}

/** The same of any data: every text of it clean. */
export function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return cleanedList(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, cleaned(each)]));
}

function cleanedList(list: readonly unknown[]): unknown[] {
  const isText = (node: unknown): node is InlineNode =>
    typeof node === 'object' && node !== null && 'type' in node && node.type === 'text' && 'text' in node;
  const whole = list.some(isText) ? wholeCharacters(list as readonly InlineNode[]) : list;
  return whole.map(cleaned).filter((node) => !isText(node) || (node as { text: string }).text !== '');
}

const joined = (node: Node): Node =>
  node.isText ? node : node.copy(Fragment.fromArray(node.content.content.map(joined)));
