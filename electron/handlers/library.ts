import type { CallInput, CallOutput } from '#core/contract/calls';
import type { Handlers } from '#core/contract/handlers';
import type { PhotoId } from '#core/photo/photo';
import type { StoryId, StorySummary } from '#core/story/story';
import { wallTimeAt } from '#core/time/wall-time';
import { listAgencies, listLibrary } from '../storage/library';
import { bringSearchUp } from '../storage/photo-search';
import {
  deletePhoto,
  pendingUses,
  type PendingUse,
  putPhotoBack,
  sentUses,
  storiesWithPhoto,
} from '../storage/photo-uses';
import { getPhoto, getPhotos } from '../storage/photos';
import { inTransaction } from '../storage/query';
import { getStory, uncountedStories } from '../storage/stories';
import { liveStories } from './live-stories';
import type { Ports } from './ports';

type LibraryCalls = 'photo:list' | 'photo:agencies' | 'photo:uses' | 'photo:delete' | 'photo:put-back';

/** How long a search may wait for what it finds photos by, in milliseconds; what is left waits for a quiet moment. */
const longestWait = 150;
const broughtUpAtOnce = 50;

/** Looking for photos, where they are used, taking them out of the library and putting them back. */
export function libraryHandlers(ports: Ports): Pick<Handlers, LibraryCalls> {
  return {
    'photo:list': (asked) => {
      bringUp(ports);
      const today = wallTimeAt(ports.clock(), ports.zone).wall.slice(0, 10);
      const { photos, total } = listLibrary(ports.desk.db, { ...asked, today });
      return { photos: [...photos], total };
    },
    'photo:agencies': () => {
      bringUp(ports);
      return { agencies: [...listAgencies(ports.desk.db)] };
    },
    'photo:uses': ({ photo }) => usesOf(ports, photo),
    'photo:delete': ({ photos }) => deletePhotos(ports, photos),
    'photo:put-back': ({ photos }) => {
      const { db } = ports.desk;
      const back = inTransaction(db, () => photos.filter((photo) => putPhotoBack(db, photo)));
      if (back.length > 0) ports.emit('library:changed', {});
      return {};
    },
  };
}

function bringUp(ports: Ports): void {
  liveStories(ports).settle();
  const began = performance.now();
  while (performance.now() - began < longestWait)
    if (bringSearchUp(ports.desk.db, ports.zone, broughtUpAtOnce)) return;
}

function usesOf(ports: Ports, photo: PhotoId): CallOutput<'photo:uses'> {
  const { db } = ports.desk;
  liveStories(ports).settle();
  getPhoto(db, photo); // says so where there is no such photo
  return {
    stories: storiesWithPhoto(db, photo).map((story) => getStory(db, story)),
    sent: sentUses(db, photo).map(({ storyId, sentAt }) => ({
      story: storyId,
      headline: nameOf(getStory(db, storyId)),
      at: sentAt,
    })),
  };
}

/** All that may go goes in one transaction; what stays is said, each with its reason. */
function deletePhotos(ports: Ports, photos: CallInput<'photo:delete'>['photos']): CallOutput<'photo:delete'> {
  const { db } = ports.desk;
  liveStories(ports).settle();
  const refused: CallOutput<'photo:delete'>['refused'] = [];
  const deleted: PhotoId[] = [];
  inTransaction(db, () => {
    const whyKept = reasonsToKeep(ports);
    for (const photo of new Set(photos)) {
      const reason = whyKept(photo);
      if (reason !== null) refused.push({ photo, reason });
      else {
        deletePhoto(db, photo, ports.clock());
        deleted.push(photo);
      }
    }
  });
  if (deleted.length > 0) ports.emit('library:changed', {});
  return { deleted, refused };
}

/** Says why a photo stays in the library; null where it may go. */
function reasonsToKeep({ desk: { db } }: Ports): (photo: PhotoId) => string | null {
  const pending = new Map(pendingUses(db).map((use) => [use.photoId, use]));
  const [unread] = uncountedStories(db);
  const named = (story: StoryId) => `“${nameOf(getStory(db, story))}”`;
  return (photo) => {
    if (getPhotos(db, [photo]).length === 0) return 'This photo is not on this desk.';
    const [story, ...others] = storiesWithPhoto(db, photo);
    if (story !== undefined) return `It stands in ${named(story)}${andOthers(others.length)}.`;
    const waits = pending.get(photo);
    if (waits) return `It goes out with ${named(waits.storyId)}, which ${plannedAs[waits.state]}.`;
    const [sent] = sentUses(db, photo);
    if (sent) return `It went out with ${named(sent.storyId)} and stays for the record.`;
    if (unread !== undefined)
      return `${named(unread)} cannot be read, so nobody can tell whether the photo stands in it.`;
    return null;
  };
}

const plannedAs: Readonly<Record<PendingUse['state'], string>> = {
  waiting: 'is scheduled',
  sending: 'is being sent',
  missed: 'missed its time and asks what to do',
  refused: 'was refused and asks what to do',
};

const andOthers = (count: number): string =>
  count === 0 ? '' : ` and ${count} other ${count === 1 ? 'story' : 'stories'}`;

const nameOf = ({ slug, headline }: StorySummary): string => headline || slug || 'Untitled';
