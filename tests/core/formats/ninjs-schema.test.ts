import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edition } from '#core/formats/edition';
import { ninjs22 } from '#core/formats/ninjs-2.2/write';
import { ninjs31 } from '#core/formats/ninjs-3.1/write';
import { scheduleAt } from '#core/time/wall-time';
import { arbitraryDocument, arbitraryText } from '../../helpers/arbitrary-document';
import { testEdition, testPhoto, testTools, textOf } from '../../helpers/edition';
import { goldenEditions } from '../../helpers/golden-editions';
import { ninjsValidator } from '../../helpers/ninjs-validator';

const validate = ninjsValidator();

describe.skipIf(!validate)(
  `ninjs 3.1 by the schema of the IPTC${validate ? '' : ' (not found, skipped)'}`,
  () => {
    const faults = (edition: Parameters<typeof ninjs31.write>[0]) => {
      const valid = validate?.(JSON.parse(textOf(ninjs31.write(edition, testTools(1, 2, 3)).files[0])));
      return valid === true ? [] : (validate?.errors ?? ['not validated']);
    };

    test('the schema refuses what it should', () => {
      expect(validate?.({ uri: 'urn:uuid:6f1f7f1e-4f0a-4c53-9f3e-0a8f5f8b2c11' })).toBe(true);
      expect(validate?.({ uri: 'urn:x:y', versionCreated: '2026-12-01T18:30:00' })).toBe(false);
      expect(validate?.({ uri: 'urn:x:y', caption: 'There is no such name' })).toBe(false);
    });

    test.each(Object.entries(goldenEditions))('%s is valid', (_, edition) => {
      expect(faults(edition)).toEqual([]);
    });

    test('any story is valid', () => {
      const photo = testPhoto(1, {
        credit: 'Photo by Mira Voss/POOL',
        creator: 'Mira Voss',
        copyright: '© 2026',
      });
      const fields = fc.record({
        slug: arbitraryText,
        headline: arbitraryText,
        deck: arbitraryText,
        byline: arbitraryText,
      });
      fc.assert(
        fc.property(arbitraryDocument(fc.constant(photo.id)), fields, (document, given) => {
          expect(faults(testEdition({ document, fields: given, photos: [photo] }))).toEqual([]);
        }),
      );
    });
  },
);

const older = ninjsValidator('2.2');

describe.skipIf(!older)(`ninjs 2.2 by the schema of the IPTC${older ? '' : ' (not found, skipped)'}`, () => {
  const faults = (edition: Edition) => {
    const valid = older?.(JSON.parse(textOf(ninjs22.write(edition, testTools(1, 2, 3)).files[0])));
    return valid === true ? [] : (older?.errors ?? ['not validated']);
  };

  test('the schema refuses the names of version 3', () => {
    expect(older?.({ uri: 'urn:x:y', versioncreated: '2026-12-01T18:30:00Z' })).toBe(true);
    expect(older?.({ uri: 'urn:x:y', versionCreated: '2026-12-01T18:30:00Z' })).toBe(false);
  });

  test.each(Object.entries(goldenEditions))('%s is valid', (_, edition) => {
    expect(faults(edition)).toEqual([]);
  });

  test('a killed story is canceled, and an embargo is told', () => {
    const until = scheduleAt('2026-12-05T06:00', 'Europe/Oslo');
    const killed = testEdition({
      standing: 'canceled',
      embargo: { until, source: 'Port of Hallam', lifted: null },
    });
    expect(faults(killed)).toEqual([]);
    expect(JSON.parse(textOf(ninjs22.write(killed, testTools()).files[0]))).toMatchObject({
      pubstatus: 'canceled',
      embargoed: '2026-12-05T06:00:00+01:00',
      ednote: expect.stringMatching(/^KILLED: DO NOT USE[^]*\nEMBARGOED UNTIL/u) as string,
    });
  });

  test('any story is valid', () => {
    fc.assert(
      fc.property(arbitraryDocument(), arbitraryText, (document, headline) => {
        expect(faults(testEdition({ document, fields: { headline } }))).toEqual([]);
      }),
    );
  });
});
