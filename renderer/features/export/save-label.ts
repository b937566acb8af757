/** What is written by one press. */
export interface ToSave {
  readonly stories: number;
  /** Their names. */
  readonly formats: readonly string[];
}

/**
 * What the button says: "Save web page", "Save 3 formats", "Save 12 stories as ninjs 3.1". A name that begins as a
 * sentence does goes on inside one.
 */
export function saveLabel({ stories, formats }: ToSave): string {
  const [first] = formats;
  if (first === undefined) return 'Save';
  const what = formats.length === 1 ? inSentence(first) : `${formats.length} formats`;
  if (stories === 1) return `Save ${what}`;
  return `Save ${stories} stories ${formats.length === 1 ? 'as' : 'in'} ${what}`;
}

const inSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}+(?:\s|$)/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
