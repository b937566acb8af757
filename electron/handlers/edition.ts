import { photoUses } from '#core/document/walk';
import type { Edition } from '#core/formats/edition';
import { toStoryContent } from '#core/story/change';
import type { StoryId } from '#core/story/story';
import { standingOfState } from '#core/story/workflow';
import type { ScheduledTime } from '#core/time/scheduled-time';
import { packagesOf, toldToReaders } from '../storage/packages';
import { getPhotos } from '../storage/photos';
import { getStory } from '../storage/stories';
import { liveStories } from './live-stories';
import type { Ports } from './ports';

/** A story as it stands, with its photos in reading order, each once. @throws NewsroomError `not-found`. */
export function gatherEdition(ports: Ports, storyId: StoryId, published: ScheduledTime | null): Edition {
  const { content, version } = liveStories(ports).open(storyId);
  const { createdAt, savedAt, embargo, state } = getStory(ports.desk.db, storyId);
  const story = toStoryContent(content);
  return {
    storyId,
    version,
    content: story,
    photos: getPhotos(
      ports.desk.db,
      photoUses(story.document).map((use) => use.attrs.photo),
    ),
    createdAt,
    savedAt,
    published,
    embargo,
    standing: standingOfState(state),
    ...packagesFor(ports, storyId),
    zone: ports.zone,
  };
}

/** What receivers may know of the packages a story is in. */
function packagesFor({ desk: { db } }: Ports, storyId: StoryId): Pick<Edition, 'packages'> {
  const packages = packagesOf(db, storyId).map(({ id, members }) => ({
    id,
    members: members.map(({ story, role, state }) => {
      const standing = standingOfState(state);
      const told = standing === 'usable' ? toldToReaders(db, story) : null;
      return {
        storyId: story,
        role,
        headline: told?.headline ?? '',
        address: told?.address ?? '',
        standing,
      };
    }),
  }));
  return packages.length === 0 ? {} : { packages };
}
