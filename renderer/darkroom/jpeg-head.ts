/** What a JPEG says of itself before its picture begins. */
export interface JpegHead {
  /** Pixels as they are stored, before the picture is turned upright. */
  readonly width: number;
  readonly height: number;
  /** Whether its colours are those of the web, as they are where no profile says otherwise. */
  readonly isSrgb: boolean;
}

const startOfScan = 0xda;
/** Sequential and progressive frames of Huffman code (ITU T.81, table B.1). */
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
const profile = 0xe2;

/** Reads the segments in front of the picture (ITU T.81, annex B); null where they are not as they should be. */
export function readJpegHead(bytes: Uint8Array): JpegHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: Pick<JpegHead, 'width' | 'height'> | null = null;
  let isSrgb = true;
  for (let at = 2; at + 9 < view.byteLength && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (marker === startOfScan) return size && { ...size, isSrgb };
    if (frames.has(marker)) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (marker === profile) isSrgb &&= isWebColours(bytes.subarray(at + 4, at + 2 + view.getUint16(at + 2)));
  }
  return null;
}

/** Whether a segment holds no colour profile, or one that names itself after sRGB. */
function isWebColours(segment: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(segment);
  return !text.startsWith('ICC_PROFILE\0') || text.includes('sRGB');
}
