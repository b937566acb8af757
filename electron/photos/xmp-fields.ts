import type { Element } from '@xmldom/xmldom';
import { degreesOfXmp, gpsText } from './camera-place';
import type { SourceFields } from './source-fields';
import { xmpDescriptions, xmpStructures, xmpValues } from './xmp-packet';
import { placeMemberNames, placeMembers, xmpFieldNames, xmpProperties } from './xmp-properties';

/** Reads XMP packets. Where one cannot be read it says nothing. */
export function xmpFields(packets: readonly Buffer[]): SourceFields {
  return fieldsIn(xmpDescriptions(packets));
}

/** What the descriptions of a photo say. */
export function fieldsIn(descriptions: readonly Element[]): SourceFields {
  const values = Object.fromEntries(
    xmpFieldNames.map((name) => {
      const { space, name: property } = xmpProperties[name];
      return [name, xmpValues(descriptions, space, property)] as const;
    }),
  ) as Record<(typeof xmpFieldNames)[number], readonly string[]>;
  const shown = shownPlace(descriptions);
  const taken =
    values.takenAt.length > 0 ? values.takenAt : xmpValues(descriptions, 'exif', 'DateTimeOriginal');
  const flat = placeMemberNames.map((member) => {
    const name = placeMembers[member].shown;
    return [name, values[name].length > 0 ? values[name] : (shown[name] ?? '')] as const;
  });
  return {
    ...values,
    takenAt: taken,
    ...Object.fromEntries(flat),
    ...cameraPlace(descriptions),
    ...licensor(descriptions),
    gps: gpsOf(descriptions),
  };
}

/** The first place that is shown, as a structure. */
export function shownPlace(descriptions: readonly Element[]): SourceFields {
  const first = xmpStructures(descriptions, 'Iptc4xmpExt', 'LocationShown')[0];
  return placeIn(first, 'shown');
}

/** The place where the camera stood. */
export function cameraPlace(descriptions: readonly Element[]): SourceFields {
  return placeIn(xmpStructures(descriptions, 'Iptc4xmpExt', 'LocationCreated')[0], 'camera');
}

function placeIn(structure: Element | undefined, which: 'shown' | 'camera'): SourceFields {
  if (!structure) return {};
  return Object.fromEntries(
    placeMemberNames.map((member) => {
      return [placeMembers[member][which], xmpValues([structure], 'Iptc4xmpExt', member)] as const;
    }),
  );
}

function licensor(descriptions: readonly Element[]): SourceFields {
  const first = xmpStructures(descriptions, 'plus', 'Licensor')[0];
  if (!first) return {};
  return {
    licensor: xmpValues([first], 'plus', 'LicensorName'),
    licensorUrl: xmpValues([first], 'plus', 'LicensorURL'),
  };
}

function gpsOf(descriptions: readonly Element[]): string {
  const degrees = (name: string) => degreesOfXmp(xmpValues(descriptions, 'exif', name)[0] ?? '');
  const place = { north: degrees('GPSLatitude'), east: degrees('GPSLongitude') };
  return Number.isFinite(place.north) && Number.isFinite(place.east) ? gpsText(place) : '';
}
