import { XMLSerializer, type Element } from '@xmldom/xmldom';
import type { PhotoFieldName, PhotoFields } from '#core/photo/photo-fields';
import { placeOfGps, xmpOfDegrees } from './camera-place';
import { cleanFields, creatorsOf } from './source-fields';
import { pruneXmp, saysSomething, type XmpOrder } from './prune-xmp';
import { fieldsIn } from './xmp-fields';
import { xmpDescriptions } from './xmp-packet';
import {
  placeMemberNames,
  placeMembers,
  spaces,
  xmpFieldNames,
  xmpProperties,
  type SpaceName,
  type XmpFieldName,
  type XmpProperty,
} from './xmp-properties';

/** One description of a photo as XML; a packet is made of several. */
export type XmpPart = string;

/**
 * The descriptions of a photo: those it had, without what is said anew and without the place of the camera where that is
 * to go, then one for each field that changed. A property that says what its field says stays as it is, in all its
 * languages.
 */
export function xmpParts(packets: readonly Buffer[], order: XmpOrder): readonly XmpPart[] {
  const had = xmpDescriptions(packets);
  const about =
    had.map((one) => one.getAttributeNS(spaces.rdf, 'about') ?? '').find((name) => name !== '') ?? '';
  const before = cleanFields(fieldsIn(had));
  const changed = pruneXmp(had, before, order);
  const own = order.fields ? anew(changed, order.fields, order.keepsGps) : [];
  return [...own.map((xml) => describe(about, xml)), ...had.filter(saysSomething).map(serialized)];
}

function anew(
  changed: ReadonlySet<PhotoFieldName>,
  fields: PhotoFields,
  keepsGps: boolean,
): readonly string[] {
  return [
    ...xmpFieldNames.filter((name) => changed.has(name)).map((name) => propertyXml(name, fields)),
    ...(changed.has('licensor') ? [licensorXml(fields)] : []),
    ...(changed.has('cameraCity') ? [cameraXml(fields)] : []),
    ...(changed.has('gps') && keepsGps ? [gpsXml(fields)] : []),
  ].filter((xml) => xml !== '');
}

const serialized = (element: Element): string => new XMLSerializer().serializeToString(element);

/** A packet of descriptions, with room at its end for programs that write in place. */
export function xmpPacket(parts: readonly XmpPart[]): Buffer {
  return Buffer.from(
    `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${xmpBody(parts)}\n${' '.repeat(200)}\n<?xpacket end="w"?>`,
  );
}

/** Descriptions without the wrapping of a packet. */
export function xmpBody(parts: readonly XmpPart[]): string {
  const body = parts.join('\n');
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="${spaces.rdf}">\n${body}\n</rdf:RDF></x:xmpmeta>`;
}

/** A description with these properties. */
export function describe(about: string, xml: string): XmpPart {
  const used = (Object.keys(spaces) as readonly SpaceName[])
    .filter((name) => name !== 'xml' && name !== 'rdf' && xml.includes(`${name}:`))
    .map((name) => ` xmlns:${name}="${spaces[name]}"`);
  return `<rdf:Description rdf:about="${escaped(about)}"${used.join('')}>${xml}</rdf:Description>`;
}

function propertyXml(name: XmpFieldName, fields: PhotoFields): string {
  const value = fields[name];
  const values = name === 'creator' ? creatorsOf(fields) : typeof value === 'string' ? [value] : value;
  const said = values.filter((one) => one !== '');
  return said.length === 0 ? '' : element(xmpProperties[name], said);
}

function element({ space, name, form }: XmpProperty, values: readonly string[]): string {
  const tag = `${space}:${name}`;
  return `<${tag}>${form === 'text' ? escaped(values[0] ?? '') : list(form, values)}</${tag}>`;
}

const lists = { languages: 'Alt', ordered: 'Seq', bag: 'Bag' } as const;

function list(form: keyof typeof lists, values: readonly string[]): string {
  const language = form === 'languages' ? ' xml:lang="x-default"' : '';
  const items = values.map((value) => `<rdf:li${language}>${escaped(value)}</rdf:li>`);
  return `<rdf:${lists[form]}>${items.join('')}</rdf:${lists[form]}>`;
}

function licensorXml({ licensor, licensorUrl }: PhotoFields): string {
  const members = [member('plus:LicensorName', licensor), member('plus:LicensorURL', licensorUrl)].join('');
  return structure('plus:Licensor', 'Seq', members);
}

function cameraXml(fields: PhotoFields): string {
  const members = placeMemberNames.map((name) =>
    member(`Iptc4xmpExt:${name}`, fields[placeMembers[name].camera]),
  );
  return structure('Iptc4xmpExt:LocationCreated', 'Bag', members.join(''));
}

const member = (tag: string, value: string): string =>
  value === '' ? '' : `<${tag}>${escaped(value)}</${tag}>`;

function structure(tag: string, kind: 'Seq' | 'Bag', members: string): string {
  if (members === '') return '';
  return `<${tag}><rdf:${kind}><rdf:li rdf:parseType="Resource">${members}</rdf:li></rdf:${kind}></${tag}>`;
}

function gpsXml({ gps }: PhotoFields): string {
  const place = placeOfGps(gps);
  if (!place) return '';
  return [
    member('exif:GPSLatitude', xmpOfDegrees(place.north, ['N', 'S'])),
    member('exif:GPSLongitude', xmpOfDegrees(place.east, ['E', 'W'])),
  ].join('');
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r/g, '&#xD;');
}
