import { NewsroomError } from '#core/newsroom-error';
import type { Change } from '#core/story/change';
import { headlineUses, priorities } from '#core/story/details';
import { withHeadline } from '#core/story/headlines/headline-for';
import { languageTag } from '#core/story/language';
import { storyFieldNames, type StoryContent } from '#core/story/story';
import { withTags } from '#core/story/tags';
import { readTarget } from '#core/story/target-length';
import { toUrlSlug } from '#core/story/url-slug';

type Write = (value: string, content: StoryContent) => Change;

const headlines = headlineUses.map((use): readonly [string, Write] => [
  `${use}-headline`,
  (value, { details, fields }) => ({
    kind: 'detail',
    detail: 'headlines',
    value: withHeadline(details.headlines, use, value, fields.headline),
  }),
]);

const writes = new Map<string, Write>([
  ...storyFieldNames.map((field): [string, Write] => [field, (value) => ({ kind: 'field', field, value })]),
  ...headlines,
  ['url-slug', (value) => ({ kind: 'detail', detail: 'urlSlug', value: toUrlSlug(value) })],
  ['section', (value) => ({ kind: 'detail', detail: 'section', value })],
  ['tags', (value) => ({ kind: 'detail', detail: 'tags', value: withTags([], value) })],
  ['language', (value) => ({ kind: 'detail', detail: 'language', value: languageOf(value) })],
  ['priority', (value) => ({ kind: 'detail', detail: 'priority', value: priorityOf(value) })],
  ['target', (value) => ({ kind: 'detail', detail: 'targetLength', value: targetOf(value) })],
  ['note', (value) => ({ kind: 'detail', detail: 'noteToDesk', value })],
]);

/** Every field that can be written by its name. */
export const fieldNames: readonly string[] = [...writes.keys()];

/**
 * The change that writes a value, as people type it, into a field; null where there is no such field.
 * @throws NewsroomError `bad-request` where the value means nothing there.
 */
export function changeOf(field: string, value: string, content: StoryContent): Change | null {
  return writes.get(field)?.(value, content) ?? null;
}

function languageOf(value: string): string {
  const tag = languageTag(value);
  if (tag === '' && value.trim() !== '') refuse(value, 'a language: en, en-GB, fr-CA');
  return tag;
}

function priorityOf(value: string) {
  return priorities.find((each) => each === value) ?? refuse(value, `a priority: ${priorities.join(', ')}`);
}

function targetOf(value: string) {
  return value.trim() === ''
    ? null
    : (readTarget(value) ?? refuse(value, 'a length: 800 words, 4000 characters'));
}

function refuse(value: string, what: string): never {
  throw new NewsroomError('bad-request', `"${value}" is not ${what}.`);
}
