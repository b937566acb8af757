import { toUrlSlug } from '../../story/url-slug';
import { oneLine } from '../clean-text';
import type { Edition } from '../edition';
import { editionAuthors, editionTags } from '../edition-details';
import { modifiedTime } from '../edition-times';
import { photoFinder, type UsedPhoto } from '../edition-photos';
import { namedWarnings } from '../edition-warnings';
import type { Export, SelectionFormat, WriterTools } from '../format';
import { placedFiles, placedWarnings, placePhotos, type PlacedPhoto } from '../photo-files';
import { flowPhotos, storyFlow } from '../story-flow';
import { ghostFaults } from './faults';
import { fitted, ghostLimits, ghostMeta, ghostPost } from './post';

/** Stories as the import file of Ghost, to be put into a zip with the folder of their photos. */
export const ghost = {
  id: 'ghost',
  name: 'Ghost import',
  description: 'Stories as drafts for the importer of Ghost, with their photos in the folder it looks in',
  extension: 'json',
  group: 'Web and feeds',
  takes: 'many',
  showsSuggestions: false,
  needsRenditions: 'shown',
  write: writeGhost,
  validate: ghostFaults,
} satisfies SelectionFormat;

async function writeGhost(editions: readonly Edition[], tools: WriterTools): Promise<Export> {
  const stories: Story[] = [];
  for (const edition of editions) {
    await tools.nextTurn();
    const used = flowPhotos(storyFlow(edition.content.document)).map(photoFinder(edition, tools));
    const photos = placePhotos(edition, used, tools.baseUrl).map(inContent);
    const id = String(stories.length + 1);
    const [post, meta] = [ghostPost(edition, id, photos), ghostMeta(edition, id, photos)];
    stories.push({ edition, used, photos, id, post, meta });
  }
  await tools.nextTurn();
  const text = JSON.stringify(importFile(stories), null, 2);
  const files = stories.flatMap(({ photos }) => placedFiles(photos));
  return {
    files: [
      { name: 'ghost.json', mediaType: 'application/json', bytes: tools.utf8(`${text}\n`) },
      ...new Map(files.map((file) => [file.name, file])).values(),
    ],
    warnings: stories.flatMap(({ edition, used }) =>
      namedWarnings(edition, [...placedWarnings(edition, used), ...lengthWarnings(edition)], editions.length),
    ),
  };
}

/** Where Ghost looks for pictures in a zip. */
function inContent({ used, picture }: PlacedPhoto): PlacedPhoto {
  return {
    used,
    picture: picture && { ...picture, name: picture.name.replace(/^photos\//u, 'content/images/') },
  };
}

function lengthWarnings({ content }: Edition): string[] {
  const excerpt = Array.from(content.fields.deck.trim()).length;
  return excerpt > ghostLimits.excerpt
    ? [`Ghost keeps ${ghostLimits.excerpt} characters of a deck. It was cut; the story is untouched.`]
    : [];
}

/** A story with what stands of it in the file. */
interface Story {
  readonly edition: Edition;
  readonly used: readonly UsedPhoto[];
  readonly photos: readonly PlacedPhoto[];
  readonly id: string;
  readonly post: ReturnType<typeof ghostPost>;
  readonly meta: ReturnType<typeof ghostMeta>;
}

function importFile(stories: readonly Story[]) {
  const authorsOf = ({ edition }: Story) => editionAuthors(edition).authors.map(({ name }) => name);
  const tagsOf = ({ edition }: Story) =>
    [oneLine(edition.content.details.section), ...editionTags(edition)]
      .filter((tag) => tag !== '')
      .map((tag) => fitted(tag.replaceAll(',', ' '), ghostLimits.tag));
  const users = numbered(stories.flatMap(authorsOf));
  const tags = numbered(stories.flatMap(tagsOf));
  const latest = Math.max(0, ...stories.map(({ edition }) => Date.parse(modifiedTime(edition).iso)));
  return {
    meta: { exported_on: latest, version: '6.0.0' },
    data: {
      posts: stories.map(({ post }) => post),
      posts_meta: stories.map(({ meta }) => meta),
      users: [...users].map(([name, id]) => ({
        id,
        name,
        slug: slugOf(name, id),
        email: `${slugOf(name, id)}@authors.invalid`,
      })),
      posts_authors: joined(stories, authorsOf, users, 'author_id'),
      tags: [...tags].map(([name, id]) => ({ id, name, slug: slugOf(name, id) })),
      posts_tags: joined(stories, tagsOf, tags, 'tag_id'),
    },
  };
}

const numbered = (names: readonly string[]): ReadonlyMap<string, string> =>
  new Map([...new Set(names)].map((name, index) => [name, String(index + 1)]));

const slugOf = (name: string, id: string): string => toUrlSlug(name).slice(0, ghostLimits.slug) || `n-${id}`;

function joined(
  stories: readonly Story[],
  namesOf: (story: Story) => readonly string[],
  ids: ReadonlyMap<string, string>,
  key: 'author_id' | 'tag_id',
) {
  return stories.flatMap((story) =>
    [...new Set(namesOf(story))].map((name, index) => ({
      post_id: story.id,
      [key]: ids.get(name) ?? '',
      sort_order: index,
    })),
  );
}
