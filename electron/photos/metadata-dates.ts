const isoForm =
  /^(\d{4})(?:[-:](\d\d)(?:[-:](\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/;
const zoneForm = /(?:Z|[+-]\d\d:?\d\d)$/;

/** A date of metadata as ISO 8601, as far as it is known: `2026`, `2026-06-09`, `2026-06-09T20:47:00.5+02:00`; '' for any other text. */
export function isoDate(text: string): string {
  const trimmed = text.trim();
  const parts = isoForm.exec(trimmed);
  const [year = '', month = '', day = '', minutes = '', seconds = '', fraction = ''] = parts?.slice(1) ?? [];
  if (year === '' || year === '0000') return '';
  if (!isBetween(month, 1, 12)) return year;
  if (!isBetween(day, 1, 31)) return `${year}-${month}`;
  const isTime = isBetween(minutes.slice(0, 2), 0, 23) && isBetween(minutes.slice(3), 0, 59);
  if (!isTime || Number(seconds) > 60) return `${year}-${month}-${day}`;
  const exact = `${minutes}${seconds && `:${seconds}`}${seconds && fraction && `.${fraction}`}`;
  return `${year}-${month}-${day}T${exact}${isoZone(zoneForm.exec(trimmed.slice(11))?.[0] ?? '')}`;
}

const isBetween = (digits: string, least: number, most: number): boolean =>
  digits !== '' && Number(digits) >= least && Number(digits) <= most;

const isoZone = (zone: string): string =>
  /^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;

/** IIM's date `20260609` and time `204700+0200` as ISO 8601. */
export function isoOfIim(date: string, time: string): string {
  const day = isoDate(date.trim().replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'));
  const clock = time
    .trim()
    .replace(/^(\d\d):?(\d\d):?(\d\d)?/, (_, hours, minutes, seconds: string | undefined) => {
      return `${String(hours)}:${String(minutes)}${seconds === undefined ? '' : `:${seconds}`}`;
    });
  return day.length === 10 && clock !== '' ? isoDate(`${day}T${clock}`) || day : day;
}

/** A date of ISO 8601 as IIM has it. What is not known stands as zeros; without a known zone the time has none. */
export function iimOfIso(iso: string): { readonly date: string; readonly time: string } {
  const [day = '', rest = ''] = iso.split('T');
  const date = day === '' ? '' : day.replaceAll('-', '').padEnd(8, '0');
  const [, hours = '', minutes = '', seconds = '00'] = /^(\d\d):(\d\d)(?::(\d\d))?/.exec(rest) ?? [];
  if (hours === '') return { date, time: '' };
  const zone = zoneForm.exec(rest)?.[0] ?? '';
  return { date, time: `${hours}${minutes}${seconds}${zone === 'Z' ? '+0000' : zone.replace(':', '')}` };
}

/** EXIF's `2026:06:09 20:47:00`, fraction and offset as ISO 8601. */
export function isoOfExif(time: string, fraction: string, offset: string): string {
  const whole = isoDate(time);
  if (whole.length !== 19) return whole;
  const part = /^\d{1,9}$/.test(fraction.trim()) ? `.${fraction.trim()}` : '';
  return isoDate(`${whole}${part}${/^[+-]\d\d:\d\d$/.test(offset.trim()) ? offset.trim() : ''}`);
}

/** What EXIF has of a date: nothing, unless its time is known. */
export function exifOfIso(
  iso: string,
): { readonly time: string; readonly fraction: string; readonly offset: string } | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d:\d\d)?$/.exec(iso);
  if (!parts) return null;
  const [, year = '', month = '', day = '', minutes = '', seconds = '00', fraction = '', zone = ''] = parts;
  const offset = zone === 'Z' ? '+00:00' : zone;
  return { time: `${year}:${month}:${day} ${minutes}:${seconds}`, fraction, offset };
}

/** Whether two dates are one, told with more or less of it. */
export function isSameDate(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const bare = (iso: string) => iso.replace(/T(\d\d:\d\d)(?=$|Z|[+-])/, 'T$1:00').replace(/\.\d+/, '');
  const local = (iso: string) => (iso.includes('T') ? bare(iso).replace(zoneForm, '') : iso);
  if (bare(short) === bare(long) || (!zoneForm.test(short.slice(11)) && local(long).startsWith(local(short))))
    return true;
  const hasZones = [short, long].every((iso) => iso.includes('T') && zoneForm.test(iso.slice(11)));
  return hasZones && Date.parse(bare(short)) === Date.parse(bare(long));
}
