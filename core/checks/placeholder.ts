import { standingTexts, type StandingText } from '../document/kept-text';
import type { Photo } from '../photo/photo';
import type { StoryContent } from '../story/story';
import { headlineUses, type StoryDetails } from '../story/details';
import { findToCome } from '../text/to-come';
import type { Check } from './check';
import type { Place, Problem } from './problem';

const fields = ['headline', 'deck', 'byline', 'dateline'] as const;

/** Nothing goes out with a gap that somebody meant to fill. Each gap is a problem, with the way to it. */
export const placeholder: Check = ({ content, photos }) => [
  ...fields.flatMap((field) => gaps(content.fields[field], `The ${field}`, { in: 'field', field })),
  ...inBody(content),
  ...inDetails(content.details),
  ...photos.flatMap(inPhoto),
];

function gaps(text: string, where: string, place: Place): Problem[] {
  return findToCome(text).map(({ from, to }) => problem(where, text.slice(from, to), place));
}

const problem = (where: string, gap: string, place: Place): Problem => ({
  check: 'placeholder',
  grade: 'must-fix',
  message: gap === 'TK' ? `${where} still says TK.` : `${where} still says “${gap}”.`,
  place,
});

function inBody({ document }: StoryContent): Problem[] {
  const found = standingTexts(document).flatMap((standing) =>
    findToCome(standing.text).map(({ from, to }) => ({ standing, gap: standing.text.slice(from, to) })),
  );
  return found.map(({ standing, gap }, index) => problem(nameOf(standing), gap, { in: 'body', gap: index }));
}

/** What a text of the body is called. */
function nameOf({ block, attribute }: StandingText): string {
  if (block.type === 'photo') return attribute === 'alt' ? 'An alt text' : 'A caption';
  if (attribute === 'attribution') return 'A pull quote’s attribution';
  if (attribute === null) return 'The text';
  return `The ${attribute} of ${block.type === 'embed' ? 'an embed card' : 'a fact box'}`;
}

/** What of the details readers or machines outside get to see; notes to the desk may have gaps. */
function inDetails({ headlines, section, tags, authors }: StoryDetails): Problem[] {
  const written = authors.flatMap(({ role, organisation }) => [role, organisation]);
  return [
    ...headlineUses.flatMap((use) =>
      gaps(headlines[use]?.text ?? '', `The ${use} headline`, { in: 'detail', detail: 'headlines' }),
    ),
    ...gaps(section, 'The section', { in: 'detail', detail: 'section' }),
    ...gaps(tags.join('\n'), 'A tag', { in: 'detail', detail: 'tags' }),
    ...gaps(written.join('\n'), 'The byline’s details', { in: 'detail', detail: 'authors' }),
  ];
}

// One credit line may say TK in each of its parts; filling it in is one thing to do.
function inPhoto(photo: Photo): Problem[] {
  const text = `${photo.credit}\n${photo.creator}\n${photo.copyright}`;
  return gaps(text, 'A credit', { in: 'photo', photo: photo.id, part: 'credit' }).slice(0, 1);
}
