import type { Handlers } from '#core/contract/handlers';
import { photoUses } from '#core/document/walk';
import { thinningRuleInWords } from '#core/history/thinning-rule';
import { NewsroomError } from '#core/newsroom-error';
import type { StoryVersion } from '#core/story/history';
import type { StoryContent, StoryId } from '#core/story/story';
import { pastReader } from '../reading/past-reader';
import { isStoredVersion } from '../storage/history';
import { putMilestone, removeName } from '../storage/milestones';
import { getPhotos } from '../storage/photos';
import { headOf } from '../storage/stories';
import { currentAuthor } from './current-author';
import { liveStories } from './live-stories';
import type { Ports } from './ports';

type HistoryCalls =
  | 'history:list'
  | 'history:version'
  | 'history:replay'
  | 'history:name'
  | 'history:leave'
  | 'story:send-to-desk';

/** Looking back: what a story was, and what its versions are remembered for. */
export function historyHandlers(ports: Ports): Pick<Handlers, HistoryCalls> {
  const { desk } = ports;
  const past = pastReader(desk);
  return {
    'history:list': async ({ story }) => {
      liveStories(ports).open(story); // mends what is damaged, so that there is a head to show
      return { versions: [...(await past.read('list', { story }))], rule: thinningRuleInWords };
    },
    'history:version': async (asked) => {
      const content = await past.read('version', asked);
      return { content, photos: photosOf(ports, content) };
    },
    'history:replay': async (asked) => {
      const { start, batches } = await past.read('stretch', asked);
      return { start, batches: [...batches] };
    },
    'history:name': ({ story, version, name }) => {
      nameVersion(ports, story, version, name.trim());
      return {};
    },
    'history:leave': () => {
      past.cancel();
      return {};
    },
    'story:send-to-desk': ({ story }) => sendToDesk(ports, story),
  };
}

function photosOf({ desk }: Ports, content: StoryContent) {
  const ids = photoUses(content.document).map(({ attrs }) => attrs.photo);
  return [...getPhotos(desk.db, ids)];
}

function nameVersion(ports: Ports, story: StoryId, version: number, name: string): void {
  const { db } = ports.desk;
  headOf(db, story); // says so where there is no such story
  if (!isStoredVersion(db, story, version))
    throw new NewsroomError('not-found', `There is no version ${version} of this story to name.`);
  if (name === '') removeName(db, story, version);
  else putMilestone(db, story, { version, kind: 'named', name, ...signed(ports) });
  ports.emit('story:changed', { story });
}

async function sendToDesk(ports: Ports, story: StoryId): Promise<StoryVersion> {
  const { db } = ports.desk;
  liveStories(ports).open(story); // mends what is damaged, so that what is sent can be read
  const { version } = headOf(db, story);
  putMilestone(db, story, { version, kind: 'sent-to-desk', name: '', ...signed(ports) });
  ports.emit('story:changed', { story });
  const sent = (await pastReader(ports.desk).read('list', { story })).find(
    (each) => each.version === version,
  );
  if (sent) return sent;
  throw new NewsroomError('internal', 'The version that was sent to the desk is not in the history.');
}

function signed(ports: Ports) {
  return { author: currentAuthor(ports), recordedAt: ports.clock() };
}
