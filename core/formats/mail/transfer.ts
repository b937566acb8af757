const longestLine = 76; // RFC 2045, without the line end
const printable = (byte: number): boolean => (byte >= 33 && byte <= 126 && byte !== 61) || isBlank(byte);
const isBlank = (byte: number): boolean => byte === 32 || byte === 9;
const escaped = (byte: number): string => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;

/** Bytes of a text, its lines ending in newlines, as quoted-printable of RFC 2045 with lines ending in CRLF. */
export function quotedPrintable(bytes: Uint8Array): string {
  const lines: string[] = [];
  let line = '';
  bytes.forEach((byte, index) => {
    if (byte === 10) {
      lines.push(line);
      line = '';
      return;
    }
    const next = bytes[index + 1];
    const endsLine = next === undefined || next === 10;
    const piece = printable(byte) && !(isBlank(byte) && endsLine) ? String.fromCharCode(byte) : escaped(byte);
    if (line.length + piece.length > longestLine - 1) {
      lines.push(`${line}=`);
      line = '';
    }
    line += piece;
  });
  return [...lines, line].join('\r\n');
}

/** Base64 in lines as mail carries it. */
export function foldedBase64(base64: string): string {
  return (base64.match(/.{1,76}/gu) ?? []).join('\r\n');
}
