import { colourProfile } from './colour-profile';
import type { PhotoStructure } from './photo-structure';
import { photoshopResource } from './photoshop-resources';
import { cutOff, damaged, refuseFile } from './refuse-file';
import {
  tiffDirectory,
  tiffNumber,
  tiffNumbers,
  tiffOf,
  tiffOrder,
  type TiffDirectory,
  type TiffEntry,
  type TiffOrder,
} from './tiff-directory';

const exifPointer = 0x8769;
const gpsPointer = 0x8825;
/** Texts and the orientation: what may be copied into a structure of its own and still means the same. */
const texts: ReadonlySet<number> = new Set([0x010e, 0x0112, 0x013b, 0x8298]);
const mostBytes = 64 * 1024;

/**
 * Reads the first picture of a TIFF 6.0: its size and its metadata.
 * @throws NewsroomError `bad-request` where it is cut off, damaged, or raw data of a camera.
 */
export function tiffStructure(file: Buffer): PhotoStructure {
  const order = tiffOrder(file);
  const first = order && tiffDirectory(file, order, order.long(file, 4));
  if (!order || !first) throw cutOff('TIFF');
  requirePicture(order, first);
  if (pictureEnd(order, first) > file.length) throw cutOff('TIFF');
  const bytes = (tag: number) => first.entries.find((entry) => entry.tag === tag)?.value;
  const [xmp, iim, photoshop] = [bytes(700), bytes(33_723), bytes(34_377)];
  return {
    width: tiffNumber(order, first, 256) ?? 0,
    height: tiffNumber(order, first, 257) ?? 0,
    isTurnedByExif: true,
    profile: colourProfile(bytes(34_675)),
    metadata: {
      exif: exifOf(file, order, first),
      photoshop: [...(iim ? [photoshopResource(0x0404, iim)] : []), ...(photoshop ? [photoshop] : [])],
      xmp: xmp ? [xmp] : [],
    },
  };
}

function requirePicture(order: TiffOrder, first: TiffDirectory): void {
  const isRaw = first.entries.some(({ tag }) => tag === 50_706) || tiffNumber(order, first, 262) === 32_803;
  const isPreview = tiffNumber(order, first, 254) === 1 && first.entries.some(({ tag }) => tag === 330);
  if (isRaw || isPreview)
    throw refuseFile('This file is a raw camera picture.', 'Save it as JPEG or TIFF and attach that.');
  const hasData = first.entries.some(({ tag }) => tag === 273 || tag === 324);
  if (!hasData) throw damaged('TIFF', 'there is no picture in it');
}

/** The EXIF of a TIFF, which is spread over its directories, in a small structure of its own. */
function exifOf(file: Buffer, order: TiffOrder, first: TiffDirectory): Buffer {
  const below = (tag: number) => {
    const at = tiffNumber(order, first, tag);
    const entries = at === null ? [] : (tiffDirectory(file, order, at)?.entries ?? []);
    return { tag, entries: entries.flatMap((entry) => turned(order, entry)) };
  };
  const own = first.entries.filter(({ tag }) => texts.has(tag)).flatMap((entry) => turned(order, entry));
  return tiffOf(own, [below(exifPointer), below(gpsPointer)]);
}

/** An entry as a structure with the big end first has it. */
function turned(order: TiffOrder, { tag, type, count, value }: TiffEntry) {
  if (value.length > mostBytes) return [];
  if (type === 1 || type === 2) return [{ tag, type, count, value }];
  const copy = Buffer.alloc(value.length);
  if (type === 3) for (let at = 0; at < value.length; at += 2) copy.writeUInt16BE(order.short(value, at), at);
  else if (type === 4 || type === 5)
    for (let at = 0; at < value.length; at += 4) copy.writeUInt32BE(order.long(value, at), at);
  else return [];
  return [{ tag, type, count, value: copy }];
}

/** Behind the last byte of the picture itself. */
function pictureEnd(order: TiffOrder, first: TiffDirectory): number {
  const numbers = (tag: number) => {
    const entry = first.entries.find((one) => one.tag === tag);
    return entry ? tiffNumbers(order, entry) : [];
  };
  const lengths = [...numbers(279), ...numbers(325)];
  const starts = [...numbers(273), ...numbers(324)];
  return starts.reduce((end, at, index) => Math.max(end, at + (lengths[index] ?? 0)), 0);
}
