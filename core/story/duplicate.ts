import { settleContent } from '../suggestions/settle';
import type { Source } from './details';
import type { StoryContent } from './story';

/**
 * A story to be written anew from another: all its words, photos and suggestions, without its comments and its address,
 * and with a note among its sources of where it comes from.
 */
export function duplicateOf(
  content: StoryContent,
  { slug, id, at }: { readonly slug: string } & Pick<Source, 'id' | 'at'>,
): StoryContent {
  const whole = settleContent(content, 'marked');
  const { fields, details } = whole;
  const name = `Duplicate of ${fields.slug || fields.headline || 'a story without a slug'}`;
  const origin: Source = { id, kind: 'imported', name, url: '', note: '', at };
  return {
    ...whole,
    fields: { ...fields, slug },
    details: { ...details, urlSlug: '', sources: [...details.sources, origin] },
  };
}

/** A slug like another one that is not taken: `ferry-fares-2`; '' for ''. */
export function freeSlug(slug: string, isTaken: (slug: string) => boolean): string {
  if (slug === '') return '';
  const [, stem = slug] = /^(.*?)-\d+$/.exec(slug) ?? [];
  for (let number = 2; ; number += 1) if (!isTaken(`${stem}-${number}`)) return `${stem}-${number}`;
}
