import { mkdirSync } from 'node:fs';
import { mustFix, runChecks } from '#core/checks/registry';
import { leaving } from '#core/checks/ways-out';
import type { CallOutput } from '#core/contract/calls';
import type { Handlers } from '#core/contract/handlers';
import { storyFileStem } from '#core/formats/file-name';
import { NewsroomError } from '#core/newsroom-error';
import type { StoryId } from '#core/story/story';
import { diskError } from '../../files/disk-error';
import { takenNames, writeFilesInto } from '../../files/write-files-into';
import { checkContext } from '../../storage/photo-facts';
import { gatherEdition } from '../edition';
import type { Ports } from '../ports';
import { bundleEnding } from './bundle-files';
import { writeBundle } from './write-bundle';

type Saved = CallOutput<'story:save-bundle'>;

/** Bundles of stories, for another desk. */
export function bundleHandlers(ports: Ports): Pick<Handlers, 'story:save-bundle'> {
  return {
    'story:save-bundle': async ({ story }) => {
      const folder = await ports.dialogs.chooseFolder('Choose a folder for the bundle of this story');
      if (folder === null) throw new NewsroomError('cancelled', 'Nothing was written: no folder was chosen.');
      const taken = takenNames(folder, [bundleName(ports, story)]);
      if (taken.length > 0 && !(await ports.dialogs.confirmReplace(taken)))
        throw new NewsroomError('cancelled', 'Nothing was written: the file that is there was kept.');
      return saveBundle(ports, story, folder, { replace: taken.length > 0 });
    },
  };
}

/**
 * Writes the bundle of a story into a folder, which is made where it is missing.
 * It is told what stands in the way of publishing the story, which the other desk has to settle, too.
 * @throws NewsroomError `not-found`, `conflict` where the file exists and `replace` is false, `disk`.
 */
export function saveBundle(
  ports: Ports,
  story: StoryId,
  folder: string,
  options: { readonly replace: boolean },
): Saved {
  const said = saidOnTheWay(ports, story);
  const { bytes, warnings } = writeBundle(ports, story);
  makeFolder(folder);
  const file = { name: bundleName(ports, story), mediaType: 'application/zip', bytes };
  return { folder, files: writeFilesInto(folder, [file], options), warnings: [...said, ...warnings] };
}

/** What must be fixed before it is published anywhere. @throws NewsroomError `refused` where the table stops a bundle. */
function saidOnTheWay(ports: Ports, story: StoryId): readonly string[] {
  const edition = gatherEdition(ports, story, null);
  const context = checkContext(ports.desk.db, edition, ports.clock());
  const { stops, warns } = leaving('bundle', runChecks(edition, context));
  if (stops.length > 0)
    throw new NewsroomError(
      'refused',
      `No bundle was written. ${stops.map(({ message }) => message).join(' ')}`,
    );
  return mustFix(warns).map(({ message }) => message);
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
