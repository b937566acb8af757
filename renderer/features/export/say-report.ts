import type { CallOutput } from '#core/contract/calls';

type Report = CallOutput<'export:save'>;

/** Why an export ended before it was through, and what is there; '' where it was not. */
export function sayEnd({ ended, left, written }: Report): string {
  if (ended === 'done') return '';
  const kept = written.length === 0 ? 'Nothing was written.' : 'What is named here was written whole.';
  const rest = left === 0 ? '' : ` ${left === 1 ? '1 part was' : `${left} parts were`} left out.`;
  return `${kept}${rest}`;
}

/** What is worth knowing of each story, each sentence once, with its formats where it is not said of all of them. */
export function warningsByStory(
  { written }: Pick<Report, 'written'>,
  nameOf: (format: string) => string,
): readonly { readonly name: string; readonly messages: readonly string[] }[] {
  const stories = new Map<string, Report['written']>();
  for (const part of written) {
    const key = part.story ?? `together ${part.format}`;
    stories.set(key, [...(stories.get(key) ?? []), part]);
  }
  return [...stories.values()].flatMap((parts) => {
    const formats = new Map<string, string[]>();
    for (const { format, warnings } of parts)
      for (const warning of warnings) formats.set(warning, [...(formats.get(warning) ?? []), format]);
    const messages = [...formats].map(([warning, ids]) =>
      ids.length === parts.length ? warning : `${warning} (${ids.map(nameOf).join(', ')})`,
    );
    const name = parts[0]?.name ?? '';
    return messages.length === 0 ? [] : [{ name, messages }];
  });
}
