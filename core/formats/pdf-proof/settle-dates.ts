const made = ['/CreationDate (D:', '/ModDate (D:'];

/**
 * A PDF that says it was made when its story last changed, so that the same story gives the same bytes. The time has the
 * length of the one it takes the place of, as the places of all that follows are counted.
 */
export function settleDates(pdf: Uint8Array, instant: number): Uint8Array {
  const settled = pdf.slice();
  const digits = new Date(instant).toISOString().replace(/\D/gu, '').slice(0, 14);
  for (const label of made)
    for (let at = find(settled, label, 0); at >= 0; at = find(settled, label, at + label.length))
      write(settled, at + label.length, `${digits}+00'00'`);
  return settled;
}

/** Writes over digits and signs of a time, as far as it goes. */
function write(bytes: Uint8Array, at: number, text: string): void {
  for (let index = 0; index < text.length && bytes[at + index] !== closing; index += 1)
    bytes[at + index] = text.charCodeAt(index);
}

const closing = ')'.charCodeAt(0);

function find(bytes: Uint8Array, text: string, from: number): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let index = 1;
    while (index < text.length && bytes[at + index] === text.charCodeAt(index)) index += 1;
    if (index === text.length) return at;
  }
  return -1;
}
