/** How a text with open suggestions is read: as if all were accepted, as if all were rejected, or with its marks. */
export const suggestionReadings = ['accepted', 'rejected', 'marked'] as const;
export type SuggestionReading = (typeof suggestionReadings)[number];
