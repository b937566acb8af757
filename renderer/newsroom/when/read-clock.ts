const twelveHours = /^(\d{1,2})(?:[:.h]?(\d{2}))?\s*([ap])\.?\s*m?\.?$/i;
const twentyFourHours = /^(\d{1,2})(?:[:.h]?(\d{2}))?$/;

/** A time of day as people type it (`18:30`, `1830`, `6.30 pm`, `7`) as `HH:MM`; null where it is none. */
export function readClock(typed: string): string | null {
  const text = typed.trim();
  const half = twelveHours.exec(text);
  const [, hours = '', minutes = '00', noon] = half ?? twentyFourHours.exec(text) ?? [];
  if (hours === '' || (half && (Number(hours) < 1 || Number(hours) > 12))) return null;
  const hour =
    noon === undefined ? Number(hours) : (Number(hours) % 12) + (noon.toLowerCase() === 'p' ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}
