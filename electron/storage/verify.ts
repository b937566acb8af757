import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { countBodyWords } from '#core/document/count-words';
import { leadPhoto, photoUses } from '#core/document/walk';
import { toLiveContent, toStoryContent, type LiveContent } from '#core/story/change';
import type { StoryId, StorySummary } from '#core/story/story';
import { readJournal } from './journal';
import { getPhotos, listPhotos } from './photos';
import { getPublication, publicationsOfStory } from './publications';
import { rowsOf, type Reader } from './query';
import { emptyStory, replay, type ReadStory } from './read-story';
import { readSnapshot, snapshotVersions } from './snapshots';
import { headOf, listStories } from './stories';

const journalPiece = 1_000; // batches read at once
const foreignKeyRow = z.object({ table: z.string(), parent: z.string() });

/** Checks the whole database: SQLite's own structure, and every story by replaying its journal. Answers what is wrong. */
export function verifyDatabase(db: Database): readonly string[] {
  return [
    ...problemsOf('The database', () => structureProblems(db)),
    ...problemsOf('The list of photos', () => listPhotos(db).flatMap(() => [])),
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

/** Replays the journal from the first batch and holds every snapshot, and what lists show, against it. */
function journalProblems(db: Reader, story: StorySummary): readonly string[] {
  const problems: string[] = [];
  let at: Pick<ReadStory, 'content' | 'version'> = { content: emptyStory, version: 0 };
  for (const version of [...snapshotVersions(db, story.id)].reverse()) {
    at = replayTo(db, story.id, at, version);
    const content = readSnapshot(db, story.id, version)?.content;
    if (!content) problems.push(`the stored copy of version ${version} is damaged.`);
    else if (at.version < version) {
      problems.push(
        `the journal is damaged after version ${at.version}; it goes on from the copy of version ${version}.`,
      );
      at = { content: toLiveContent(content), version };
    } else if (!isSame(at.content, toLiveContent(content)))
      problems.push(`the stored copy of version ${version} is not what the journal says.`);
  }
  const end = replayTo(db, story.id, at, story.version);
  if (end.version < story.version)
    return [...problems, `the journal is damaged after version ${end.version}.`];
  return [...problems, ...shownProblems(db, story, end.content), ...photoProblems(db, end.content)];
}

function replayTo(
  db: Reader,
  storyId: StoryId,
  from: Pick<ReadStory, 'content' | 'version'>,
  version: number,
) {
  let at = from;
  while (at.version < version) {
    const upTo = Math.min(version, at.version + journalPiece);
    at = replay(at.content, at.version, readJournal(db, storyId, at.version, upTo));
    if (at.version < upTo) break;
  }
  return at;
}

function isSame(one: LiveContent, other: LiveContent): boolean {
  return JSON.stringify(one.fields) === JSON.stringify(other.fields) && one.body.eq(other.body);
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
  ];
}

function photoProblems(db: Reader, content: LiveContent): readonly string[] {
  const used = new Set(photoUses(toStoryContent(content).document).map((use) => use.attrs.photo));
  const known = new Set(getPhotos(db, [...used]).map((photo) => photo.id));
  return [...used]
    .filter((id) => !known.has(id))
    .map((id) => `it uses the photo ${id}, which is not on this desk.`);
}
