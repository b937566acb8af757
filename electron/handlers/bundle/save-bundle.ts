import { mkdirSync } from 'node:fs';
import { mustFix, runChecks } from '#core/checks/registry';
import { leaving, type Leaving } from '#core/checks/ways-out';
import type { CallOutput } from '#core/contract/calls';
import type { Handlers } from '#core/contract/handlers';
import { storyFileStem } from '#core/formats/file-name';
import { NewsroomError } from '#core/newsroom-error';
import { sayEmbargo } from '#core/story/embargo';
import type { StoryId } from '#core/story/story';
import { diskError } from '../../files/disk-error';
import { takenNames, writeFileInto } from '../../files/write-files-into';
import { setEmbargo } from '../../storage/desk-decisions';
import { checkContext } from '../../storage/photo-facts';
import { inTransaction } from '../../storage/query';
import { getStory } from '../../storage/stories';
import { currentAuthor } from '../current-author';
import { gatherEdition } from '../edition';
import type { Ports } from '../ports';
import { bundleEnding } from './bundle-files';
import { writeBundle } from './write-bundle';

type Saved = CallOutput<'story:save-bundle'>;

/** Bundles of stories, for another desk. */
export function bundleHandlers(ports: Ports): Pick<Handlers, 'story:save-bundle'> {
  return {
    'story:save-bundle': async ({ story, reason }) => {
      checkOnTheWay(ports, story, reason);
      const folder = await ports.dialogs.chooseFolder('Choose a folder for the bundle of this story');
      if (folder === null) throw new NewsroomError('cancelled', 'Nothing was written: no folder was chosen.');
      const taken = takenNames(folder, [bundleName(ports, story)]);
      if (taken.length > 0 && !(await ports.dialogs.confirmReplace(taken)))
        throw new NewsroomError('cancelled', 'Nothing was written: the file that is there was kept.');
      return saveBundle(ports, story, folder, { replace: taken.length > 0, reason });
    },
  };
}

/** How a bundle is written. `reason`: why it leaves where the table asks for one, which is kept; '' where nobody said. */
export interface BundleOptions {
  readonly replace: boolean;
  readonly reason: string;
}

/**
 * Writes the bundle of a story into a folder, which is made where it is missing.
 * It is told what stands in the way of publishing the story, which the other desk has to settle, too.
 * @throws NewsroomError `not-found`, `reason` where one is needed, `conflict` where the file exists and `replace` is
 * false, `disk`.
 */
export function saveBundle(
  ports: Ports,
  story: StoryId,
  folder: string,
  { replace, reason }: BundleOptions,
): Saved {
  const { asks, warns } = checkOnTheWay(ports, story, reason);
  const said = mustFix([...asks, ...warns]).map(({ message }) => message);
  makeFolder(folder);
  // The reason goes along, so it is written down first; where no file comes of it, it is as if nobody had asked.
  return inTransaction(ports.desk.db, () => {
    if (asks.length > 0) keepReason(ports, story, reason);
    const { bytes, warnings } = writeBundle(ports, story);
    const file = { name: bundleName(ports, story), mediaType: 'application/zip', bytes };
    return { folder, files: [writeFileInto(folder, file, { replace })], warnings: [...said, ...warnings] };
  });
}

/**
 * What stands in the way of publishing the story anywhere.
 * @throws NewsroomError `refused` where the table stops a bundle, `reason` where it asks for one and there is none.
 */
function checkOnTheWay(ports: Ports, story: StoryId, reason: string): Leaving {
  const edition = gatherEdition(ports, story, null);
  const leaves = leaving('bundle', runChecks(edition, checkContext(ports.desk.db, edition, ports.clock())));
  if (leaves.stops.length > 0)
    throw new NewsroomError(
      'refused',
      `No bundle was written. ${leaves.stops.map(({ message }) => message).join(' ')}`,
    );
  if (leaves.asks.length > 0 && reason === '') throw new NewsroomError('reason', whyAsked(ports, story));
  return leaves;
}

function whyAsked({ desk }: Ports, story: StoryId): string {
  const { embargo } = getStory(desk.db, story);
  return (
    `No bundle was written yet: the story is ${embargo ? sayEmbargo(embargo) : 'not to leave yet'}. A bundle takes the ` +
    'embargo along, but whoever has the file can read the story. Say why it leaves before its time; the reason is kept.'
  );
}

/** The embargo stays as it is; that the story left, and why, stands in its log, and goes along. */
function keepReason(ports: Ports, story: StoryId, reason: string): void {
  const { db } = ports.desk;
  const note = `A bundle for another desk: ${reason}`;
  const decided = { at: ports.clock(), author: currentAuthor(ports), kind: 'embargo', note } as const;
  setEmbargo(db, story, getStory(db, story).embargo, decided);
  ports.emit('story:changed', { story });
}

const bundleName = (ports: Ports, story: StoryId): string =>
  `${storyFileStem(gatherEdition(ports, story, null))}${bundleEnding}`;

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw diskError(error, folder);
  }
}
