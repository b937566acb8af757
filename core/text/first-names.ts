/** Names in a row, the first `most` of them: `a, b and 4 more`. */
export function firstNames(names: readonly string[], most: number): string {
  const named = names.slice(0, most).join(', ');
  return names.length > most ? `${named} and ${names.length - most} more` : named;
}
