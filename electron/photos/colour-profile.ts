const mostBytes = 4 * 1024 * 1024;
const shortest = 128;

/**
 * An ICC profile by its head (ICC.1, 7.2), if it is whole and is for red, green and blue; else null. What is in it is never
 * read here: whoever shows the picture reads it.
 */
export function colourProfile(bytes: Buffer | undefined): Buffer | null {
  if (!bytes || bytes.length < shortest || bytes.length > mostBytes) return null;
  const length = bytes.readUInt32BE(0);
  const isWhole = length >= shortest && length <= bytes.length;
  const isForColours =
    bytes.toString('latin1', 36, 40) === 'acsp' && bytes.toString('latin1', 16, 20) === 'RGB ';
  return isWhole && isForColours ? bytes.subarray(0, length) : null;
}
