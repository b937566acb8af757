import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../time/instant';
import { cleanText, oneLine } from '../clean-text';
import type { BudgetRow } from './budget-row';

/** Octets of a line before it is folded, by RFC 5545. */
const longestLine = 75;

/**
 * The budget as an iCalendar (RFC 5545): an entry for each story that is due at a time, under an id that stays, so that
 * bringing it in again changes the entry. `now` is when it is written.
 */
export function budgetCalendar(rows: readonly BudgetRow[], now: Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Nutgraf//Budget//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...rows.flatMap((row) => entry(row, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function entry(row: BudgetRow, now: Instant): string[] {
  if (!row.due) return [];
  return [
    'BEGIN:VEVENT',
    `UID:${row.storyId}@nutgraf`,
    `DTSTAMP:${utc(now)}`,
    `SEQUENCE:${row.version}`,
    `DTSTART:${utc(row.due.instant)}`,
    `SUMMARY:${escaped(summary(row))}`,
    `DESCRIPTION:${escaped(description(row))}`,
    ...(oneLine(row.section) === '' ? [] : [`CATEGORIES:${escaped(oneLine(row.section))}`]),
    `STATUS:${row.isOff ? 'CANCELLED' : 'CONFIRMED'}`,
    // Whoever shares the calendar shares what nobody may publish yet.
    ...(row.embargo === '' ? [] : ['CLASS:CONFIDENTIAL']),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function summary(row: BudgetRow): string {
  const name = oneLine(row.slug) || oneLine(row.headline) || 'A story without a slug';
  return row.embargo === '' ? name : `${name} (embargo)`;
}

function description(row: BudgetRow): string {
  const { plannedLength, wordCount } = row;
  const length =
    plannedLength === null
      ? `Written: ${wordCount} words`
      : `Planned: ${plannedLength.amount} ${plannedLength.unit}, written: ${wordCount} words`;
  const said = [row.embargo, row.headline, row.line, named('State', row.state)];
  return [...said, named('Assigned to', row.assignee), length, named('Art', row.art)]
    .map((text) => cleanText(text).trim())
    .filter((text) => text !== '')
    .join('\n');
}

const named = (name: string, value: string): string => (oneLine(value) === '' ? '' : `${name}: ${value}`);

function utc(instant: Instant): string {
  const iso = Temporal.Instant.fromEpochMilliseconds(instant).toString({ smallestUnit: 'second' });
  return iso.replace(/[-:]/g, '');
}

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

/** A line no longer than calendars read: the rest goes on in lines that begin with a blank. No character is cut in two. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const sign of line) {
    const width = octetsOf(sign.codePointAt(0) ?? 0);
    if (octets + width > longestLine) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += sign;
    octets += width;
  }
  return [...lines, current].join('\r\n');
}

function octetsOf(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
