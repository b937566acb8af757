import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NewsroomError } from '#core/newsroom-error';
import type { Photo } from '#core/photo/photo';
import { createPhotoStore } from '../../../electron/photos/create-photo-store';
import { answerPhotoRequest, type LookUpPhoto } from '../../../electron/photos/photo-protocol';
import type { PhotoStore } from '../../../electron/photos/photo-store';
import { bareFile } from '../../helpers/edition';

const bytes = Buffer.from('0123456789');
let folder: string;
let store: PhotoStore;
let id: string;
let gone: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nutgraf-protocol-'));
  store = createPhotoStore(folder);
  id = store.keep(bytes, 'image/webp');
  gone = store.keep(Buffer.from('gone'), 'image/webp');
  store.forget(gone, 'image/webp');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lookUp: LookUpPhoto = (asked) => {
  const rest = { fileName: 'a.jpg', byteLength: 10, width: 1, height: 1, addedAt: 0 };
  if (asked === id || asked === gone)
    return { ...bareFile, ...rest, id: asked, mediaType: 'image/webp' } satisfies Photo;
  throw new NewsroomError('not-found', 'There is no such photo.');
};

function ask(
  url: string,
  { method = 'GET', range }: { readonly method?: string; readonly range?: string } = {},
) {
  return answerPhotoRequest(store, lookUp, {
    method,
    url,
    headers: new Headers(range === undefined ? {} : { range }),
  });
}

test('the whole file, with the kind its row says, never sniffed, never stale', async () => {
  const { status, headers, body } = await ask(`app-media://photo/${id}`);
  expect(status).toBe(200);
  expect(headers).toEqual({
    'content-type': 'image/webp',
    'content-length': '10',
    'accept-ranges': 'bytes',
    'cache-control': 'private, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  });
  expect(Buffer.from(body ?? [])).toEqual(bytes);
});

test('HEAD says the same without the file', async () => {
  const answer = await ask(`app-media://photo/${id}`, { method: 'HEAD', range: 'bytes=0-1' });
  expect(answer).toMatchObject({ status: 200, body: null, headers: { 'content-length': '10' } });
});

describe('parts', () => {
  test.each([
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
    ['bytes=-50', '0123456789', 'bytes 0-9/10'],
    ['bytes=0-0', '0', 'bytes 0-0/10'],
    ['bytes=8-99999999999999999999', '89', 'bytes 8-9/10'],
  ])('%s', async (range, part, said) => {
    const { status, headers, body } = await ask(`app-media://photo/${id}`, { range });
    expect(status).toBe(206);
    expect(headers).toMatchObject({ 'content-range': said, 'content-length': String(part.length) });
    expect(Buffer.from(body ?? []).toString()).toBe(part);
  });

  test.each(['bytes=10-', 'bytes=10-20', 'bytes=-0'])('%s is beyond the file', async (range) => {
    const answer = await ask(`app-media://photo/${id}`, { range });
    expect(answer).toMatchObject({ status: 416, body: null, headers: { 'content-range': 'bytes */10' } });
  });

  test.each(['bytes=4-2', 'bytes=-', 'bytes=a-b', 'lines=1-2', 'bytes=0-1,3-4'])(
    '%s asks for the whole',
    async (range) => {
      expect((await ask(`app-media://photo/${id}`, { range })).status).toBe(200);
    },
  );
});

describe('anything else is not found', () => {
  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'get'])('%s', async (method) => {
    expect((await ask(`app-media://photo/${id}`, { method })).status).toBe(404);
  });

  test.each([
    'app-media://photo/',
    `app-media://photo/${'0'.repeat(64)}`,
    'app-media://photo/ID/..',
    'app-media://photo/../desk.sqlite',
    'app-media://photo/%2e%2e/desk.sqlite',
    'app-media://photo/%2e%2e%2fdesk.sqlite',
    'app-media://photo/..\\desk.sqlite',
    'app-media://photo//ID',
    'app-media://photo/ID/',
    'app-media://photo/ID.webp',
    'app-media://photo/ID?size=1',
    'app-media://photo/ID#part',
    'app-media://photo/ID\0',
    'app-media://photo/ID%00',
    'app-media://photo/ID\n',
    'app-media://photos/ID',
    'app-media://desk/ID',
    'app-media://user@photo/ID',
    'app-media://photo:80/ID',
    'APP-MEDIA://photo/ID',
    'file:///photo/ID',
    ' app-media://photo/ID',
  ])('%j', async (url) => {
    expect(await ask(url.replace('ID', id))).toEqual({
      status: 404,
      headers: { 'x-content-type-options': 'nosniff' },
      body: null,
    });
  });

  test('an id in capitals', async () => {
    expect((await ask(`app-media://photo/${id.toUpperCase()}`)).status).toBe(404);
  });

  test('a photo whose file is gone', async () => {
    expect((await ask(`app-media://photo/${gone}`)).status).toBe(404);
  });
});

test('a fault of the database is not taken for a missing photo', async () => {
  const broken = () => {
    throw new NewsroomError('desk', 'The database is damaged.');
  };
  const request = { method: 'GET', url: `app-media://photo/${id}`, headers: new Headers() };
  await expect(answerPhotoRequest(store, broken, request)).rejects.toThrow('damaged');
});
