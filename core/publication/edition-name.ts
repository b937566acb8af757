import type { Edition } from '../formats/edition';

/** What people call a story in messages: its slug when it was frozen, else its headline. */
export function editionName({ content }: Pick<Edition, 'content'>): string {
  const { slug, headline } = content.fields;
  return slug.trim() || headline.trim() || 'A story without a slug';
}
