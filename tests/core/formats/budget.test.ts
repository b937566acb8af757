import fc from 'fast-check';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { BudgetRow } from '#core/formats/budget/budget-row';
import { budgetCalendar } from '#core/formats/budget/write-calendar';
import { budgetCsv } from '#core/formats/budget/write-csv';
import { cleanText, oneLine } from '#core/formats/clean-text';
import { scheduleAt } from '#core/time/wall-time';
import { arbitraryText } from '../../helpers/arbitrary-document';

const ferry: BudgetRow = {
  storyId: '6f1f7f1e-4f0a-4c53-9f3e-0a8f5f8b2c11',
  version: 12,
  slug: 'Ferry-Fares',
  headline: 'Night ferry sails again, “for good”',
  line: 'Fares stay; crews agreed on Monday; 3 trips a night',
  state: 'In edit',
  isOff: false,
  embargo: '',
  assignee: 'Ana Roth',
  section: 'Metro',
  plannedLength: { amount: 600, unit: 'words' },
  wordCount: 412,
  art: '2 photos, map to come',
  due: scheduleAt('2026-12-01T18:30', 'America/New_York'),
};
const now = Date.UTC(2026, 11, 1, 12);

const tableOf = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/u, ''), { header: true, skipEmptyLines: true });
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));

const rows = fc.array(
  fc.record({
    storyId: fc.uuid(),
    version: fc.nat(),
    slug: arbitraryText,
    headline: arbitraryText,
    line: arbitraryText,
    state: arbitraryText,
    isOff: fc.boolean(),
    embargo: arbitraryText,
    assignee: arbitraryText,
    section: arbitraryText,
    plannedLength: fc.option(fc.record({ amount: fc.nat(), unit: fc.constant('words' as const) })),
    wordCount: fc.nat(),
    art: arbitraryText,
    due: fc.constant(ferry.due),
  }),
  { maxLength: 4 },
);

describe('a table of the budget, read by a reader of tables', () => {
  test('has a row a story', () => {
    const { data, errors } = tableOf(
      budgetCsv([ferry, { ...ferry, slug: 'Later', due: null, plannedLength: null }]),
    );
    expect(errors).toEqual([]);
    expect(data).toEqual([
      {
        Slug: 'Ferry-Fares',
        Headline: 'Night ferry sails again, “for good”',
        'Budget line': 'Fares stay; crews agreed on Monday; 3 trips a night',
        State: 'In edit',
        Embargo: '',
        'Assigned to': 'Ana Roth',
        Section: 'Metro',
        'Planned length': '600',
        Unit: 'words',
        'Words written': '412',
        Art: '2 photos, map to come',
        Due: '2026-12-01T18:30:00-05:00',
      },
      expect.objectContaining({ Slug: 'Later', 'Planned length': '', Unit: '', Due: '' }),
    ]);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '=HYPERLINK("http://x","y")'])(
    'takes %j for text, not for a formula',
    (headline) => {
      const [row] = tableOf(budgetCsv([{ ...ferry, headline }])).data;
      expect(row?.['Headline']).toBe(`'${oneLine(headline)}`);
    },
  );

  test('loses no text, whatever it is, and runs none', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const { data, errors } = tableOf(budgetCsv(given));
        expect(errors).toEqual([]);
        expect(data).toHaveLength(given.length);
        data.forEach((row, index) => {
          expect(row['Headline']?.replace(/^'(?=\s*[=+\-@])/u, '')).toBe(
            oneLine(given[index]?.headline ?? ''),
          );
          for (const value of Object.values(row)) expect(value).not.toMatch(/^\s*[=+\-@]/u);
        });
      }),
    );
  });
});

describe('a calendar of the budget, read by a reader of calendars', () => {
  test('has an entry for each story that is due', () => {
    const [event, ...others] = eventsOf(budgetCalendar([ferry, { ...ferry, due: null }], now));
    expect(others).toEqual([]);
    expect(event?.uid).toBe('6f1f7f1e-4f0a-4c53-9f3e-0a8f5f8b2c11@nutgraf');
    expect(event?.summary).toBe('Ferry-Fares');
    expect(event?.sequence).toBe(12);
    expect(event?.startDate.toJSDate().toISOString()).toBe('2026-12-01T23:30:00.000Z');
    expect(event?.description.split('\n')).toEqual([
      'Night ferry sails again, “for good”',
      'Fares stay; crews agreed on Monday; 3 trips a night',
      'State: In edit',
      'Assigned to: Ana Roth',
      'Planned: 600 words, written: 412 words',
      'Art: 2 photos, map to come',
    ]);
  });

  test('says which stories are under embargo, and which are off', () => {
    const embargo = 'EMBARGOED UNTIL 06:00 EST on 2 December 2026 (Port of Hallam)';
    const text = budgetCalendar([{ ...ferry, embargo, isOff: true, state: 'Killed' }], now);
    const [event] = eventsOf(text);
    expect(event?.summary).toBe('Ferry-Fares (embargo)');
    expect(event?.description.split('\n')[0]).toBe(embargo);
    expect(event?.component.getFirstPropertyValue('class')).toBe('CONFIDENTIAL');
    expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    const [plain] = eventsOf(budgetCalendar([ferry], now));
    expect(plain?.component.getFirstPropertyValue('class')).toBeNull();
    expect(plain?.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(tableOf(budgetCsv([{ ...ferry, embargo }])).data[0]?.['Embargo']).toBe(embargo);
  });

  test('keeps every line short and every text whole', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const text = budgetCalendar(given, now);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const events = eventsOf(text);
        expect(events).toHaveLength(given.length);
        events.forEach((event, index) => {
          const headline = cleanText(given[index]?.headline ?? '').trim();
          expect(event.description).toContain(headline);
        });
      }),
    );
  });
});
