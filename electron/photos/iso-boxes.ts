import { cutOff, damaged, requireFewParts } from './refuse-file';

/** Kinds of picture in ISO's boxes, as people say them. */
export type IsoKind = 'AVIF' | 'HEIC';

/** A box of ISO's base media file format (ISO/IEC 14496-12), and where its content stands in the file. */
export interface IsoBox {
  /** What the file is that it stands in. */
  readonly kind: IsoKind;
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The boxes between two places of a file, one after another.
 * @throws NewsroomError `bad-request` where one is longer than what it stands in.
 */
export function isoBoxes(file: Buffer, from: number, to: number, kind: IsoKind): readonly IsoBox[] {
  const boxes: IsoBox[] = [];
  for (let place = from; place + 8 <= to;) {
    const box = boxAt(file, place, to, kind);
    boxes.push(box);
    requireFewParts(kind, boxes);
    place = box.to;
  }
  return boxes;
}

function boxAt(file: Buffer, place: number, to: number, kind: IsoKind): IsoBox {
  const length = file.readUInt32BE(place);
  const type = file.toString('latin1', place + 4, place + 8);
  const isLong = length === 1;
  if (isLong && place + 16 > to) throw cutOff(kind);
  const head = isLong ? 16 : 8;
  const whole = isLong ? Number(file.readBigUInt64BE(place + 8)) : length === 0 ? to - place : length;
  if (whole < head) throw damaged(kind, 'the length of one of its parts is impossible');
  if (place + whole > to) throw cutOff(kind);
  return { kind, type, from: place + head, to: place + whole };
}

/** Reads numbers one after another out of a box; beyond its end there is nothing but a refusal. */
export interface BoxReader {
  readonly number: (bytes: 0 | 1 | 2 | 3 | 4 | 8) => number;
  readonly text: (bytes: number) => string;
  /** A text that ends with NUL. */
  readonly line: () => string;
  readonly rest: () => IsoBox;
}

/** A reader that begins with the content of a box. */
export function readBox(file: Buffer, { kind, type, from, to }: IsoBox): BoxReader {
  let place = from;
  const taken = (length: number): number => {
    if (place + length > to) throw damaged(kind, 'one of its parts is too short');
    place += length;
    return place - length;
  };
  return {
    number: (bytes) => {
      const at = taken(bytes);
      if (bytes === 0) return 0;
      return bytes === 8 ? Number(file.readBigUInt64BE(at)) : file.readUIntBE(at, bytes);
    },
    text: (bytes) => file.toString('latin1', taken(bytes), place),
    line: () => {
      const stop = file.indexOf(0, place);
      const length = (stop === -1 || stop >= to ? to - 1 : stop) - place;
      const at = taken(Math.max(0, length) + 1);
      return file.toString('latin1', at, at + Math.max(0, length));
    },
    rest: () => ({ kind, type, from: place, to }),
  };
}
