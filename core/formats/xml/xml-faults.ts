import { assertNever } from '../../assert-never';
import type { ExportFile, WriterTools } from '../format';
import { elementsIn, readXmlInTurns, type XmlElement } from './read-xml';

/** How often an element may stand in another: once, at most once, any number of times, at least once. */
export type Often = 'one' | 'maybe' | 'any' | 'some';

/** The elements that may stand in an element, in this order, and how often each. */
export type ChildOrder = Readonly<Record<string, Often>>;

/** Reads a file as XML and asks for the faults of its root; one that cannot be read has that fault alone. */
export async function xmlFaults(
  file: ExportFile | undefined,
  { readUtf8, nextTurn }: WriterTools,
  faultsOf: (root: XmlElement) => readonly string[],
): Promise<readonly string[]> {
  if (!file) return ['There is no file in this export.'];
  try {
    return faultsOf(await readXmlInTurns(readUtf8(file.bytes), nextTurn));
  } catch (error) {
    return [`${file.name} is not well-formed XML: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** What is wrong with the children of an element: unknown, missing, too many, or out of order. */
export function orderFaults(element: XmlElement, order: ChildOrder): string[] {
  const names = Object.keys(order);
  const found = elementsIn(element).map(({ name }) => name);
  const unknown = found.filter((name) => !names.includes(name));
  const places = found.map((name) => names.indexOf(name)).filter((place) => place >= 0);
  const misplaced = places.find((place, index) => index > 0 && place < (places[index - 1] ?? 0));
  return [
    ...unknown.map((name) => `<${element.name}> may not hold <${name}>.`),
    ...(misplaced === undefined ? [] : [`<${names[misplaced]}> stands too late in <${element.name}>.`]),
    ...Object.entries(order).flatMap(([name, often]) => countFault(element.name, name, often, found)),
  ];
}

function countFault(holder: string, name: string, often: Often, found: readonly string[]): string[] {
  const count = found.filter((each) => each === name).length;
  return isRight(count, often) ? [] : [`<${holder}> holds <${name}> ${count} times.`];
}

function isRight(count: number, often: Often): boolean {
  switch (often) {
    case 'one':
      return count === 1;
    case 'maybe':
      return count <= 1;
    case 'some':
      return count >= 1;
    case 'any':
      return true;
    default:
      return assertNever(often);
  }
}
