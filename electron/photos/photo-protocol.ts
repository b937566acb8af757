import { open, type FileHandle } from 'node:fs/promises';
import { NewsroomError } from '#core/newsroom-error';
import type { Photo, PhotoId, PhotoMediaType } from '#core/photo/photo';
import { diskCode } from '../files/disk-error';
import { rangeOf, type Range } from './byte-range';
import type { PhotoStore } from './photo-store';

/** What of a request counts; the platform's own fits. */
export interface PhotoRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: { readonly get: (name: string) => string | null };
}

/** An answer as plain data, ready for `new Response(body, { status, headers })`. */
export interface PhotoAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

/** The row of a photo. Null, or a `not-found`, where the desk does not know it. */
export type LookUpPhoto = (id: PhotoId) => Photo | null;

const photoAddress = /^app-media:\/\/photo\/([0-9a-f]{64})$/;
const thumbnailAddress = /^app-media:\/\/thumb\/([0-9a-f]{64})$/;
const nothing: PhotoAnswer = { status: 404, headers: { 'x-content-type-options': 'nosniff' }, body: null };

/**
 * Answers `app-media://photo/<id>` with the file of a photo the desk knows, whole or in part. The address is compared
 * letter by letter and never becomes a path; the kind of file comes from the photo's row. Anything else is not found.
 */
export async function answerPhotoRequest(
  store: PhotoStore,
  lookUp: LookUpPhoto,
  request: PhotoRequest,
): Promise<PhotoAnswer> {
  const photo = photoAt(photoAddress, lookUp, request);
  const file = photo && (await openFile(store.path(photo.id, photo.mediaType)));
  if (!photo || !file) return nothing;
  try {
    return await answer(photo, file, request);
  } finally {
    await file.close();
  }
}

/** Answers `app-media://thumb/<id>` with a small WebP of a photo the desk knows. Anything else is not found. */
export async function answerThumbnailRequest(
  thumbnailOf: (photo: Photo) => Promise<Uint8Array<ArrayBuffer> | null>,
  lookUp: LookUpPhoto,
  request: PhotoRequest,
): Promise<PhotoAnswer> {
  const photo = photoAt(thumbnailAddress, lookUp, request);
  const thumbnail = photo && (await thumbnailOf(photo));
  if (!thumbnail) return nothing;
  return {
    status: 200,
    headers: headersOf('image/webp', thumbnail.length),
    body: request.method === 'HEAD' ? null : thumbnail,
  };
}

function photoAt(address: RegExp, lookUp: LookUpPhoto, { method, url }: PhotoRequest): Photo | null {
  const id = address.exec(url)?.[1];
  if (id === undefined || !['GET', 'HEAD'].includes(method)) return null;
  try {
    return lookUp(id);
  } catch (error) {
    if (error instanceof NewsroomError && error.code === 'not-found') return null;
    throw error;
  }
}

async function openFile(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (diskCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function answer(
  photo: Photo,
  file: FileHandle,
  { method, headers }: PhotoRequest,
): Promise<PhotoAnswer> {
  const { size } = await file.stat();
  const range = method === 'GET' ? rangeOf(headers.get('range'), size) : null;
  if (range === 'beyond')
    return {
      status: 416,
      headers: { ...headersOf(photo.mediaType, 0), 'content-range': `bytes */${size}` },
      body: null,
    };
  const { first, last } = range ?? { first: 0, last: size - 1 };
  const length = last - first + 1;
  return {
    status: range ? 206 : 200,
    headers: {
      ...headersOf(photo.mediaType, length),
      ...(range && { 'content-range': `bytes ${first}-${last}/${size}` }),
    },
    body: method === 'HEAD' ? null : await readPart(file, { first, last }),
  };
}

function headersOf(mediaType: PhotoMediaType, length: number): Record<string, string> {
  return {
    'content-type': mediaType,
    'content-length': String(length),
    'accept-ranges': 'bytes',
    // A photo's name is the hash of its content, so it never changes under its address.
    'cache-control': 'private, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  };
}

async function readPart(file: FileHandle, { first, last }: Range): Promise<Uint8Array<ArrayBuffer>> {
  const part = new Uint8Array(last - first + 1);
  for (let read = 0; read < part.length;) {
    const { bytesRead } = await file.read(part, read, part.length - read, first + read);
    if (bytesRead === 0)
      throw new NewsroomError('disk', 'The file of a photo became shorter while it was read.');
    read += bytesRead;
  }
  return part;
}
