import slugify from '@sindresorhus/slugify';
import type { StoryContent } from './story';

/** The longest last part of an address that publishing systems take. */
export const longestUrlSlug = 191;

/** A text as the last part of an address: lower-case letters, digits and single dashes of ASCII; may be ''. */
export function toUrlSlug(text: string): string {
  return slugify(text, { decamelize: false }).slice(0, longestUrlSlug).replace(/-+$/, '');
}

/** The same for a text that is still being typed, which may end in a dash. */
export function typedUrlSlug(text: string): string {
  const slug = toUrlSlug(text);
  return /[\s_-]$/.test(text) && slug !== '' && slug.length < longestUrlSlug ? `${slug}-` : slug;
}

/** The last part of a story's address: its own, else what the slug or the headline makes; '' where nothing does. */
export function storyUrlSlug({ fields, details }: Pick<StoryContent, 'fields' | 'details'>): string {
  return toUrlSlug(details.urlSlug) || toUrlSlug(fields.slug) || toUrlSlug(fields.headline);
}
