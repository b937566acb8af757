/** The word of a number, as it is typed to be counted afterwards. */
export const numbered = (number: number): string => `w${String(number).padStart(6, '0')}`;
