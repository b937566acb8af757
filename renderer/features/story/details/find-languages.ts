import { commonLanguages, languageName, languageTag, newsroomLanguage } from '#core/story/language';

/** The option of no language of its own. */
export const newsroomOption = `${languageName(newsroomLanguage)}, as the newsroom`;

const tags = new Map(commonLanguages.map((tag) => [languageName(tag), tag]));

/** Languages by name, and the one whose tag was typed. */
export function findLanguages(typed: string): readonly string[] {
  const tag = languageTag(typed);
  const name = languageName(tag);
  if (tag !== '' && name !== tag) tags.set(name, tag);
  const text = typed.trim().toLowerCase();
  const found = [newsroomOption, ...tags.keys()].filter(
    (each) => each.toLowerCase().includes(text) || (each === name && tag !== ''),
  );
  return found.sort((a, b) => Number(startsWith(b, text)) - Number(startsWith(a, text)));
}

const startsWith = (name: string, text: string) => name.toLowerCase().startsWith(text);

/** The tag of a language by its name; '' where the newsroom's serves. */
export function tagOfName(name: string): string {
  return tags.get(name) ?? '';
}
