import { Mark } from 'prosemirror-model';
import { AddMarkStep, AddNodeMarkStep, AttrStep, type Step } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import { parseDocument } from '#core/document/document';
import { storySchema } from '#core/document/schema';
import { applyChanges, toLiveContent, toStoryContent, type StepJson } from '#core/story/change';
import { emptyContent } from '#core/story/story';

const { insertion, bold, comment } = storySchema.marks;
const by = { id: 's1', author: 'Ines Calloway', at: 1_000 };

const live = toLiveContent({
  ...emptyContent,
  document: parseDocument({
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'One' }] },
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Two' }] },
    ],
  }),
});
const apply = (step: Step) => applyChanges(live, [{ kind: 'steps', steps: [step.toJSON() as StepJson] }]);

test('a block takes the marks of a suggestion, and what is stored can be opened again', () => {
  const marked = apply(new AddNodeMarkStep(0, insertion.create(by)));
  expect(marked.body.firstChild?.marks.map(({ type }) => type.name)).toEqual(['insertion']);
  expect(toLiveContent(toStoryContent(marked)).body.eq(marked.body)).toBe(true);
});

test.each([
  ['bold', bold.create()],
  ['a comment', comment.create({ id: 'c1' })],
])('a block does not take %s, which no story could be opened with again', (_what, mark: Mark) => {
  expect(() => apply(new AddNodeMarkStep(0, mark))).toThrow('does not fit the story');
});

test('a block does not take an attribute that its kind refuses', () => {
  expect(apply(new AttrStep(5, 'level', 3)).body.child(1).attrs['level']).toBe(3);
  expect(() => apply(new AttrStep(5, 'level', 99))).toThrow('does not fit the story');
});

test('text in a paragraph takes any mark', () => {
  expect(apply(new AddMarkStep(1, 3, comment.create({ id: 'c1' }))).body.textContent).toBe('OneTwo');
});
