import { datelineLine } from '../dateline';
import { cityName, homeOf, regionName } from './region';
import { noDateline, type DatelineParts } from './write-dateline';

const agency = /\s*\((?<agency>[^()]*)\)$/u;
const filed =
  /,\s*(?<filed>(?:Jan\.|Feb\.|March|April|May|June|July|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)\s\d{1,2})$/u;

/**
 * The parts of a dateline, however it was typed. Where a city stands alone, its region is filled in. What cannot be
 * told apart is the city's.
 */
export function readDateline(dateline: string): DatelineParts {
  const line = datelineLine(dateline);
  if (line === '') return noDateline;
  const from = agency.exec(line);
  const rest = from ? line.slice(0, from.index) : line;
  const when = filed.exec(rest);
  const [place, ...after] = (when ? rest.slice(0, when.index) : rest).split(',');
  const city = cityName(place ?? '');
  const region = after.join(',').trim();
  return {
    city,
    region: region === '' ? homeOf(city) : regionName(region),
    agency: from?.groups?.['agency']?.trim() ?? '',
    filed: when?.groups?.['filed'] ?? '',
  };
}
