import type { ExportFile } from '#core/formats/format';
import type { Desk } from '../storage/desk';
import { createRecent, type Recent } from './recent';

/** An answer as plain data, ready for `new Response(body, { status, headers })`. */
export interface PreviewAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

/** Where the window looks at files that are not written: `app-media://preview/<id>/<name>`. */
const previewHost = 'app-media://preview/';
/** The preview that is looked at, and the one before it. */
const heldAtMost = 2;

// The page is somebody's text drawn by a format: it may look like anything, and do nothing.
const previewPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data: app-media:",
  'sandbox',
].join('; ');

const nothing: PreviewAnswer = { status: 404, headers: { 'x-content-type-options': 'nosniff' }, body: null };

const byDesk = new WeakMap<Desk, Recent<string, ReadonlyMap<string, ExportFile>>>();

function previewsOf(desk: Desk): Recent<string, ReadonlyMap<string, ExportFile>> {
  const known = byDesk.get(desk) ?? createRecent<string, ReadonlyMap<string, ExportFile>>(heldAtMost);
  byDesk.set(desk, known);
  return known;
}

/** Holds the files of a preview for the window to look at, and answers the address of the first. `id` is new. */
export function holdPreview(desk: Desk, id: string, files: readonly ExportFile[]): string | null {
  const [first] = files;
  if (!first) return null;
  previewsOf(desk).set(id, new Map(files.map((file) => [file.name, file])));
  return `${previewHost}${id}/${encodeURI(first.name)}`;
}

/** Answers a request for a file of a preview that is held. Anything else is not found. */
export function answerPreviewRequest(
  desk: Desk,
  { method, url }: { readonly method: string; readonly url: string },
): PreviewAnswer {
  const file = method === 'GET' && url.startsWith(previewHost) ? fileAt(desk, url) : null;
  if (!file) return nothing;
  return {
    status: 200,
    headers: {
      'content-type': file.mediaType === 'text/html' ? 'text/html; charset=utf-8' : file.mediaType,
      'content-security-policy': previewPolicy,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
    body: Uint8Array.from(file.bytes),
  };
}

function fileAt(desk: Desk, url: string): ExportFile | null {
  const [id = '', ...parts] = url.slice(previewHost.length).split('/');
  try {
    return (
      previewsOf(desk)
        .get(id)
        ?.get(decodeURIComponent(parts.join('/'))) ?? null
    );
  } catch {
    return null; // an address that says nothing
  }
}
