import { expect, test } from 'vitest';
import { fieldsFromFile } from '#core/photo/fields-from-file';
import { emptyPhotoFields, type PhotoFields } from '#core/photo/photo-fields';

const text = 'Cranes at dusk.';

function fields(given: Partial<PhotoFields>): PhotoFields {
  return { ...emptyPhotoFields, ...given };
}

test('nothing stays nothing', () => {
  expect(fieldsFromFile(fields({}))).toEqual(fields({}));
});

test('the credit becomes the whole line', () => {
  const bare = fields({
    description: text,
    creator: 'Anna Ferreira',
    credit: 'POOL/AFP',
    copyright: '© AFP',
  });
  expect(fieldsFromFile(bare)).toEqual({ ...bare, credit: 'Photo by Anna Ferreira/POOL/AFP' });
});

test.each<[why: string, bare: Partial<PhotoFields>, description: string, credit: string]>([
  ['no fields: the glued credit is the credit', {}, text, 'Photo by Anna Ferreira/POOL/AFP'],
  ['the same', { creator: 'ANNA FERREIRA', credit: 'POOL/AFP' }, text, 'Photo by ANNA FERREIRA/POOL/AFP'],
  [
    'the fields say more',
    { creator: 'Anna Ferreira', credit: 'POOL/AFP/Getty' },
    text,
    'Photo by Anna Ferreira/POOL/AFP/Getty',
  ],
  ['the caption says more', { creator: 'Anna Ferreira' }, text, 'Photo by Anna Ferreira/POOL/AFP'],
  ['they differ: both stay', { credit: 'APA' }, `${text} (Photo by Anna Ferreira/POOL/AFP)`, 'APA'],
])('%s', (_why, bare, description, credit) => {
  const read = fieldsFromFile(fields({ description: `${text} (Photo by Anna Ferreira/POOL/AFP)`, ...bare }));
  expect(read).toMatchObject({ description, credit });
});

test('how a picture was come by is not thrown away', () => {
  const read = fieldsFromFile(
    fields({ description: `${text} (Courtesy of Anna Ferreira)`, creator: 'Anna Ferreira' }),
  );
  expect(read).toMatchObject({ description: text, credit: 'Courtesy of Anna Ferreira' });
});

test('a source stands for a credit where there is no other', () => {
  expect(fieldsFromFile(fields({ creator: 'A B', source: 'Northwire' })).credit).toBe(
    'Photo by A B/Northwire',
  );
  expect(fieldsFromFile(fields({ creator: 'A B', credit: 'AFP', source: 'Northwire' })).credit).toBe(
    'Photo by A B/AFP',
  );
  const glued = fields({ description: `${text} (Photo by A B/AFP)`, source: 'Northwire' });
  expect(fieldsFromFile(glued)).toMatchObject({ description: text, credit: 'Photo by A B/AFP' });
});

test('several creators are all named, each once', () => {
  expect(fieldsFromFile(fields({ creator: 'A B; C D', credit: 'C D/AFP' })).credit).toBe('C D and A B/AFP');
});

test('a credit of filling words alone is kept', () => {
  expect(fieldsFromFile(fields({ description: `${text} (Photo by via)` })).credit).toBe('Photo by via');
});
