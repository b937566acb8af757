import { extname } from 'node:path';
import type { Handlers } from '#core/contract/handlers';
import { NewsroomError } from '#core/newsroom-error';
import type { StorySummary } from '#core/story/story';
import { bringInBundle } from './bundle/bring-in-bundle';
import { bringInCopy } from './bring-in-copy';
import { bringInMarkdown } from './bring-in-markdown';
import type { BroughtIn } from './brought-in';
import type { Ports } from './ports';

type BringIn = (ports: Ports, path: string) => Promise<BroughtIn>;

/** How files are brought in, by the ending of their names; what has another ending must be a copy. */
const readers: Readonly<Record<string, BringIn>> = {
  '.json': bringInCopy,
  '.md': bringInMarkdown,
  '.markdown': bringInMarkdown,
  '.zip': bringInBundle,
};

/** Bringing in stories that were written elsewhere. */
export function bringInHandlers(ports: Ports): Pick<Handlers, 'story:bring-in'> {
  return {
    'story:bring-in': async () => {
      const paths = await ports.dialogs.chooseStoryFiles();
      if (paths === null) throw new NewsroomError('cancelled', 'No file was chosen. Nothing was changed.');
      const stories: StorySummary[] = [];
      const problems: string[] = [];
      for (const path of paths)
        try {
          const { story, warnings } = await bringIn(ports, path);
          stories.push(story);
          problems.push(...warnings);
        } catch (error) {
          if (!(error instanceof NewsroomError)) throw error;
          problems.push(error.message);
        }
      return { stories, problems };
    },
  };
}

/**
 * Makes a new story of a file, by what the ending of its name says it is.
 * @throws NewsroomError `bad-request` where it is none or damaged, `disk` where it cannot be read or kept.
 */
export const bringIn: BringIn = (ports, path) =>
  (readers[extname(path).toLowerCase()] ?? bringInCopy)(ports, path);

/** Whether a file is one that `bringIn` reads, by its name. */
export const isBroughtIn = (path: string): boolean => /\.(?:nutgraf\.json|zip|md|markdown)$/i.test(path);
