/** Every IANA zone this computer knows, as it names them. */
const zones: readonly string[] = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];

/** Zones whose name holds every word typed, those with a place that starts so first. A zone known by another name is found by that name. */
export function findZones(typed: string): readonly string[] {
  const words = plain(typed).split(' ').filter(Boolean);
  if (words.length === 0) return zones;
  const found = zones.filter((zone) => words.every((word) => plain(zone).includes(word)));
  const first = found.filter((zone) => startsPlace(zone, words.join(' ')));
  const rest = found.filter((zone) => !first.includes(zone));
  const alias = otherName(typed.trim().replaceAll(' ', '_'));
  return [...(alias === null ? [] : [alias]), ...first, ...rest];
}

const plain = (text: string): string => text.toLowerCase().replaceAll('_', ' ').trim();

function startsPlace(zone: string, typed: string): boolean {
  return plain(zone.slice(zone.lastIndexOf('/') + 1)).startsWith(typed);
}

function otherName(name: string): string | null {
  if (
    !/^[A-Za-z]+\/[A-Za-z_/-]+$/.test(name) ||
    zones.some((zone) => zone.toLowerCase() === name.toLowerCase())
  )
    return null;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name;
  } catch {
    return null;
  }
}
