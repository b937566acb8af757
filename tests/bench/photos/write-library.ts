import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PhotoSearch } from '#core/contract/photo-search';
import { emptyPhotoFields, type PhotoFields } from '#core/photo/photo-fields';
import { noTerms } from '#core/photo/terms';
import { deskFiles } from '../../../electron/storage/desk';
import { listLibrary } from '../../../electron/storage/library';
import { openDesk } from '../../../electron/storage/open';
import { bringSearchUp } from '../../../electron/storage/photo-search';
import { insertPhoto } from '../../../electron/storage/photos';
import { inTransaction } from '../../../electron/storage/query';
import { spreadOf, type Spread } from '../figures';

const clock = () => Date.now();
const zone = 'Europe/Oslo';
const today = '2026-12-01';
const subjects = ['Cranes', 'Ferry', 'Minister', 'Snow', 'Grain', 'Bridge', 'Protest', 'Harbour', 'Trial'];
const people = ['Anna Ferreira', 'Pavel Orlec', 'Ilse Brandt', 'Mara Lind', 'Tobias Wren', 'Jon Hale'];
const agencies = ['AFP', 'AP', 'Reuters', 'TT', 'NTB', 'dpa'];
const cities = ['Oslo', 'Halden', 'Sarn', 'Bergen', 'Lisbon', 'Riga', 'Gdansk'];
const searches = [
  'cran',
  'ferr oslo',
  'minister brandt',
  'afp',
  'snow',
  'photo',
  'anna',
  'sarn grain',
  'zzz',
];

const pick = (list: readonly string[], seed: number): string => list[seed % list.length] ?? '';
const idOf = (index: number): string => createHash('sha256').update(`photo ${index}`).digest('hex');

function fieldsOf(index: number): PhotoFields {
  const [subject, person, city] = [pick(subjects, index), pick(people, index * 7), pick(cities, index * 5)];
  return {
    ...emptyPhotoFields,
    description: `${subject} in ${city} as ${person} looks on, frame ${index}.`,
    credit: `Photo by ${pick(people, index * 3)}/${pick(agencies, index)}`,
    city,
    persons: [person],
    keywords: [subject.toLowerCase(), city.toLowerCase()],
    takenAt: '2026-06-09',
  };
}

/** A desk with a library of so many photos, their files left out, each with this thumbnail. */
export function writeLibrary(folder: string, count: number, thumbnail: Uint8Array): void {
  const desk = openDesk(folder, { clock });
  inTransaction(desk.db, () => {
    for (let index = 0; index < count; index += 1) insertPhoto(desk.db, photoOf(index));
  });
  while (!bringSearchUp(desk.db, zone, 5_000));
  desk.close();
  const thumbs = join(folder, deskFiles.thumbnails);
  mkdirSync(thumbs, { recursive: true });
  const one = join(thumbs, 'one.webp');
  writeFileSync(one, thumbnail);
  for (let index = 0; index < count; index += 1) linkThumbnail(thumbs, one, idOf(index));
}

function linkThumbnail(thumbs: string, one: string, id: string): void {
  mkdirSync(join(thumbs, id.slice(0, 2)), { recursive: true });
  linkSync(one, join(thumbs, id.slice(0, 2), `${id}.webp`));
}

function photoOf(index: number) {
  const fields = fieldsOf(index);
  return {
    ...fields,
    id: idOf(index),
    fileName: `HBR_${index}.jpg`,
    mediaType: 'image/jpeg',
    byteLength: 4_000_000,
    width: 5_472,
    height: 3_648,
    fromFile: fields,
    conflicts: [],
    terms: noTerms,
    keepsGps: false,
    original: null,
    addedAt: Date.UTC(2026, 10, 1) + index * 1_000,
  } as const;
}

/** Milliseconds of one page of the library, by search and at places all over it. */
export interface LibraryFigures {
  readonly search: Spread;
  readonly page: Spread;
}

/** Times the storage alone: each search once a round, and pages from all over the library. */
export function libraryFigures(folder: string, count: number, rounds: number): LibraryFigures {
  const desk = openDesk(folder, { clock });
  const timeOf = (words: string, from: number): number => {
    const search: PhotoSearch = { words, agency: null, state: 'all' };
    const began = performance.now();
    listLibrary(desk.db, { search, from, most: 200, today });
    return performance.now() - began;
  };
  const turns = Array.from({ length: rounds }, (_, turn) => turn);
  const search = turns.flatMap(() => searches.map((words) => timeOf(words, 0)));
  const page = turns.flatMap((turn) => searches.map((_, place) => timeOf('', pageAt(count, turn, place))));
  desk.close();
  return { search: spreadOf(search), page: spreadOf(page) };
}

const pageAt = (count: number, turn: number, place: number): number =>
  Math.floor(((place + turn / 10) / searches.length) * Math.max(0, count - 200));
