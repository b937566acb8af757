import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { photoUses } from '#core/document/walk';
import type { CallInput, CallOutput } from '#core/contract/calls';
import type { Handlers } from '#core/contract/handlers';
import type { Edition } from '#core/formats/edition';
import { storyFileStem } from '#core/formats/file-name';
import type { ExportFile } from '#core/formats/format';
import { plainText } from '#core/formats/plain-text/write';
import { NewsroomError } from '#core/newsroom-error';
import { photoExtension, type Photo } from '#core/photo/photo';
import { takenNames, writeFilesInto } from '../files/write-files-into';
import { editionTools } from '../photos/edition-tools';
import { getPhotos } from '../storage/photos';
import { getStory } from '../storage/stories';
import type { Ports } from './ports';
import { storyFileEnding, writeStoryFile } from './story-file';

/** Copies of a story that need nothing of the desk's own disk. */
export function copyHandlers(ports: Ports): Pick<Handlers, 'story:save-copy'> {
  return {
    'story:save-copy': async (held) => {
      const folder = await ports.dialogs.chooseFolder('Choose a folder for a copy of this story');
      return folder === null ? { folder: '', files: [] } : saveCopy(ports, held, folder);
    },
  };
}

/**
 * Writes a story to be read (`slug.txt`), to be brought back whole (`slug.nutgraf.json`), and its photos as far as they
 * can be read. An embargo is stamped on the one and kept in the other. Never over a file that is there: the names are numbered. @throws NewsroomError `disk`.
 */
export async function saveCopy(
  ports: Ports,
  held: CallInput<'story:save-copy'>,
  folder: string,
): Promise<CallOutput<'story:save-copy'>> {
  const edition = editionOf(ports, held);
  try {
    return { folder, files: await writeNumbered(ports, edition, folder, readPhotos(ports, edition)) };
  } catch (error) {
    const isFull = error instanceof NewsroomError && error.code === 'disk';
    if (!isFull || edition.photos.length === 0) throw error;
    // Words first: where the photos do not fit, the desk still has them.
    return { folder, files: await writeNumbered(ports, edition, folder, new Map()) };
  }
}

type PhotoBytes = ReadonlyMap<Photo['id'], Uint8Array>;

const mostNumbers = 1_000;

async function writeNumbered(
  ports: Ports,
  edition: Edition,
  folder: string,
  bytes: PhotoBytes,
): Promise<string[]> {
  const stem = storyFileStem(edition);
  for (let number = 1; number <= mostNumbers; number += 1) {
    const files = filesOf(ports, edition, number === 1 ? stem : `${stem}-${number}`, folder, bytes);
    const names = files.map(({ name }) => name);
    if (takenNames(folder, names).length > 0) continue;
    try {
      return await writeFilesInto(folder, files, { replace: false });
    } catch (error) {
      if (!(error instanceof NewsroomError) || error.code !== 'conflict') throw error;
    }
  }
  throw new NewsroomError(
    'conflict',
    `There are ${mostNumbers} copies in “${folder}”. Choose another folder.`,
  );
}

function filesOf(
  ports: Ports,
  edition: Edition,
  stem: string,
  folder: string,
  bytes: PhotoBytes,
): readonly ExportFile[] {
  const nameOf = ({ id, mediaType }: Photo) =>
    `${stem}-photos/${id.slice(0, 12)}.${photoExtension[mediaType]}`;
  const photos = edition.photos.map((photo) => ({
    photo,
    file: bytes.has(photo.id) ? nameOf(photo) : null,
  }));
  const { clock, appVersion } = ports;
  const { content, embargo } = edition;
  const whole = writeStoryFile({ savedAt: clock(), appVersion, content, embargo, photos });
  return [
    file(`${stem}.txt`, 'text/plain', Buffer.from(readableText(ports, edition, folder), 'utf8')),
    file(stem + storyFileEnding, 'application/json', Buffer.from(whole, 'utf8')),
    ...edition.photos.flatMap((photo) => {
      const content = bytes.get(photo.id);
      return content ? [file(nameOf(photo), photo.mediaType, content)] : [];
    }),
  ];
}

const file = (name: string, mediaType: string, bytes: Uint8Array): ExportFile => ({
  name,
  mediaType,
  bytes,
});

/** As wires send it; where that should fail, the bare words are better than none. */
function readableText(ports: Ports, edition: Edition, folder: string): string {
  try {
    const tools = editionTools(ports.photos, edition, pathToFileURL(join(folder, '/')).href);
    const [first] = plainText.write(edition, tools).files;
    return new TextDecoder().decode(first?.bytes);
  } catch {
    const words = JSON.stringify(edition.content.document).match(/(?<="text":)"(?:[^"\\]|\\.)*"/g) ?? [];
    const lines = words.map((word) => String(JSON.parse(word)));
    return [...Object.values(edition.content.fields), ...lines].join('\n');
  }
}

/** What the window holds, with what the desk knows of its photos, as far as the desk answers. */
function editionOf(ports: Ports, { story, content }: CallInput<'story:save-copy'>): Edition {
  const now = ports.clock();
  const used = photoUses(content.document).map((use) => use.attrs.photo);
  const photos = orElse(() => getPhotos(ports.desk.db, used), []);
  return {
    storyId: 'story',
    version: 0,
    content,
    photos,
    createdAt: now,
    savedAt: now,
    published: null,
    embargo: orElse(() => getStory(ports.desk.db, story).embargo, null),
    standing: 'usable',
    zone: ports.zone,
  };
}

function readPhotos({ photos }: Ports, edition: Edition): PhotoBytes {
  return new Map(
    edition.photos.flatMap(({ id, mediaType }) => {
      const bytes = orElse(() => photos.read(id, mediaType), null);
      return bytes ? [[id, bytes]] : [];
    }),
  );
}

/** The desk may be what is failing. */
function orElse<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
