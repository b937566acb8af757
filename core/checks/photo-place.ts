import { inlineText, leadPhoto } from '../document/walk';
import type { Photo } from '../photo/photo';
import { readDateline } from '../story/dateline/read-dateline';
import type { Check } from './check';

/** The dateline says where a story was reported; a lead photo from elsewhere is named in its caption. */
export const photoPlace: Check = ({ content, photos }) => {
  const { city } = readDateline(content.fields.dateline);
  const lead = leadPhoto(content.document);
  const photo = photos.find(({ id }) => id === lead?.attrs.photo);
  if (city === '' || lead === null || photo === undefined) return [];
  const place = photo.cameraCity || photo.city;
  if (place === '' || names(placesOf(photo), city) || names(inlineText(lead.content), place)) return [];
  return [
    {
      check: 'photo-place',
      grade: 'worth-a-look',
      message: `The dateline says ${city}, the lead photo ${place}. Say so in the caption.`,
      place: { in: 'photo', photo: photo.id, part: 'caption' },
    },
  ];
};

const placesOf = (photo: Photo): string =>
  [
    photo.sublocation,
    photo.city,
    photo.state,
    photo.cameraSublocation,
    photo.cameraCity,
    photo.cameraState,
  ].join('\n');

/** Whether a text names a place, with or without its accents. */
const names = (text: string, place: string): boolean => wordsIn(text).includes(wordsIn(place));

function wordsIn(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\./gu, '').toLowerCase();
  return ` ${(plain.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}
