/** What the button says: "Save web page", "Save ninjs 3.1". A name that begins as a sentence does goes on inside one. */
export function saveLabel(formatName: string): string {
  const name = /^\p{Lu}\p{Ll}+(?:\s|$)/u.test(formatName)
    ? formatName.charAt(0).toLowerCase() + formatName.slice(1)
    : formatName;
  return `Save ${name}`;
}
