/** Whether bytes are a WebP file by its frame, and as long as it says. */
export function isWholeWebp(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 20) return false;
  const begins = file.toString('latin1', 0, 4) === 'RIFF' && file.toString('latin1', 8, 12) === 'WEBP';
  return begins && file.readUInt32LE(4) + 8 === file.length;
}
