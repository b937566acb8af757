import { bylineAuthors, type Author } from '../story/byline';
import { isContribution } from '../story/byline/manner';
import type { HeadlineUse } from '../story/details';
import { headlineFor } from '../story/headlines/headline-for';
import { languageTag, newsroomLanguage } from '../story/language';
import { oneLine } from './clean-text';
import type { Edition } from './edition';

/** The language an edition is written in, as BCP 47 has it: its own, else the newsroom's. */
export function editionLanguage({ content }: Edition): string {
  return languageTag(content.details.language) || newsroomLanguage;
}

/** The headline for a use on one line: its own, else the main one. */
export function editionHeadline({ content }: Edition, use: HeadlineUse): string {
  return oneLine(headlineFor(content, use));
}

/** What an edition is called where it must have a name: its headline for the web, else its slug. */
export function editionTitle(edition: Edition): string {
  const { slug } = edition.content.fields;
  return editionHeadline(edition, 'web') || oneLine(slug) || 'Story without a headline';
}

/** Who wrote an edition and who contributed to it, each with what is known of them, on one line. */
export function editionAuthors({ content }: Edition): {
  readonly authors: readonly Author[];
  readonly contributors: readonly Author[];
} {
  const named = bylineAuthors(oneLine(content.fields.byline), content.details.authors).map(
    ({ kind, name, role, organisation }) => ({
      kind,
      name: oneLine(name),
      role: oneLine(role),
      organisation: oneLine(organisation),
    }),
  );
  return {
    authors: named.filter(({ role }) => !isContribution(role)),
    contributors: named.filter(({ role }) => isContribution(role)),
  };
}

/** The tags of an edition, each on one line; none that is empty. */
export function editionTags({ content }: Edition): string[] {
  return content.details.tags.map(oneLine).filter((tag) => tag !== '');
}

/** What of the details may be printed or read by machines outside; the note to the desk and the sources never are. */
export function publishedDetails({ content }: Edition): string[] {
  const { headlines, authors, section, tags } = content.details;
  return [
    ...Object.values(headlines).map((variant) => variant?.text ?? ''),
    ...authors.flatMap(({ name, role, organisation }) => [name, role, organisation]),
    section,
    ...tags,
  ];
}
