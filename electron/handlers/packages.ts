import type { Handlers } from '#core/contract/handlers';
import type { ShownPackage } from '#core/contract/package-calls';
import { NewsroomError } from '#core/newsroom-error';
import { whyNoPackage, type StoryPackage } from '#core/story/package';
import type { StoryId } from '#core/story/story';
import * as stored from '../storage/packages';
import { inTransaction } from '../storage/query';
import { getStory } from '../storage/stories';
import type { Ports } from './ports';

type PackageCalls = Extract<keyof Handlers, `package:${string}`>;

const mostListed = 500;

/** Stories that belong together: which, as what, in which order. */
export function packageHandlers(ports: Ports): Pick<Handlers, PackageCalls> {
  const { db } = ports.desk;
  return {
    'package:list': () => ({ packages: stored.listPackages(db, mostListed).map(toShown) }),
    'package:of': ({ story }) => ({ packages: stored.packagesOf(db, story).map(toShown) }),
    'package:save': (wanted) => savePackage(ports, wanted),
    'package:remove': ({ id }) => {
      const before = stored.getPackage(db, id);
      if (before && stored.removePackage(db, id)) tell(ports, before.members);
      return {};
    },
  };
}

function savePackage(ports: Ports, wanted: StoryPackage): ShownPackage {
  const { db } = ports.desk;
  const before = stored.getPackage(db, wanted.id);
  const after = inTransaction(db, () => {
    const reason = whyNoPackage(wanted, (story) => ({
      slug: getStory(db, story).slug,
      home: stored.homeOf(db, story, wanted.id),
    }));
    if (reason !== null) throw new NewsroomError('refused', reason);
    for (const { story } of wanted.members) getStory(db, story); // says so where there is no such story
    stored.putPackage(db, wanted, ports.clock());
    return stored.getPackage(db, wanted.id);
  });
  if (!after) throw new NewsroomError('internal', 'The package was written and is not there.');
  tell(ports, [...(before?.members ?? []), ...after.members]);
  return toShown(after);
}

const toShown = ({ id, name, members }: stored.ShownPackage): ShownPackage => ({
  id,
  name,
  members: [...members],
});

/** Every story that was or is in a package shows something else now. */
function tell({ emit }: Ports, members: readonly { readonly story: StoryId }[]): void {
  for (const story of new Set(members.map((member) => member.story))) emit('story:changed', { story });
}
