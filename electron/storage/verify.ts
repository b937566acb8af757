import type { Database } from 'better-sqlite3';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { countBodyWords } from '#core/document/count-words';
import { leadPhoto, photoUses } from '#core/document/walk';
import { toLiveContent, toStoryContent, type LiveContent } from '#core/story/change';
import { lineNames, type StoryId, type StorySummary } from '#core/story/story';
import { readJournal } from './journal';
import { getPhotos, listPhotos } from './photos';
import { getPublication, publicationsOfStory } from './publications';
import { storedCopies, writtenBatches, type StoredCopy } from './history';
import { rowsOf, type Reader } from './query';
import { emptyStory, replay, type ReadStory } from './read-story';
import { readSnapshot } from './snapshots';
import { headOf, listStories } from './stories';
import { libraryProblems, useProblems } from './verify-library';

const journalPiece = 1_000; // batches read at once
const foreignKeyRow = z.object({ table: z.string(), parent: z.string() });

/** Checks the whole database: SQLite's own structure, and every story by replaying its journal. Answers what is wrong. */
export function verifyDatabase(db: Database): readonly string[] {
  return [
    ...problemsOf('The database', () => structureProblems(db)),
    ...problemsOf('The list of photos', () => listPhotos(db).flatMap(() => [])),
    ...problemsOf('The library', () => libraryProblems(db)),
    ...problemsOf('The list of stories', () => listStories(db).flatMap((story) => storyProblems(db, story))),
  ];
}

/** What is wrong with one thing, where not even looking may fail. */
function problemsOf(name: string, look: () => readonly string[]): readonly string[] {
  try {
    return look();
  } catch (error) {
    return [`${name} could not be read: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function structureProblems(db: Reader): readonly string[] {
  const found = rowsOf(db, z.object({ integrity_check: z.string() }), 'PRAGMA integrity_check');
  const unrelated = rowsOf(db, foreignKeyRow, 'PRAGMA foreign_key_check');
  return [
    ...found
      .filter((row) => row.integrity_check !== 'ok')
      .map((row) => `The database: ${row.integrity_check}`),
    ...unrelated.map((row) => `A row of ${row.table} belongs to a ${row.parent} that is not there.`),
  ];
}

function storyProblems(db: Reader, story: StorySummary): readonly string[] {
  const name = `Story ${story.slug === '' ? story.id : `${story.slug} (${story.id})`}`;
  return problemsOf(name, () =>
    [...journalProblems(db, story), ...publicationProblems(db, story.id)].map(
      (problem) => `${name}: ${problem}`,
    ),
  );
}

function publicationProblems(db: Reader, storyId: StoryId): readonly string[] {
  return publicationsOfStory(db, storyId).flatMap(({ id }) =>
    problemsOf(`publication ${id}`, () => {
      getPublication(db, id);
      return [];
    }),
  );
}

/** Replays the journal and holds what lists show against the story as it is then. */
function journalProblems(db: Reader, story: StorySummary): readonly string[] {
  const { problems, end } = replayAll(db, story.id, story.version);
  if (end.version < story.version) return problems;
  return [...problems, ...shownProblems(db, story, end.content), ...photoProblems(db, end.content)];
}

/** What is damaged in the journal and the stored copies of a story whose last version is `head`. Empty: nothing. */
export function replayProblems(db: Reader, storyId: StoryId, head: number): readonly string[] {
  return replayAll(db, storyId, head).problems;
}

type Replayed = Pick<ReadStory, 'content' | 'version'>;

/** Replays the journal from the first batch and holds every stored copy against it. */
function replayAll(db: Reader, storyId: StoryId, head: number) {
  const problems: string[] = [];
  let at: Replayed = { content: emptyStory, version: 0 };
  for (const copy of storedCopies(db, storyId)) {
    const { version } = copy;
    at = replayTo(db, storyId, at, version);
    const content = readSnapshot(db, storyId, version)?.content;
    if (!content) problems.push(`the stored copy of version ${version} is damaged.`);
    else if (at.version < version) {
      if (!isThinned(db, storyId, at.version, copy))
        problems.push(
          `the journal is damaged after version ${at.version}; it goes on from the copy of version ${version}.`,
        );
      at = { content: toLiveContent(content), version };
    } else if (!isSame(at.content, toLiveContent(content)))
      problems.push(`the stored copy of version ${version} is not what the journal says.`);
  }
  const end = replayTo(db, storyId, at, head);
  if (end.version < head) problems.push(`the journal is damaged after version ${end.version}.`);
  return { problems, end };
}

/** Where history let batches go, none is left before the version that was kept instead. */
function isThinned(db: Reader, storyId: StoryId, above: number, { kept, version }: StoredCopy): boolean {
  const next = writtenBatches(db, storyId, above, 1)[0];
  return kept && (next === undefined || next.version > version);
}

function replayTo(db: Reader, storyId: StoryId, from: Replayed, version: number): Replayed {
  let at = from;
  while (at.version < version) {
    const upTo = Math.min(version, at.version + journalPiece);
    at = replay(at.content, at.version, readJournal(db, storyId, at.version, upTo));
    if (at.version < upTo) break;
  }
  return at;
}

function isSame(one: LiveContent, other: LiveContent): boolean {
  return (
    one.body.eq(other.body) &&
    lineNames.every((name) => one.lines[name].eq(other.lines[name])) &&
    isDeepStrictEqual(one.fields, other.fields) &&
    isDeepStrictEqual(one.details, other.details) &&
    isDeepStrictEqual(one.comments, other.comments)
  );
}

function shownProblems(db: Reader, story: StorySummary, content: LiveContent): readonly string[] {
  const { fields, document } = toStoryContent(content);
  const wrong = (['slug', 'headline', 'byline'] as const).filter((field) => story[field] !== fields[field]);
  const isCounted = headOf(db, story.id).countedVersion === story.version;
  const isRight =
    story.wordCount === countBodyWords(document) &&
    story.leadPhoto === (leadPhoto(document)?.attrs.photo ?? null);
  return [
    ...wrong.map((field) => `the list shows another ${field} than the story has.`),
    ...(isCounted && !isRight ? ['the list shows another word count or lead photo than the story has.'] : []),
    ...(isCounted ? useProblems(db, story.id, document) : []),
  ];
}

function photoProblems(db: Reader, content: LiveContent): readonly string[] {
  const used = new Set(photoUses(toStoryContent(content).document).map((use) => use.attrs.photo));
  const known = new Set(getPhotos(db, [...used]).map((photo) => photo.id));
  return [...used]
    .filter((id) => !known.has(id))
    .map((id) => `it uses the photo ${id}, which is not on this desk.`);
}
