/** Where a primary lies (XYZ at D50), as sRGB has it. */
const primaries = {
  red: [0.4361, 0.2225, 0.0139],
  green: [0.3851, 0.7169, 0.0971],
  blue: [0.1431, 0.0606, 0.7141],
} as const;
type Primary = keyof typeof primaries;

function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65_536), 0);
  return bytes;
}

const xyz = (values: readonly number[]): Buffer =>
  Buffer.concat([Buffer.from('XYZ \0\0\0\0'), ...values.map(fixed)]);

/** A curve of one gamma, 2.2, in 8.8 fixed point. */
const curve = Buffer.concat([
  Buffer.from('curv\0\0\0\0'),
  Buffer.from([0, 0, 0, 1, 0x02, 0x33]),
  Buffer.alloc(2),
]);

/**
 * An ICC profile of version 2 for red, green and blue with these primaries in their places: handed `green, red, blue` it
 * says that every red is a green, which no eye overlooks.
 */
export function encodeProfile(red: Primary, green: Primary, blue: Primary): Buffer {
  const tags: readonly (readonly [string, Buffer])[] = [
    ['rXYZ', xyz(primaries[red])],
    ['gXYZ', xyz(primaries[green])],
    ['bXYZ', xyz(primaries[blue])],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length, 0);
  let place = 128 + table.length;
  tags.forEach(([name, content], index) => {
    table.write(name, 4 + index * 12, 'latin1');
    table.writeUInt32BE(place, 8 + index * 12);
    table.writeUInt32BE(content.length, 12 + index * 12);
    place += content.length;
  });
  return Buffer.concat([header(place), table, ...tags.map(([, content]) => content)]);
}

function header(length: number): Buffer {
  const head = Buffer.alloc(128);
  head.writeUInt32BE(length, 0);
  head.writeUInt32BE(0x02_40_00_00, 8);
  head.write('mntrRGB XYZ ', 12, 'latin1');
  head.write('acsp', 36, 'latin1');
  for (const [place, value] of [0.9642, 1, 0.8249].entries()) fixed(value).copy(head, 68 + place * 4);
  return head;
}
