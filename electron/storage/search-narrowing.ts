import type { StoryState } from '#core/story/workflow';
import type { Instant } from '#core/time/instant';
import { eachRow, type Reader, type Values } from './query';
import { storyValues } from './story-values';

/** Which stories a search is about at all, whatever their words. All parts hold together. */
export interface Narrowing {
  /** Any of these; empty: all; null: none. */
  readonly states: readonly StoryState[] | null;
  readonly section: string | null;
  /** Who has it, or stands in the byline. */
  readonly person: string | null;
  /** A language or the beginning of one; '' for all. */
  readonly language: string;
  /** Changed at or after, and before; null for open. */
  readonly from: Instant | null;
  readonly before: Instant | null;
  /** Under an embargo that is not over at this instant; null: no matter. */
  readonly embargoedAt: Instant | null;
}

/** The search numbers of the stories a narrowing leaves, in no order; null where it leaves all. */
export function narrowedNumbers(db: Reader, narrowing: Narrowing): Generator<readonly number[]> | null {
  const all = conditions(narrowing);
  if (all.length === 0) return null;
  const where = all.map(([sql]) => sql).join(' AND ');
  const values = Object.assign({}, ...all.map(([, of]) => of)) as Values;
  return eachRow(db, `SELECT search_number FROM story WHERE search_number IS NOT NULL AND ${where}`, values);
}

type Condition = readonly [sql: string, values: Values];

function conditions(narrowing: Narrowing): readonly Condition[] {
  const { states, section, person, language, from, before, embargoedAt } = narrowing;
  const all: (Condition | null)[] = [
    states?.length === 0
      ? null
      : ['state IN (SELECT value FROM json_each(:states))', { states: JSON.stringify(states ?? []) }],
    section === null ? null : ['section = :section', { section }],
    person === null ? null : ['(assignee = :person OR instr(lower(byline), lower(:person)) > 0)', { person }],
    language === '' ? null : ['substr(lower(language), 1, length(:language)) = :language', { language }],
    from === null ? null : ['saved_at >= :from', { from }],
    before === null ? null : ['saved_at < :before', { before }],
    embargoedAt === null
      ? null
      : ["json_extract(embargo, '$.until.instant') > :embargoedAt", { embargoedAt }],
  ];
  return all.filter((condition) => condition !== null);
}

const mostChoices = 500;

/** What stories can be narrowed down by: every section, language, and whoever has one, each once in order. */
export function searchChoices(db: Reader): {
  readonly sections: readonly string[];
  readonly languages: readonly string[];
  readonly people: readonly string[];
} {
  return {
    sections: storyValues(db, 'section').slice(0, mostChoices),
    languages: storyValues(db, 'language').slice(0, mostChoices),
    people: storyValues(db, 'assignee').slice(0, mostChoices),
  };
}
