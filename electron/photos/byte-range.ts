/** A part of a file: its first and last byte, counted from 0. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/**
 * Reads a `Range` header (RFC 9110, section 14) for a file of this many bytes: the part asked for, `beyond` where the
 * file has no such part, null where the whole file is to be sent: no header, one that is not understood, or several parts.
 */
export function rangeOf(header: string | null, size: number): Range | 'beyond' | null {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  const [from = '', to = ''] = found?.slice(1) ?? [];
  if (from === '' && to === '') return null;
  if (from === '') return lastBytes(Number(to), size);
  const [first, last] = [Number(from), to === '' ? size - 1 : Number(to)];
  if (to !== '' && last < first) return null;
  return first >= size ? 'beyond' : { first, last: Math.min(last, size - 1) };
}

function lastBytes(count: number, size: number): Range | 'beyond' {
  return count === 0 || size === 0 ? 'beyond' : { first: Math.max(0, size - count), last: size - 1 };
}
