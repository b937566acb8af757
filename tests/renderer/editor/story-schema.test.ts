import { getSchema } from '@tiptap/core';
import type { MarkType, NodeType } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { storySchema } from '#core/document/schema';
import { storyExtensions } from '../../../renderer/editor/story-extensions';

const editorSchema = getSchema(
  storyExtensions({
    photos: { look: () => 'missing', subscribe: () => () => undefined, editCredit: () => undefined },
    onLink: () => undefined,
    onFiles: () => undefined,
    onNotice: () => undefined,
  }),
);

const attributes = ({ spec }: NodeType | MarkType) =>
  Object.entries(spec.attrs ?? {})
    .map(([name, { default: fallback, validate }]) => ({ name, fallback: fallback as unknown, validate }))
    .sort((a, b) => a.name.localeCompare(b.name));

const describeNode = (type: NodeType) => ({
  content: type.spec.content ?? '',
  group: type.spec.group ?? '',
  isInline: type.isInline,
  marks: type.markSet?.map(({ name }) => name) ?? (type.markSet === null ? 'all' : 'none'),
  attributes: attributes(type),
});

describe('the schema that the editor builds', () => {
  it('has the nodes of the core, each with the same content, group, marks, attributes, defaults and checks', () => {
    const describeAll = (nodes: Readonly<Record<string, NodeType>>) =>
      Object.fromEntries(Object.entries(nodes).map(([name, type]) => [name, describeNode(type)]));
    expect(describeAll(editorSchema.nodes)).toEqual(describeAll(storySchema.nodes));
  });

  it('has the marks of the core in the same order, with the same attributes, ends and exclusions', () => {
    const describeAll = (marks: Readonly<Record<string, MarkType>>) =>
      Object.entries(marks).map(([name, type]) => ({
        name,
        attributes: attributes(type),
        isInclusive: type.spec.inclusive !== false,
        excludes: Object.values(marks)
          .filter((other) => type.excludes(other))
          .map((other) => other.name),
      }));
    expect(describeAll(editorSchema.marks)).toEqual(describeAll(storySchema.marks));
  });

  it('starts a block as a paragraph, as the core does', () => {
    expect(editorSchema.topNodeType.contentMatch.defaultType?.name).toBe('paragraph');
    expect(storySchema.topNodeType.contentMatch.defaultType?.name).toBe('paragraph');
  });
});
