import { describe, expect, test } from 'vitest';
import {
  correctionVerbs,
  noteTemplates,
  wordCorrection,
  wordingProblems,
} from '#core/publication/correction-wording';
import { correctionKinds } from '#core/document/schema';

const rules = (kind: (typeof correctionKinds)[number], text: string) =>
  wordingProblems(kind, text).map(({ rule, grade }) => `${rule} ${grade}`);

test.each([
  [
    'misstated',
    'the fare',
    'It is $2.90',
    'An earlier version of this story misstated the fare. It is $2.90.',
  ],
  [
    'misidentified',
    'the mayor.',
    'She is Ana Roth.',
    'An earlier version of this story misidentified the mayor. She is Ana Roth.',
  ],
  ['omitted', ' the date ', '', 'An earlier version of this story omitted the date.'],
  [
    'misstated',
    'what he said',
    'He said: “No.”',
    'An earlier version of this story misstated what he said. He said: “No.”',
  ],
] as const)('%s %s', (verb, what, right, says) => {
  expect(wordCorrection(verb, what, right)).toBe(says);
  expect(rules('correction', says)).toEqual([]);
});

test('every verb and every kind of note has a template, and none may go out unfilled', () => {
  expect(new Set(noteTemplates.map(({ kind }) => kind))).toEqual(new Set(correctionKinds));
  for (const verb of correctionVerbs)
    expect(noteTemplates.some(({ text }) => text.includes(` ${verb} `))).toBe(true);
  for (const { kind, text } of noteTemplates) expect(rules(kind, text)).toEqual(['to-fill-in must-fix']);
  for (const { kind, text } of noteTemplates)
    expect(rules(kind, text.replace(/\[[^\]]*\]/g, 'the fare')), text).toEqual([]);
});

describe('rules of wording', () => {
  test.each([
    ['correction', '', ['empty must-fix']],
    ['correction', 'An earlier version misstated the fare. It is TK.', ['to-fill-in must-fix']],
    ['correction', 'An earlier version misstated what he wrote: “a [sic] fare.”', []],
    ['correction', 'Correction: An earlier version misstated the fare.', ['label-twice must-fix']],
    ['editors-note', "Editor's note: The talks go on.", ['label-twice must-fix']],
    ['correction', 'Corrections of this kind are rare; the fare was misstated.', []],
    ['correction', 'This story fixes the fare, which was wrong.', ['disguise must-fix']],
    ['correction', 'This version clarifies the fare.', ['disguise must-fix', 'verb worth-a-look']],
    ['update', 'This story has been updated with the new fare.', []],
    [
      'correction',
      'Because of an editing error, an earlier version misstated the fare.',
      ['blame worth-a-look'],
    ],
    [
      'correction',
      'An earlier version misstated the fare due to a reporter’s error.',
      ['blame worth-a-look'],
    ],
    ['correction', 'An earlier version misstated the margin of error of the poll.', []],
    ['correction', 'The fare is $2.90.', ['verb worth-a-look']],
    ['correction', `The story misstated ${'a fare '.repeat(50)}`, ['long worth-a-look']],
  ] as const)('%s: %s', (kind, text, broken) => {
    expect(rules(kind, text)).toEqual(broken);
  });
});
