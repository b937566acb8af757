import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, readRequest, unpack } from '../../../electron/darkroom/packed';

const { message } = fc.letrec<{ message: unknown }>((tie) => ({
  message: fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.string(),
    fc.integer(),
    fc.constant(null),
    fc.array(tie('message'), { maxLength: 3 }),
    fc.dictionary(fc.string({ maxLength: 6 }), tie('message'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

test('any message arrives as it was sent, its bytes too', () => {
  fc.assert(
    fc.property(message, (sent) => {
      const arrived: unknown = JSON.parse(JSON.stringify(pack(sent)));
      expect(unpack(arrived)).toEqual(sent);
    }),
    { numRuns: 300 },
  );
});

test('what is no job is not taken for one', () => {
  expect(() => readRequest({ id: 'one' })).toThrow();
  expect(() => readRequest('open')).toThrow();
  const job = { kind: 'develop', bytes: new Uint8Array([1, 2]), mediaType: 'image/jpeg' };
  expect(readRequest(pack({ id: 1, job }))).toEqual({ id: 1, job });
});
