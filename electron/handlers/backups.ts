import { keepRuleInWords } from '#core/backup/keep-rule';
import type { CallInput } from '#core/contract/calls';
import type { Handlers } from '#core/contract/handlers';
import type { StorySummary } from '#core/story/story';
import { backupsFolder, requireBackup } from '../backups/backup-places';
import { createDeskBackups, type DeskBackups } from '../backups/desk-backups';
import { keepBackups, type Keeper } from '../backups/keep-backups';
import { prepareRestore } from '../backups/restore';
import { runJob } from '../backups/run-job';
import { createPhotoStore } from '../photos/create-photo-store';
import { oneAtATime } from '../publish/one-at-a-time';
import type { Desk } from '../storage/desk';
import { publicationsInState } from '../storage/publications';
import { getStory, hasStories, hasStory, storiesOfSlug } from '../storage/stories';
import { addStory } from './brought-in';
import { keepPhoto } from './keep-photo';
import type { Ports } from './ports';

type BackupCalls =
  'backup:list' | 'backup:make' | 'backup:cancel' | 'backup:stories' | 'backup:bring-back' | 'backup:restore';

const byDesk = new WeakMap<Desk, DeskBackups>();

/** The backups of an open desk: one set, whoever asks. */
export function deskBackups({ desk, clock }: Pick<Ports, 'desk' | 'clock'>): DeskBackups {
  const known = byDesk.get(desk) ?? createDeskBackups(desk.folder, clock);
  byDesk.set(desk, known);
  return known;
}

/** Making, listing and putting back copies of the whole desk. */
export function backupHandlers(ports: Ports): Pick<Handlers, BackupCalls> {
  const backups = deskBackups(ports);
  const { desk, emit } = ports;
  const onProgress = (done: number, total: number) => emit('backup:progress', { done, total });
  return {
    'backup:list': () => ({
      backups: [...backups.list()],
      folder: backupsFolder(desk.folder),
      rule: keepRuleInWords,
      problem: backups.problem(),
    }),
    'backup:make': () => backups.make('asked-for', { onProgress }).finally(() => emit('desk:changed', {})),
    'backup:cancel': () => {
      backups.cancel();
      return {};
    },
    'backup:stories': async ({ backup }) => ({
      stories: [...(await runJob('stories', { place: requireBackup(desk.folder, backup) }))],
    }),
    'backup:bring-back': (which) => bringBack(ports, which),
    // Nothing is being sent meanwhile, and nothing will be: the desk takes no more writing.
    'backup:restore': ({ backup }) =>
      oneAtATime(desk, async () => {
        await prepareRestore({ desk, backups, zone: ports.zone }, backup, { onProgress });
        ports.relaunch();
        return {};
      }),
  };
}

/** Makes a backup when one is due, for as long as the desk is open; never while something is being sent. */
export function keepDeskBackups(ports: Ports, log: (error: unknown) => void): Keeper {
  const { db } = ports.desk;
  return keepBackups({
    backups: deskBackups(ports),
    clock: ports.clock,
    // What is never answered has a next try; it must not keep backups from being made.
    mayStart: () =>
      hasStories(db) && publicationsInState(db, 'sending').every(({ nextTry }) => nextTry !== null),
    onEnd: () => ports.emit('desk:changed', {}),
    log,
  });
}

/**
 * Copies a story of a backup to the desk as a new one; where its slug is taken, the slug says where it is from. What this
 * desk says of an embargo on it counts before what the backup says.
 */
export async function bringBack(
  ports: Ports,
  { backup, story }: CallInput<'backup:bring-back'>,
): Promise<StorySummary> {
  const place = requireBackup(ports.desk.folder, backup);
  const { content, embargo, photos } = await runJob('story', { place, story });
  const store = createPhotoStore(place.photos);
  for (const photo of photos) await keepPhoto(ports, photo, store.read(photo.id, photo.mediaType));
  const { slug } = content.fields;
  const isTaken = slug !== '' && storiesOfSlug(ports.desk.db, slug).length > 0;
  const fields = { ...content.fields, slug: isTaken ? `${slug}-from-backup` : slug };
  const { db } = ports.desk;
  const standing = hasStory(db, story) ? getStory(db, story).embargo : embargo;
  return addStory(ports, { ...content, fields }, standing);
}
