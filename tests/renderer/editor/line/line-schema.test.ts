import { getSchema } from '@tiptap/core';
import type { MarkType, NodeType } from '@tiptap/pm/model';
import { expect, it } from 'vitest';
import { lineSchema } from '#core/document/schema';
import { lineExtensions } from '../../../../renderer/editor/line/line-extensions';

const nothing = () => undefined;
const schema = getSchema(lineExtensions({ breaks: 'none', onEnter: nothing, onTooLong: nothing }, []));

const attributes = ({ spec }: NodeType | MarkType) =>
  Object.entries(spec.attrs ?? {})
    .map(([name, { default: fallback, validate }]) => ({ name, fallback: fallback as unknown, validate }))
    .sort((a, b) => a.name.localeCompare(b.name));

const nodesOf = (nodes: Readonly<Record<string, NodeType>>) =>
  Object.entries(nodes).map(([name, type]) => ({
    name,
    content: type.spec.content ?? '',
    marks: type.markSet?.map((mark) => mark.name) ?? (type.markSet === null ? 'all' : 'none'),
    attributes: attributes(type),
  }));

const marksOf = (marks: Readonly<Record<string, MarkType>>) =>
  Object.entries(marks).map(([name, type]) => ({
    name,
    attributes: attributes(type),
    isInclusive: type.spec.inclusive !== false,
    excludes: Object.values(marks).filter((other) => type.excludes(other)).length,
  }));

it('the editor of a line builds the schema that the core checks it with', () => {
  expect(schema.topNodeType.name).toBe(lineSchema.topNodeType.name);
  expect(nodesOf(schema.nodes)).toEqual(nodesOf(lineSchema.nodes));
  expect(marksOf(schema.marks)).toEqual(marksOf(lineSchema.marks));
});
