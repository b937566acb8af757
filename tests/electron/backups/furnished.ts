import { randomUUID } from 'node:crypto';
import { documentFromPlainText } from '#core/document/from-plain-text';
import { placePhoto } from '#core/document/place-photo';
import { replaceBody } from '#core/story/change';
import { liveStories } from '../../../electron/handlers/live-stories';
import { keepPhotoFile } from '../../../electron/handlers/attach-photo';
import type { Ports } from '../../../electron/handlers/ports';
import { readyUnopened } from '../../../electron/handlers/ready-photo';
import type { Desk } from '../../../electron/storage/desk';
import { emptyStory } from '../../../electron/storage/read-story';
import { listStories } from '../../../electron/storage/stories';
import { makeHarbourJpeg } from '../../helpers/make-photo';
import { portsOf } from '../../helpers/ports-of';

/** Writes a story with a photo of its own into a desk, and answers its name. */
export function writeStory(ports: Ports, slug: string, text: string): string {
  const stories = liveStories(ports);
  const story = stories.create([
    { kind: 'field', field: 'slug', value: slug },
    { kind: 'field', field: 'headline', value: `Headline of ${slug}` },
    replaceBody(emptyStory.body, documentFromPlainText(text)),
  ]);
  const photo = keepPhotoFile(
    ports,
    `${slug}.jpg`,
    readyUnopened(
      makeHarbourJpeg({ caption: `Caption of ${slug}`, credit: `Photo by ${slug}`, width: 64, height: 48 }),
    ),
  );
  const { content, version } = stories.open(story);
  const changes = [placePhoto(content.body, photo, true)];
  stories.append({ storyId: story, batch: randomUUID(), base: version, changes });
  stories.settle();
  return story;
}

/** Ports over a desk, for writing in it. */
export const writing = (desk: Desk, clock: () => number): Ports => portsOf(desk, clock, () => undefined);

/** The slugs on a desk, in order. */
export const slugsOf = (desk: Desk): readonly string[] =>
  listStories(desk.db)
    .map(({ slug }) => slug)
    .sort();
