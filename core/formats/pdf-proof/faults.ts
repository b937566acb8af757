import type { ExportFile, WriterTools } from '../format';

/** What is wrong in proofs that were printed: whether each is a whole PDF with a page in it. */
export function proofFaults(files: readonly ExportFile[], { readUtf8 }: WriterTools): readonly string[] {
  if (files.length === 0) return ['There is no file in this export.'];
  return files.flatMap(({ name, bytes }) => {
    const start = readUtf8(bytes.subarray(0, 8));
    const end = readUtf8(bytes.subarray(-16));
    if (!start.startsWith('%PDF-1.') || !/%%EOF\s*$/u.test(end)) return [`${name} is not a whole PDF.`];
    return hasPage(bytes) ? [] : [`${name} has no page.`];
  });
}

// `/Type /Page`, but not `/Type /Pages`.
const page = Array.from('/Type /Page', (sign) => sign.charCodeAt(0));

function hasPage(bytes: Uint8Array): boolean {
  return bytes.some(
    (byte, at) =>
      byte === page[0] &&
      page.every((sign, index) => bytes[at + index] === sign) &&
      bytes[at + page.length] !== 0x73,
  );
}
