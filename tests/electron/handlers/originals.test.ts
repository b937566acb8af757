import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attachPhoto } from '../../../electron/handlers/attach-photo';
import { verifyDesk } from '../../../electron/handlers/verify-desk';
import { listPhotos } from '../../../electron/storage/photos';
import { rawXmp } from '../../helpers/metadata/raw-xmp';
import { encodeHeic } from '../../helpers/pictures/encode-heic';
import { encodeProfile } from '../../helpers/pictures/encode-profile';
import { portsOf } from '../../helpers/ports-of';
import { temporaryDesk, testClock } from '../../helpers/temporary-desk';

function room() {
  const ports = portsOf(temporaryDesk(), testClock(), () => undefined);
  const files = () =>
    readdirSync(join(ports.desk.folder, 'photos'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.\w+$/.test(name),
    );
  return { ports, files };
}

test('an original is kept beside the photo it was converted to, whose credit it gave', async () => {
  const { ports, files } = room();
  const heic = encodeHeic({ xmp: rawXmp('', 'photoshop:Credit="A B/AFP"') });
  const photo = await attachPhoto(ports, 'phone.heic', heic);
  expect(photo).toMatchObject({ credit: 'A B/AFP', mediaType: 'image/jpeg', fileName: 'phone.heic' });
  expect(photo.original).toMatchObject({ mediaType: 'image/heic', byteLength: heic.length });
  expect(ports.photos.read(photo.original?.id ?? '', 'image/heic')).toEqual(heic);
  expect(files()).toHaveLength(2);
});

test('of two originals of the very same picture the first is kept, and nothing lies about', async () => {
  const { ports, files } = room();
  const first = await attachPhoto(ports, 'one.heic', encodeHeic());
  const again = await attachPhoto(ports, 'two.heic', Buffer.concat([encodeHeic(), Buffer.alloc(8)]));
  expect(again).toEqual(first);
  expect(listPhotos(ports.desk.db)).toHaveLength(1);
  expect(files()).toHaveLength(2);
  expect(verifyDesk(ports).problems).toEqual([]);
});

test('a profile of colours is in the converted photo', async () => {
  const { ports } = room();
  const profile = encodeProfile('green', 'red', 'blue');
  const { id, mediaType } = await attachPhoto(ports, 'phone.heic', encodeHeic({ profile }));
  expect(Buffer.from(ports.photos.read(id, mediaType) ?? []).includes(profile)).toBe(true);
});
