import type { NinjsPicture, NinjsRelated, NinjsRendition, NinjsStory } from '../ninjs-3.1/ninjs';

/** A story of ninjs 3.1 in the names of 2.2: all in lower case, without what came later. */
export function olderShape(story: NinjsStory): unknown {
  const { associations, embargoedUntil: embargoed, ...rest } = without(story, 'standard');
  const standard = {
    name: 'ninjs',
    version: '2.2',
    schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_2.2.json#',
  };
  const { uri, ...others } = inLowerCase(rest);
  return { uri, standard, embargoed, ...others, associations: associations?.map(olderAssociation) };
}

/** Version 2.2 does not say which part an association plays; the lead photo stands first, other stories last. */
function olderAssociation(given: NinjsPicture | NinjsRelated): unknown {
  return given.type === 'picture' ? olderPicture(given) : inLowerCase(without(given, 'rel'));
}

function olderPicture(given: NinjsPicture): unknown {
  const { renditions, ...picture } = without(given, 'rel');
  return { ...inLowerCase(picture), renditions: renditions?.map(olderRendition) };
}

function olderRendition(rendition: NinjsRendition): unknown {
  return inLowerCase(without(rendition, 'poi'));
}

function without<Whole extends object, Name extends keyof Whole & string>(
  object: Whole,
  name: Name,
): Omit<Whole, Name> {
  const kept = { ...object };
  Reflect.deleteProperty(kept, name);
  return kept;
}

function inLowerCase(object: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [name.toLowerCase(), olderValue(value)]),
  );
}

function olderValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(olderValue);
  return typeof value === 'object' && value !== null ? inLowerCase(value) : value;
}
