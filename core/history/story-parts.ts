import { headlineUses, type HeadlineUse, type StoryDetailName, type StoryDetails } from '../story/details';
import type { StoryContent, StoryFieldName } from '../story/story';

/** A part of a story outside its body that is compared and restored by itself. */
export type StoryPart =
  | { readonly in: 'field'; readonly name: StoryFieldName }
  | { readonly in: 'headline'; readonly use: HeadlineUse }
  | { readonly in: 'detail'; readonly name: Exclude<StoryDetailName, 'headlines'> };

const detailNames = [
  'urlSlug',
  'authors',
  'section',
  'tags',
  'language',
  'priority',
  'targetLength',
  'noteToDesk',
  'sources',
] as const satisfies readonly Exclude<StoryDetailName, 'headlines'>[];

/** Every part, in the order a story is read: what readers see first, then what the desk knows of it. */
export const storyParts: readonly StoryPart[] = [
  ...(['headline', 'deck', 'byline', 'dateline', 'slug'] as const satisfies readonly StoryFieldName[]).map(
    (name) => ({ in: 'field', name }) as const,
  ),
  ...headlineUses.map((use) => ({ in: 'headline', use }) as const),
  ...detailNames.map((name) => ({ in: 'detail', name }) as const),
];

/** A part as one text, the way it is compared; lists stand a line each. */
export function partText(
  { fields, details }: Pick<StoryContent, 'fields' | 'details'>,
  part: StoryPart,
): string {
  switch (part.in) {
    case 'field':
      return fields[part.name];
    case 'headline':
      return details.headlines[part.use]?.text ?? '';
    case 'detail':
      return detailText(details, part.name);
  }
}

function detailText(details: StoryDetails, name: Exclude<StoryDetailName, 'headlines'>): string {
  switch (name) {
    case 'authors':
      return details.authors.map((author) => line(author.name, author.role, author.organisation)).join('\n');
    case 'tags':
      return details.tags.join(', ');
    case 'targetLength':
      return details.targetLength === null
        ? ''
        : `${details.targetLength.amount} ${details.targetLength.unit}`;
    case 'sources':
      return details.sources.map(({ kind, name: of, url, note }) => line(of, kind, url, note)).join('\n');
    case 'urlSlug':
    case 'section':
    case 'language':
    case 'priority':
    case 'noteToDesk':
      return details[name];
  }
}

const line = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(', ');

/** Names a part: two are the same part where these are equal. */
export function partKey(part: StoryPart): string {
  return part.in === 'headline' ? `headline ${part.use}` : `${part.in} ${part.name}`;
}
