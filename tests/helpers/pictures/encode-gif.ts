import { BitWriter } from './bit-writer';
import { colourAt, type Picture } from './picture';

const greys = 64;
const codeBits = 8;
const clear = 128;

/** An application extension of a GIF; `body` is cut into pieces by whoever wrote it. */
export function gifExtension(name: string, body: Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from([0x21, 0xff, name.length]),
    Buffer.from(name, 'latin1'),
    body,
    Buffer.from([0]),
  ]);
}

/** A GIF in greys. It is not packed: the table of codes is cleared before it grows. */
export function encodeGif(picture: Picture, extra: readonly Buffer[] = []): Buffer {
  const head = Buffer.from('GIF89a\0\0\0\0\xf6\0\0', 'latin1');
  head.writeUInt16LE(picture.width, 6);
  head.writeUInt16LE(picture.height, 8);
  const table = Buffer.from(
    Array.from({ length: 384 }, (_, place) => Math.min(255, Math.floor(place / 3) * 4)),
  );
  const frame = Buffer.from([0x2c, 0, 0, 0, 0, 0, 0, 0, 0, 0, codeBits - 1]);
  frame.writeUInt16LE(picture.width, 5);
  frame.writeUInt16LE(picture.height, 7);
  return Buffer.concat([head, table, ...extra, frame, pieces(codesOf(picture)), Buffer.from([0, 0x3b])]);
}

function codesOf(picture: Picture): Buffer {
  const out = new BitWriter('low-first');
  for (let pixel = 0; pixel < picture.width * picture.height; pixel += 1) {
    if (pixel % 100 === 0) out.write(clear, codeBits);
    const [red, green, blue] = colourAt(picture, pixel % picture.width, Math.floor(pixel / picture.width));
    out.write(Math.min(greys - 1, Math.round((red + green + blue) / 12)), codeBits);
  }
  out.write(clear + 1, codeBits);
  return out.finish();
}

function pieces(data: Buffer): Buffer {
  const all: Buffer[] = [];
  for (let place = 0; place < data.length; place += 255) {
    const piece = data.subarray(place, place + 255);
    all.push(Buffer.from([piece.length]), piece);
  }
  return Buffer.concat(all);
}
