import { cleanText } from '../clean-text';

/** Data for search engines; undefined is not written. */
export type Json = string | number | readonly Json[] | { readonly [key: string]: Json | undefined };

/** A text, or nothing where it says nothing. */
export function given(text: string): string | undefined {
  return cleanText(text).trim() || undefined;
}

/** A list, or nothing where nothing is in it. */
export function givenList(list: readonly Json[]): readonly Json[] | undefined {
  return list.length > 0 ? list : undefined;
}
