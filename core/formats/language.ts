/** The language stories are written in, as BCP 47 has it. */
export const storyLanguage = 'en';
