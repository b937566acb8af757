import { unzipSync } from 'fflate';
import { isSafeFileName } from '#core/formats/file-name';
import { NewsroomError } from '#core/newsroom-error';
import { sha256Of } from '../../files/sha256-of';
import { bundleNames, manifest, newestBundle, type Manifest } from './bundle-files';

/** The largest bundle that is opened, and the most that may come out of it, in bytes. */
export const largestBundle = 1024 * 1024 * 1024;
const largestText = 256 * 1024 * 1024;
const mostFiles = 2_200;

/** A bundle whose files are all there, whole and as its manifest says. */
export interface Unpacked {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Opens a zip file that anybody may have made, in memory alone: sizes are added up before anything is inflated, names that
 * lead out of a folder are refused, and so is whatever the manifest does not name, or names with another SHA-256.
 * @throws NewsroomError `bad-request` saying what is wrong with it.
 */
export function unpackBundle(name: string, bytes: Uint8Array): Unpacked {
  const files = new Map(Object.entries(inflate(name, bytes)));
  const text = files.get(bundleNames.manifest);
  if (!text) throw refused(name, 'It is not a story of Nutgraf: there is no manifest in it.');
  const stated = readManifest(name, text);
  files.delete(bundleNames.manifest);
  requireStated(name, stated, files);
  return { manifest: stated, files };
}

/** Says that a bundle could not be brought in, and why. */
export function refused(name: string, why: string, cause?: unknown): NewsroomError {
  return new NewsroomError('bad-request', `${name} could not be brought in. ${why} Nothing was changed.`, {
    cause,
  });
}

function inflate(name: string, bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  const seen = new Set<string>();
  try {
    return unzipSync(bytes, {
      filter: (file) => {
        total += file.originalSize;
        const plain = file.name.toLowerCase();
        if (!isSafeFileName(file.name)) throw refused(name, 'A file in it would leave its folder.');
        if (seen.has(plain)) throw refused(name, 'Two files in it have the same name.');
        seen.add(plain);
        const most = file.name.endsWith('.json') ? largestText : largestBundle;
        if (file.originalSize > most || total > largestBundle || seen.size > mostFiles)
          throw refused(name, 'It unpacks to more than a story can be.');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof NewsroomError) throw error;
    throw refused(name, 'It is no zip file, or it was cut off.', error);
  }
}

function readManifest(name: string, text: Uint8Array): Manifest {
  const read = manifest.safeParse(readJson(name, text));
  if (!read.success) throw refused(name, 'Its manifest is not one of a story of Nutgraf.');
  if (read.data.version > newestBundle)
    throw refused(name, 'It was written by a newer Nutgraf: bring it in with that one.');
  return read.data;
}

/** The JSON of a file of a bundle. @throws NewsroomError `bad-request` where it is none. */
export function readJson(name: string, text: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(text));
  } catch (error) {
    throw refused(name, 'A file in it is damaged.', error);
  }
}

function requireStated(
  name: string,
  { files: stated }: Manifest,
  files: ReadonlyMap<string, Uint8Array>,
): void {
  const names = new Set(stated.map((file) => file.name));
  if (names.size < stated.length || [...files.keys()].some((each) => !names.has(each)))
    throw refused(name, 'There are files in it that its manifest does not name.');
  for (const { name: each, sha256, byteLength } of stated) {
    const bytes = files.get(each);
    if (!bytes) throw refused(name, `${each} is missing in it.`);
    if (bytes.byteLength !== byteLength || sha256Of(bytes) !== sha256)
      throw refused(name, `${each} in it is not the file that was put in: it was changed or damaged.`);
  }
}
