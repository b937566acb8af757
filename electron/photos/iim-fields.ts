import { load } from 'exifreader';
import type { PhotoFields } from '#core/photo/photo';
import { decodeText, type Encoding } from './metadata-text';

const encodings: Readonly<Record<string, Encoding>> = {
  '\x1b%G': 'utf-8',
  '\x1b.A': 'latin-1',
  '\x1b/A': 'latin-1',
};
/** Photoshop splits its resources over segments; nobody needs more than these. */
const mostBlocks = 32;

/** Reads IPTC's IIM out of Photoshop resources. Where it cannot be read it says nothing. */
export function iimFields(resources: readonly Buffer[]): Partial<PhotoFields> {
  for (const block of resources.slice(0, mostBlocks)) {
    const tags = tagsOf(block);
    if (Object.keys(tags).length > 0) return fieldsOf(tags);
  }
  return {};
}

function fieldsOf(tags: Readonly<Record<string, unknown>>): Partial<PhotoFields> {
  const mark = bytesOf(tags['Coded Character Set'])[0];
  const encoding = encodings[Buffer.from(mark ?? []).toString('latin1')] ?? null;
  const text = (name: string) =>
    [...new Set(bytesOf(tags[name]).map((bytes) => decodeText(bytes, encoding)))].join(', ');
  return {
    description: text('Caption/Abstract'),
    creator: text('By-line'),
    credit: text('Credit'),
    copyright: text('Copyright Notice'),
  };
}

/** The reader wants a whole JPEG; this one has nothing but the block. */
function tagsOf(block: Buffer): Readonly<Record<string, unknown>> {
  const name = Buffer.from('Photoshop 3.0\0', 'latin1');
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xed, 0, 0]);
  head.writeUInt16BE(2 + name.length + block.length, 4);
  try {
    const jpeg = Buffer.concat([head, name, block, Buffer.from([0xff, 0xd9])]);
    return { ...load(jpeg, { expanded: true, includeTags: { iptc: true } }).iptc };
  } catch {
    return {};
  }
}

/** The bytes of each repetition of a tag. */
function bytesOf(tag: unknown): Uint8Array[] {
  const repetitions: readonly unknown[] = Array.isArray(tag) ? tag : [tag];
  return repetitions.flatMap((one) =>
    typeof one === 'object' && one !== null && 'value' in one && Array.isArray(one.value)
      ? [Uint8Array.from(one.value, Number)]
      : [],
  );
}
