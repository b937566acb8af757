const trailing = /[\s\-\u2010-\u2015\u2212:]+$/u;

/** A dateline as it runs in to the story, `MOSCOW (AP) — `, or '' where there is none. The place stays as it was written. */
export function printedDateline(dateline: string): string {
  const place = dateline.trim().replace(trailing, '');
  return place === '' ? '' : `${place} — `;
}

/** The place of a dateline alone: without the agency in brackets and without the dash. */
export function datelinePlace(dateline: string): string {
  return printedDateline(dateline)
    .replace(/ — $/, '')
    .replace(/\s*\([^()]*\)$/u, '')
    .trim();
}
