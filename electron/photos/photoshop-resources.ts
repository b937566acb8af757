/** A resource of a Photoshop block: the settings, notes and IIM that programs keep beside a picture. */
export interface PhotoshopResource {
  readonly id: number;
  readonly content: Buffer;
  /** The resource as it stands. */
  readonly whole: Buffer;
}

/** The number of the resource that holds IIM. */
export const iimResource = 0x0404;
const mostResources = 1000;

/** The resources of a Photoshop block, up to the first that is damaged. */
export function photoshopResources(block: Buffer): readonly PhotoshopResource[] {
  const resources: PhotoshopResource[] = [];
  for (let place = 0; resources.length < mostResources;) {
    const resource = resourceAt(block, place);
    if (!resource) return resources;
    resources.push(resource);
    place += resource.whole.length;
  }
  return resources;
}

function resourceAt(block: Buffer, from: number): PhotoshopResource | null {
  if (from + 12 > block.length || block.toString('latin1', from, from + 4) !== '8BIM') return null;
  const name = block[from + 6] ?? 0;
  const at = from + 6 + evened(1 + name);
  if (at + 4 > block.length) return null;
  const length = block.readUInt32BE(at);
  if (at + 4 + length > block.length) return null;
  const content = block.subarray(at + 4, at + 4 + length);
  return { id: block.readUInt16BE(from + 4), content, whole: block.subarray(from, at + 4 + evened(length)) };
}

/** A resource without a name, as bytes. */
export function photoshopResource(id: number, content: Uint8Array): Buffer {
  const head = Buffer.from('8BIM\0\0\0\0\0\0\0\0', 'latin1');
  head.writeUInt16BE(id, 4);
  head.writeUInt32BE(content.length, 8);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

const evened = (length: number): number => length + (length % 2);
