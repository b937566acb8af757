import type { PhotoFields } from '#core/photo/photo-fields';
import { placeOfGps } from './camera-place';
import { exifFields } from './exif-fields';
import { gpsEntries } from './gps-entries';
import { exifOfIso } from './metadata-dates';
import { withinBytes } from './short-text';
import {
  big,
  directoryBytes,
  longEntry,
  tiffDirectory,
  tiffNumber,
  tiffOf,
  tiffOrder,
  type NewEntry,
  type TiffDirectory,
  type TiffEntry,
  type TiffOrder,
} from './tiff-directory';

const exifPointer = 0x8769;
const gpsPointer = 0x8825;
const tags = { description: 0x010e, orientation: 0x0112, creator: 0x013b, copyright: 0x8298 };
const dateTags: ReadonlySet<number> = new Set([0x9003, 0x9011, 0x9291]);
const mostText = 4_000;
/** What a segment of a JPEG holds beside its heading. */
const mostBytes = 65_527;

/**
 * EXIF with the fields it has a place for: caption, creators, copyright, and when the picture was taken; the orientation
 * stays. Whatever else a camera wrote keeps its place, because notes of makers point into the structure. Null where
 * there is nothing to say.
 */
export function exifBytes(tiff: Buffer | null, fields: PhotoFields, keepsGps: boolean): Buffer | null {
  const edited = tiff && editedExif(tiff, fields, keepsGps);
  if (edited && edited.length <= mostBytes) return edited;
  const { orientation } = exifFields(tiff);
  const turn = orientation === 1 ? [] : [shortEntry(tags.orientation, orientation)];
  const place = keepsGps ? placeOfGps(fields.gps) : null;
  const own = [...texts(fields), ...turn];
  const taken = dates(fields);
  if (own.length + taken.length === 0 && !place) return null;
  return tiffOf(own, [
    { tag: exifPointer, entries: taken.length > 0 ? [version, ...taken] : [] },
    { tag: gpsPointer, entries: place ? gpsEntries(big, place) : [] },
  ]);
}

/** EXIF as it is, without the place of the camera. What cannot be read is left out whole, since it may hold one. */
export function exifWithoutGps(tiff: Buffer): Buffer | null {
  return withDirectories(tiff, ({ copy, order, first }) => {
    eraseBelow(copy, order, first, gpsPointer);
    return append(
      copy,
      order,
      first,
      first.entries.filter(({ tag }) => tag !== gpsPointer),
    );
  });
}

interface Opened {
  readonly copy: Buffer;
  readonly order: TiffOrder;
  readonly first: TiffDirectory;
}

function withDirectories(tiff: Buffer, edit: (opened: Opened) => Buffer): Buffer | null {
  const order = tiffOrder(tiff);
  const first = order && tiffDirectory(tiff, order, order.long(tiff, 4));
  return first ? edit({ copy: Buffer.concat([tiff, Buffer.alloc(tiff.length % 2)]), order, first }) : null;
}

function editedExif(tiff: Buffer, fields: PhotoFields, keepsGps: boolean): Buffer | null {
  const said = exifFields(tiff).fields;
  return withDirectories(tiff, ({ copy, order, first }) => {
    const replaced = new Set([tags.description, tags.creator, tags.copyright]);
    const pointers: NewEntry[] = [];
    let whole = copy;
    if (!keepsGps || said.gps !== fields.gps) {
      eraseBelow(whole, order, first, gpsPointer);
      replaced.add(gpsPointer);
      const place = keepsGps ? placeOfGps(fields.gps) : null;
      if (place) {
        pointers.push(longEntry(order, gpsPointer, whole.length));
        whole = Buffer.concat([whole, directoryBytes(order, gpsEntries(order, place), whole.length, 0)]);
      }
    }
    if (said.takenAt !== fields.takenAt) {
      replaced.add(exifPointer);
      const at = tiffNumber(order, first, exifPointer);
      const before = at === null ? null : tiffDirectory(tiff, order, at);
      const entries = [
        ...(before?.entries.filter(({ tag }) => !dateTags.has(tag)) ?? [version]),
        ...dates(fields),
      ];
      if (before) erase(whole, before, ({ tag }) => dateTags.has(tag));
      pointers.push(longEntry(order, exifPointer, whole.length));
      whole = Buffer.concat([whole, directoryBytes(order, entries, whole.length, before?.next ?? 0)]);
    }
    const kept = first.entries.filter(({ tag }) => !replaced.has(tag));
    return append(whole, order, first, [...kept, ...texts(fields), ...pointers]);
  });
}

/** Writes the first directory anew behind all else, and blanks the old one with the texts that are gone. */
function append(
  copy: Buffer,
  order: TiffOrder,
  first: TiffDirectory,
  entries: readonly (NewEntry | TiffEntry)[],
): Buffer {
  const kept = new Set(entries.flatMap((entry) => ('at' in entry ? [entry.at] : [])));
  erase(copy, first, ({ at }) => !kept.has(at));
  if (entries.length === 0) return tiffOf([shortEntry(tags.orientation, 1)], []);
  const whole = Buffer.concat([copy, directoryBytes(order, entries, copy.length, first.next)]);
  order.putLong(whole, copy.length, 4);
  return whole;
}

function eraseBelow(copy: Buffer, order: TiffOrder, first: TiffDirectory, pointer: number): void {
  const at = tiffNumber(order, first, pointer);
  const below = at === null ? null : tiffDirectory(copy, order, at);
  if (below) erase(copy, below, () => true);
}

/** Blanks a directory, and those values outside it that are to go. */
function erase(copy: Buffer, directory: TiffDirectory, isGone: (entry: TiffEntry) => boolean): void {
  for (const entry of directory.entries)
    if (entry.value.length > 4 && isGone(entry)) copy.fill(0, entry.at, entry.at + entry.value.length);
  copy.fill(0, directory.from, directory.to);
}

const version: NewEntry = { tag: 0x9000, type: 7, count: 4, value: Buffer.from('0232') };

function texts({ description, creator, copyright }: PhotoFields): readonly NewEntry[] {
  return [
    ...textEntry(tags.description, description),
    ...textEntry(tags.creator, creator),
    ...textEntry(tags.copyright, copyright),
  ];
}

function dates({ takenAt }: PhotoFields): readonly NewEntry[] {
  const taken = exifOfIso(takenAt);
  if (!taken) return [];
  return [
    ...textEntry(0x9003, taken.time),
    ...textEntry(0x9011, taken.offset),
    ...textEntry(0x9291, taken.fraction),
  ];
}

function textEntry(tag: number, text: string): readonly NewEntry[] {
  if (text === '') return [];
  const value = Buffer.from(`${withinBytes(text, mostText)}\0`);
  return [{ tag, type: 2, count: value.length, value }];
}

function shortEntry(tag: number, number: number): NewEntry {
  const value = Buffer.alloc(2);
  big.putShort(value, number, 0);
  return { tag, type: 3, count: 1, value };
}
