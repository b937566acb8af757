import type { PhotoFieldName, PhotoTextName } from '#core/photo/photo-fields';

/** The namespaces of XMP that are read and written, by the prefixes they are written with. */
export const spaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xml: 'http://www.w3.org/XML/1998/namespace',
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  exif: 'http://ns.adobe.com/exif/1.0/',
  pur: 'http://prismstandard.org/namespaces/prismusagerights/2.1/',
  xmpNote: 'http://ns.adobe.com/xmp/note/',
} as const;
export type SpaceName = keyof typeof spaces;

/** Where a field stands in XMP. */
export interface XmpProperty {
  readonly space: SpaceName;
  readonly name: string;
  /** One text; one text in several languages; several texts, in an order or in none. */
  readonly form: 'text' | 'languages' | 'ordered' | 'bag';
}

/** Fields that are one property each. Release and expiry have no place in IPTC's XMP; PRISM's usage rights have one. */
export const xmpProperties = {
  description: { space: 'dc', name: 'description', form: 'languages' },
  headline: { space: 'photoshop', name: 'Headline', form: 'text' },
  title: { space: 'dc', name: 'title', form: 'languages' },
  creator: { space: 'dc', name: 'creator', form: 'ordered' },
  creatorJobTitle: { space: 'photoshop', name: 'AuthorsPosition', form: 'text' },
  credit: { space: 'photoshop', name: 'Credit', form: 'text' },
  source: { space: 'photoshop', name: 'Source', form: 'text' },
  copyright: { space: 'dc', name: 'rights', form: 'languages' },
  usageTerms: { space: 'xmpRights', name: 'UsageTerms', form: 'languages' },
  webStatement: { space: 'xmpRights', name: 'WebStatement', form: 'text' },
  instructions: { space: 'photoshop', name: 'Instructions', form: 'text' },
  takenAt: { space: 'photoshop', name: 'DateCreated', form: 'text' },
  sublocation: { space: 'Iptc4xmpCore', name: 'Location', form: 'text' },
  city: { space: 'photoshop', name: 'City', form: 'text' },
  state: { space: 'photoshop', name: 'State', form: 'text' },
  country: { space: 'photoshop', name: 'Country', form: 'text' },
  countryCode: { space: 'Iptc4xmpCore', name: 'CountryCode', form: 'text' },
  captionWriter: { space: 'photoshop', name: 'CaptionWriter', form: 'text' },
  jobId: { space: 'photoshop', name: 'TransmissionReference', form: 'text' },
  urgency: { space: 'photoshop', name: 'Urgency', form: 'text' },
  releaseAt: { space: 'pur', name: 'embargoDate', form: 'bag' },
  expiresAt: { space: 'pur', name: 'expirationDate', form: 'bag' },
  altText: { space: 'Iptc4xmpCore', name: 'AltTextAccessibility', form: 'languages' },
  extendedDescription: { space: 'Iptc4xmpCore', name: 'ExtDescrAccessibility', form: 'languages' },
  event: { space: 'Iptc4xmpExt', name: 'Event', form: 'languages' },
  digitalSource: { space: 'Iptc4xmpExt', name: 'DigitalSourceType', form: 'text' },
  keywords: { space: 'dc', name: 'subject', form: 'bag' },
  persons: { space: 'Iptc4xmpExt', name: 'PersonInImage', form: 'bag' },
} as const satisfies Partial<Record<PhotoFieldName, XmpProperty>>;
export type XmpFieldName = keyof typeof xmpProperties;
export const xmpFieldNames = Object.keys(xmpProperties) as readonly XmpFieldName[];

/** Where the parts of IPTC's structure of a place stand among the fields: what is shown, and where the camera stood. */
export const placeMembers = {
  Sublocation: { shown: 'sublocation', camera: 'cameraSublocation' },
  City: { shown: 'city', camera: 'cameraCity' },
  ProvinceState: { shown: 'state', camera: 'cameraState' },
  CountryName: { shown: 'country', camera: 'cameraCountry' },
  CountryCode: { shown: 'countryCode', camera: 'cameraCountryCode' },
} as const satisfies Readonly<
  Record<string, { readonly shown: PhotoTextName; readonly camera: PhotoTextName }>
>;
export const placeMemberNames = Object.keys(placeMembers) as readonly (keyof typeof placeMembers)[];
