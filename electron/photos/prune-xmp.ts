import type { Attr, Element } from '@xmldom/xmldom';
import { photoFieldNames, type PhotoFieldName, type PhotoFields } from '#core/photo/photo-fields';
import { shownPlace } from './xmp-fields';
import { cleanFields } from './source-fields';
import { childrenOf, isNamed, itemsOf, propertyOf, structureIn, xmpStructures } from './xmp-packet';
import {
  placeMemberNames,
  placeMembers,
  spaces,
  xmpFieldNames,
  xmpProperties,
  type SpaceName,
} from './xmp-properties';

/** What XMP is written for. */
export interface XmpOrder {
  /** Null: what is said stays. */
  readonly fields: PhotoFields | null;
  readonly keepsGps: boolean;
  /** Whether what programs note of the picture's own file is carried over, and not its rights alone. */
  readonly keepsNotes: boolean;
}

/** Namespaces in which rights, credits and descriptions stand. */
const rights: ReadonlySet<string> = new Set([
  spaces.dc,
  spaces.photoshop,
  spaces.xmpRights,
  spaces.plus,
  spaces.Iptc4xmpCore,
  spaces.Iptc4xmpExt,
  spaces.pur,
  'http://prismstandard.org/namespaces/prismusagerights/3.0/',
  'http://prismstandard.org/namespaces/basic/2.0/',
  'http://prismstandard.org/namespaces/basic/2.1/',
  'http://prismstandard.org/namespaces/basic/3.0/',
  'http://creativecommons.org/ns#',
]);
/** Notes on pictures and videos behind the end of a JPEG, which go where the place of the camera goes. */
const behind: ReadonlySet<string> = new Set([
  'http://ns.google.com/photos/1.0/container/',
  'http://ns.google.com/photos/1.0/camera/',
  'http://ns.adobe.com/hdr-gain-map/1.0/',
]);
/** Names under which programs say where a camera stood, in whatever namespace. */
const placeName = /gps|latitude|longitude|altitude|^(?:lat|long|alt)$/i;
/** What is no property: RDF's own names, and declarations. */
const syntax: ReadonlySet<string> = new Set(['', spaces.rdf, spaces.xml, 'http://www.w3.org/2000/xmlns/']);
/** Lists of every file that was ever pasted into this one: long, and of no use outside. */
const ancestors = 'DocumentAncestors';

/** The fields that are to be said anew; what stands for them is taken out of the descriptions. */
export function pruneXmp(
  descriptions: readonly Element[],
  before: PhotoFields,
  order: XmpOrder,
): ReadonlySet<PhotoFieldName> {
  const changed = order.fields ? changedFields(descriptions, before, order.fields) : new Set<never>();
  for (const description of descriptions) {
    for (const name of xmpFieldNames)
      if (changed.has(name)) removeProperty(description, xmpProperties[name].space, xmpProperties[name].name);
    if (changed.has('licensor')) removeFirst(description, 'plus', 'Licensor');
    if (changed.has('cameraCity')) removeFirst(description, 'Iptc4xmpExt', 'LocationCreated');
    if (changed.has('gps'))
      for (const name of ['GPSLatitude', 'GPSLongitude']) removeProperty(description, 'exif', name);
    removeProperty(description, 'xmpNote', 'HasExtendedXMP');
    if (changed.has('takenAt')) removeProperty(description, 'exif', 'DateTimeOriginal');
    if (!order.keepsNotes) removeNotes(description);
    removeNodes(description, (node) => isUnwanted(node, order));
  }
  if (order.fields) correctShownPlace(descriptions, order.fields);
  return changed;
}

function changedFields(
  descriptions: readonly Element[],
  before: PhotoFields,
  fields: PhotoFields,
): ReadonlySet<PhotoFieldName> {
  const changed = new Set(photoFieldNames.filter((name) => !isSame(before[name], fields[name])));
  if (changed.has('licensorUrl')) changed.add('licensor');
  if (placeMemberNames.some((name) => changed.has(placeMembers[name].camera))) changed.add('cameraCity');
  // What is read from the structure of a place is written out flat, too.
  for (const name of placeMemberNames) {
    const { shown } = placeMembers[name];
    const { space, name: property } = xmpProperties[shown];
    if (!descriptions.some((one) => hasProperty(one, space, property))) changed.add(shown);
  }
  if (!descriptions.some((one) => hasProperty(one, 'photoshop', 'DateCreated'))) changed.add('takenAt');
  return changed;
}

const isSame = (one: string | readonly string[], other: string | readonly string[]): boolean =>
  typeof one === 'string' || typeof other === 'string'
    ? one === other
    : one.length === other.length && one.every((word, place) => word === other[place]);

function hasProperty(owner: Element, space: SpaceName, name: string): boolean {
  return owner.hasAttributeNS(spaces[space], name) || propertyOf(owner, space, name) !== null;
}

function removeProperty(owner: Element, space: SpaceName, name: string): void {
  owner.removeAttributeNS(spaces[space], name);
  for (const child of childrenOf(owner)) if (isNamed(child, space, name)) owner.removeChild(child);
}

/** Takes the first structure of a list away; others after it stay. */
function removeFirst(owner: Element, space: SpaceName, name: string): void {
  const property = propertyOf(owner, space, name);
  const items = property ? itemsOf(property) : null;
  const first = items?.[0];
  if (first && items.length > 1) first.parentNode?.removeChild(first);
  else removeProperty(owner, space, name);
}

/** The first place shown says what the fields say, or less. */
function correctShownPlace(descriptions: readonly Element[], fields: PhotoFields): void {
  const first = xmpStructures(descriptions, 'Iptc4xmpExt', 'LocationShown')[0];
  if (!first) return;
  const said = cleanFields(shownPlace(descriptions));
  for (const name of placeMemberNames) {
    const { shown } = placeMembers[name];
    if (said[shown] !== fields[shown]) removeProperty(structureIn(first), 'Iptc4xmpExt', name);
  }
}

function isUnwanted(node: Element | Attr, { keepsGps }: XmpOrder): boolean {
  const [space, name] = [node.namespaceURI ?? '', node.localName ?? ''];
  if (name === ancestors && space === spaces.photoshop) return true;
  return !keepsGps && !syntax.has(space) && (placeName.test(name) || behind.has(space));
}

/** Takes away what speaks neither of rights nor of what is shown. */
function removeNotes(description: Element): void {
  const isNote = ({ namespaceURI, localName }: Element | Attr) =>
    !syntax.has(namespaceURI ?? '') && !rights.has(namespaceURI ?? '') && !placeName.test(localName ?? '');
  for (const attribute of attributesOf(description))
    if (isNote(attribute)) description.removeAttributeNode(attribute);
  for (const child of childrenOf(description)) if (isNote(child)) description.removeChild(child);
}

function removeNodes(owner: Element, isWrong: (node: Element | Attr) => boolean): void {
  for (const attribute of attributesOf(owner)) if (isWrong(attribute)) owner.removeAttributeNode(attribute);
  for (const child of childrenOf(owner)) {
    if (isWrong(child)) owner.removeChild(child);
    else removeNodes(child, isWrong);
  }
}

const attributesOf = ({ attributes }: Element): readonly Attr[] =>
  Array.from({ length: attributes.length }, (_, place) => attributes.item(place)).flatMap((one) => one ?? []);

/** Whether a description says anything beside its own name. */
export function saysSomething(description: Element): boolean {
  return (
    childrenOf(description).length > 0 ||
    attributesOf(description).some(({ namespaceURI }) => !syntax.has(namespaceURI ?? ''))
  );
}
