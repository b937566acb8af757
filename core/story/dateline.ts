const trailing = /[\s\-\u2010-\u2015\u2212:]+$/u;
const agency = /\s*\([^()]*\)$/u;
const filed = /,\s*(?:Jan\.|Feb\.|March|April|May|June|July|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)\s\d{1,2}$/u;

/** A dateline without blanks and dash around it. */
export function datelineLine(dateline: string): string {
  return dateline.trim().replace(trailing, '');
}

/** A dateline as it runs in to the story, `MOSCOW (AP) — `, or '' where there is none. The place stays as it was written. */
export function printedDateline(dateline: string): string {
  const place = datelineLine(dateline);
  return place === '' ? '' : `${place} — `;
}

/** The place of a dateline alone: without the agency in brackets, the day it was filed, and the dash. */
export function datelinePlace(dateline: string): string {
  return datelineLine(dateline).replace(agency, '').replace(filed, '').trim();
}
