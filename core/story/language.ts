/** What a story is written in where nobody said so, as BCP 47 has it. */
export const newsroomLanguage = 'en';

const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/** Languages a newsroom is likely to write in, by tag; any other tag can be typed. */
export const commonLanguages: readonly string[] = [
  'en en-US en-GB en-CA en-AU en-IE en-IN en-NZ en-ZA es es-ES es-MX es-US fr fr-FR fr-CA fr-BE',
  'fr-CH de de-DE de-AT de-CH pt pt-BR pt-PT it nl nl-BE ca eu gl da sv nb nn fi is et lv lt pl cs',
  'sk hu ro bg sr hr bs sl mk sq el tr uk ru be ka hy az kk uz ar he fa ur ps ckb ku hi bn pa gu mr',
  'ta te kn ml si ne my th lo km vi id ms fil zh zh-Hans zh-Hant ja ko mn sw am ti so ha yo ig zu',
  'xh af ga cy gd mt',
].flatMap((line) => line.split(' '));

/** A language tag in its usual form (`EN-gb` is `en-GB`); '' where it is none. */
export function languageTag(typed: string): string {
  try {
    return Intl.getCanonicalLocales(typed.trim())[0] ?? '';
  } catch {
    return '';
  }
}

/** What a language is called in English: "English (Canada)"; the tag where it has no name. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Whether a language is written from right to left. */
export function isRightToLeft(tag: string): boolean {
  const canonical = languageTag(tag);
  if (canonical === '') return false;
  const { script, language } = new Intl.Locale(canonical).maximize();
  return rightToLeftScripts.has(script ?? '') || language === 'ckb';
}
