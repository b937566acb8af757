import { parseDocumentNode } from '#core/document/document';
import { runChecks } from '#core/checks/registry';
import { leaving } from '#core/checks/ways-out';
import type { CallInput, CallOutput } from '#core/contract/calls';
import type { Handlers } from '#core/contract/handlers';
import type { Edition } from '#core/formats/edition';
import { printedEdition } from '#core/formats/printed-edition';
import { compareStories } from '#core/history/compare';
import { NewsroomError } from '#core/newsroom-error';
import type { Correction, Note } from '#core/publication/correction';
import { wordingProblems } from '#core/publication/correction-wording';
import { editionName } from '#core/publication/edition-name';
import { placeNote, standingNote, withNote } from '#core/publication/place-note';
import type { PublicationId, PublicationSummary } from '#core/publication/publication';
import type { StoryId } from '#core/story/story';
import { wallDateAt } from '#core/time/wall-date';
import { wallTimeAt } from '#core/time/wall-time';
import { publishNow } from '../publish/publish-now';
import { requirePublication } from '../publish/require-publication';
import { insertCorrection, listCorrections } from '../storage/corrections';
import { checkContext } from '../storage/photo-facts';
import { insertPublication, moveState, publicationsOfStory, type Publication } from '../storage/publications';
import { placesOf } from '../storage/publications-at-place';
import { isOutboxPaused, listedPublications } from '../storage/publications-waking';
import { inTransaction } from '../storage/query';
import { currentAuthor } from './current-author';
import { requireDestination } from './destinations';
import { dryRunAt } from './dry-run';
import { gatherEdition } from './edition';
import { liveStories } from './live-stories';
import type { Ports } from './ports';

type CorrectCalls = 'story:correct' | 'correction:dry-run' | 'corrections:list';
type Wanted = CallInput<'story:correct'>;

/** Putting right what readers have seen, and the log of it. */
export function correctHandlers(ports: Ports): Pick<Handlers, CorrectCalls> {
  return {
    'story:correct': (wanted) => correctStory(ports, wanted),
    'correction:dry-run': (wanted) => dryRunCorrection(ports, wanted),
    'corrections:list': ({ story }) => ({ corrections: loggedCorrections(ports, story ?? null) }),
  };
}

/**
 * Puts a note into a story, in the text on the desk and in the words that readers have, and sends those to every place
 * the story stands at. With `published`, edits that are under way stay on the desk. The note is logged.
 * @throws NewsroomError `refused` where the wording or a check must be mended first, or the story stands nowhere.
 */
export async function correctStory(ports: Ports, wanted: Wanted): Promise<CallOutput<'story:correct'>> {
  const { db } = ports.desk;
  requireWording(wanted);
  const places = requirePlaces(ports, wanted.story);
  const note = noteOf(ports, wanted, places);
  requireNoMustFix(
    ports,
    places.map((place) => correctedEdition(ports, place, wanted, note)),
  );
  writeIntoStory(ports, wanted, note);
  const correction = correctionOf(ports, wanted, note);
  const ids = inTransaction(db, () => {
    const sent = places.map((place) => writeRow(ports, place, wanted, note));
    planAnew(ports, wanted, note, sent);
    insertCorrection(db, correction, sent);
    return sent;
  });
  ports.emit('publication:changed', { story: wanted.story });
  if (!isOutboxPaused(db)) for (const id of ids) await publishNow(ports, id);
  return { correction, rows: [...listedPublications(db, ids)] };
}

/** What correcting would send to each place, and how that differs from what stands there. Nothing is written. */
export async function dryRunCorrection(
  ports: Ports,
  wanted: CallInput<'correction:dry-run'>,
): Promise<CallOutput<'correction:dry-run'>> {
  const places = requirePlaces(ports, wanted.story);
  const note = noteOf(ports, wanted, places);
  const runs: CallOutput<'correction:dry-run'>['places'] = [];
  for (const place of places) {
    const edition = correctedEdition(ports, place, wanted, note);
    runs.push(await dryRunAt(ports, requireDestination(ports, place.destination.id), 'publish', edition));
  }
  return { places: runs, wording: [...wordingProblems(note.kind, note.text)] };
}

/** The note as readers have it already, on the desk or at a place, with the day it was first dated; else of today. */
function noteOf(ports: Ports, { story, kind, text }: Wanted, places: readonly Publication[]): Note {
  const note = { kind, text: text.trim(), date: wallDateAt(ports.clock(), ports.zone) };
  const standing = [
    liveStories(ports).open(story).content.body,
    ...places.map(({ edition }) => parseDocumentNode(edition.content.document)),
  ].map((body) => standingNote(body, note));
  return standing.find((each) => each !== null) ?? note;
}

function requireWording({ kind, text }: Pick<Wanted, 'kind' | 'text'>): void {
  const grave = wordingProblems(kind, text).filter(({ grade }) => grade === 'must-fix');
  if (grave.length === 0) return;
  const says = grave.map(({ message }) => message).join(' ');
  throw new NewsroomError('refused', `${says} Nothing was sent, and the story is as it was.`);
}

