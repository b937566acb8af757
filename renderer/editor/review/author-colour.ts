const colours = 4;

/** Which of the colours of the review is an author's: the same for the same name, on every computer. */
export function authorColour(author: string): number {
  let sum = 0;
  for (const sign of author) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 9_973;
  return sum % colours;
}
