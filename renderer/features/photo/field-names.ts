import type { PhotoListName, PhotoTextName } from '#core/photo/photo-fields';

/** What a field of a photo is called, and how it is typed in. */
export interface FieldName<Name extends string = PhotoTextName> {
  readonly name: Name;
  readonly label: string;
  /** Takes several lines. */
  readonly isLong?: boolean;
  readonly help?: string;
}

/** Where the photo shows. */
export const placeFields: readonly FieldName[] = [
  { name: 'sublocation', label: 'Location' },
  { name: 'city', label: 'City' },
  { name: 'state', label: 'State or province' },
  { name: 'country', label: 'Country' },
];

export const listFields: readonly FieldName<PhotoListName>[] = [
  { name: 'persons', label: 'People shown', help: 'One a line, as they are named in the caption.' },
  { name: 'keywords', label: 'Keywords', help: 'One a line.' },
];

/** All the rest, in the order of the IPTC standard. */
export const moreFields: readonly FieldName[] = [
  { name: 'description', label: 'Caption that belongs to the photo', isLong: true },
  { name: 'altText', label: 'Alt text that belongs to the photo', isLong: true },
  { name: 'extendedDescription', label: 'Extended description', isLong: true },
  { name: 'headline', label: 'Headline' },
  { name: 'title', label: 'Title or file reference' },
  { name: 'creator', label: 'Creator', help: 'Several are parted by a semicolon.' },
  { name: 'creatorJobTitle', label: 'Creator’s job title' },
  { name: 'source', label: 'Source' },
  { name: 'instructions', label: 'Instructions', isLong: true },
  { name: 'webStatement', label: 'Rights on the web' },
  { name: 'licensor', label: 'Licensor' },
  { name: 'licensorUrl', label: 'Address of the licensor' },
  { name: 'event', label: 'Event' },
  { name: 'countryCode', label: 'Country code' },
  { name: 'cameraSublocation', label: 'Camera: location' },
  { name: 'cameraCity', label: 'Camera: city' },
  { name: 'cameraState', label: 'Camera: state or province' },
  { name: 'cameraCountry', label: 'Camera: country' },
  { name: 'cameraCountryCode', label: 'Camera: country code' },
  { name: 'captionWriter', label: 'Caption writer' },
  { name: 'jobId', label: 'Job' },
  { name: 'urgency', label: 'Urgency', help: '1 to 8.' },
  { name: 'releaseAt', label: 'Not to be used before' },
  { name: 'expiresAt', label: 'Expires, as the file says it' },
  { name: 'digitalSource', label: 'Digital source' },
];
