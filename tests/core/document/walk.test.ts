import { expect, test } from 'vitest';
import { correctionLabel } from '#core/document/correction-label';
import { parseDocument, type BlockNode } from '#core/document/document';
import { blockTexts, leadPhoto, photoUses, walkBlocks } from '#core/document/walk';
import { storyFlow } from '#core/formats/story-flow';
import { apDate, isCalendarDate } from '#core/time/ap-date';

const say = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] }) as const;
const photo = (letter: string, lead: boolean) =>
  ({
    type: 'photo',
    attrs: { photo: letter.repeat(64), alt: 'An alt', lead },
    content: [{ type: 'text', text: 'A caption' }],
  }) as const;
const item = (...content: readonly BlockNode[]) => ({ type: 'listItem', content }) as const;
const cell = (text: string) =>
  ({ type: 'tableCell', attrs: { colspan: 1, rowspan: 1, colwidth: null }, content: [say(text)] }) as const;

const document = parseDocument({
  type: 'doc',
  content: [
    say('One'),
    { type: 'table', content: [{ type: 'tableRow', content: [cell('Two'), cell('Three')] }] },
    {
      type: 'factBox',
      attrs: { title: 'Four' },
      content: [say('Five'), { type: 'bulletList', content: [item(say('Six'), photo('a', true))] }],
    },
    { type: 'embed', attrs: { url: 'https://example.org/', title: 'Seven', description: '' } },
    { type: 'correctionNote', attrs: { kind: 'update', date: '' }, content: [say('Eight')] },
    { type: 'codeBlock', attrs: { language: 'css' }, content: [{ type: 'text', text: 'Nine\n' }] },
    { type: 'pullQuote', attrs: { attribution: 'Eleven' }, content: [{ type: 'text', text: 'Ten' }] },
  ],
});

test('walking goes into tables, boxes, notes and lists, in reading order', () => {
  expect([...walkBlocks(document.content)].flatMap(blockTexts)).toEqual([
    ...['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'A caption', 'An alt'],
    ...['Seven', 'https://example.org/', 'Eight', 'Nine\n', 'Ten', 'Eleven'],
  ]);
});

test('a photo in a list in a fact box is found, and leads from there', () => {
  expect(photoUses(document)).toHaveLength(1);
  expect(leadPhoto(document)?.attrs.photo).toBe('a'.repeat(64));
  const flow = storyFlow(document);
  expect(flow.lead?.attrs.photo).toBe('a'.repeat(64));
  expect(photoUses({ type: 'doc', content: flow.blocks })).toEqual([]);
  expect([...walkBlocks(flow.blocks)].flatMap(blockTexts)).toContain('Six');
});

test.each([
  ['correction', '2026-11-23', 'Correction, Nov. 23, 2026:'],
  ['clarification', '2026-03-01', 'Clarification, March 1, 2026:'],
  ['editors-note', '', 'Editor’s note:'],
  ['update', '2024-02-29', 'Update, Feb. 29, 2024:'],
  ['update', '2026-02-29', 'Update, 2026-02-29:'],
] as const)('a note of kind %s dated %j begins %j', (kind, date, label) => {
  expect(correctionLabel({ kind, date })).toBe(label);
});

test.each([
  ['2026-09-03', true, 'Sept. 3, 2026'],
  ['2026-13-01', false, '2026-13-01'],
  ['2026-04-31', false, '2026-04-31'],
  ['soon', false, 'soon'],
])('%s is a date of the calendar: %s; in AP style %s', (date, isDate, printed) => {
  expect(isCalendarDate(date)).toBe(isDate);
  expect(apDate(date)).toBe(printed);
});