/** The rows that say what stands where. @throws NewsroomError `refused` where nothing does. */
function requirePlaces(ports: Ports, story: StoryId): readonly Publication[] {
  liveStories(ports).open(story);
  const places = placesOf(ports.desk.db, story).filter(({ action }) => action === 'publish');
  if (places.length === 0)
    throw new NewsroomError(
      'refused',
      'This story stands nowhere, so there is nothing readers could be told about. Edit it instead.',
    );
  return places.map(({ id }) => requirePublication(ports.desk, id));
}

function requireNoMustFix({ desk, clock }: Ports, editions: readonly Edition[]): void {
  for (const edition of editions) {
    const { stops } = leaving('publish', runChecks(edition, checkContext(desk.db, edition, clock())));
    if (stops.length === 0) continue;
    const says = stops.map(({ message }) => message).join(' ');
    throw new NewsroomError('refused', `${editionName(edition)} cannot be corrected like this: ${says}`);
  }
}

/** The edition that goes out to a place: the words that stand there, or those on the desk, with the note. */
function correctedEdition(
  ports: Ports,
  place: Publication,
  { story, carries, position }: Wanted,
  note: Note,
): Edition {
  const now = ports.clock();
  const desk = printedEdition(gatherEdition(ports, story, wallTimeAt(now, ports.zone)), 'accepted');
  const base = carries === 'published' ? { ...desk, ...keptOf(place.edition) } : desk;
  const document = withNote(base.content.document, note, position);
  return { ...base, savedAt: Math.max(now, desk.savedAt), content: { ...base.content, document } };
}

/** What of an edition readers have: its words and its photos with their credits. */
const keptOf = ({ content, photos }: Edition): Pick<Edition, 'content' | 'photos'> => ({ content, photos });

function writeIntoStory(ports: Ports, { story, position }: Wanted, note: Note): void {
  const stories = liveStories(ports);
  const { content, version } = stories.open(story);
  const change = placeNote(content.body, note, position);
  if (change) stories.append({ storyId: story, batch: ports.newId(), base: version, changes: [change] });
}

function correctionOf(ports: Ports, { story, carries, position }: Wanted, note: Note): Correction {
  const { clock, newId } = ports;
  return {
    id: newId(),
    storyId: story,
    ...note,
    position,
    carries,
    author: currentAuthor(ports),
    madeAt: clock(),
  };
}

function writeRow(ports: Ports, place: Publication, wanted: Wanted, note: Note): PublicationId {
  const edition = correctedEdition(ports, place, wanted, note);
  const id = ports.newId();
  insertPublication(ports.desk.db, {
    ...{
      id,
      edition,
      destinationId: place.destination.id,
      createdAt: ports.clock(),
      author: currentAuthor(ports),
    },
    storyVersion: isAsOnDesk(ports, edition) ? edition.version : place.storyVersion,
    due: wallTimeAt(ports.clock(), ports.zone),
  });
  return id;
}

/** Whether nothing on the desk waits to be published beside what goes out. */
function isAsOnDesk(ports: Ports, edition: Edition): boolean {
  const desk = printedEdition(gatherEdition(ports, edition.storyId, edition.published), 'accepted');
  return compareStories(edition.content, desk.content).changes === 0;
}

/** What waits for its time was frozen without the note: it is planned anew with it. What asks is called off. */
function planAnew(
  ports: Ports,
  { story, position }: Wanted,
  note: Note,
  sent: readonly PublicationId[],
): void {
  const open = publicationsOfStory(ports.desk.db, story).filter(
    ({ id, action, state }) =>
      action === 'publish' && !sent.includes(id) && ['waiting', 'missed', 'refused'].includes(state),
  );
  for (const row of open) {
    const says =
      row.state === 'waiting' ? 'Planned anew with the note.' : 'A note was added since. Schedule it again.';
    moveState(ports.desk.db, row.id, [row.state], 'cancelled', { reason: says });
    if (row.state === 'waiting') withTheNote(ports, row, position, note);
  }
}

function withTheNote(ports: Ports, row: PublicationSummary, position: Wanted['position'], note: Note): void {
  const { edition, destination, due, storyVersion } = requirePublication(ports.desk, row.id);
  const document = withNote(edition.content.document, note, position);
  insertPublication(ports.desk.db, {
    ...{ id: ports.newId(), destinationId: destination.id, due, storyVersion, createdAt: ports.clock() },
    author: currentAuthor(ports),
    edition: { ...edition, content: { ...edition.content, document } },
  });
}

function loggedCorrections(
  ports: Ports,
  story: StoryId | null,
): CallOutput<'corrections:list'>['corrections'] {
  return listCorrections(ports.desk.db, story).map(({ publications, ...correction }) => ({
    ...correction,
    places: [...listedPublications(ports.desk.db, publications)],
  }));
}
