/** Parts under each other with an empty line between; empty parts leave no gap. */
export function stack(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join('\n\n');
}
