// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { Edition } from '#core/formats/edition';
import type { Format } from '#core/formats/format';
import { findFormat, formats } from '#core/formats/registry';
import { writeFormat } from '#core/formats/write-format';
import { scheduleAt } from '#core/time/wall-time';
import { testEdition, testTools, textOf } from '../../helpers/edition';

const killed = 'KILLED: DO NOT USE THIS STORY. TAKE IT DOWN WHERE IT WAS USED.';
const withheld = 'WITHHELD: DO NOT USE THIS STORY UNTIL IT IS RELEASED.';
const embargoed = 'EMBARGOED UNTIL 06:00 EST on 2 December 2026 (Port of Hallam)';
const correction = 'Correction, Nov. 30, 2026:';

const corrected = {
  fields: { slug: 'ferry-stop', headline: 'Ferries stop' },
  document: {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'Ferries stopped at seven.' }] },
      {
        type: 'correctionNote',
        attrs: { kind: 'correction', date: '2026-11-30' },
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It was not six.' }] }],
      },
    ],
  },
} as const;
const story = (more: Partial<Edition> = {}) => testEdition({ ...corrected, ...more });
const embargo = {
  until: scheduleAt('2026-12-02T06:00', 'America/New_York'),
  source: 'Port of Hallam',
  lifted: null,
};

async function written(format: Format, edition: Edition): Promise<string> {
  const { files, faults } = await writeFormat(format, [edition], testTools());
  expect(faults).toEqual([]);
  return textOf(files[0]);
}

/** What machines are told of a story that was killed, in formats that have words for it. */
const signs: Readonly<Record<string, readonly [killed: string, withheld: string]>> = {
  html: ['"creativeWorkStatus": "canceled"', '"creativeWorkStatus": "withheld"'],
  'html-files': ['"creativeWorkStatus": "canceled"', '"creativeWorkStatus": "withheld"'],
  'ninjs-3.1': ['"pubStatus": "canceled"', '"pubStatus": "withheld"'],
  'ninjs-2.2': ['"pubstatus": "canceled"', '"pubstatus": "withheld"'],
  'newsml-g2': ['<pubStatus qcode="stat:canceled"/>', '<pubStatus qcode="stat:withheld"/>'],
  'newsml-g2-nitf': ['<pubStatus qcode="stat:canceled"/>', '<pubStatus qcode="stat:withheld"/>'],
  'nitf-3.6': ['management-status="canceled"', 'management-status="withheld"'],
  wxr: ['<wp:status>draft</wp:status>', '<wp:status>draft</wp:status>'],
  ghost: ['"status": "draft"', '"status": "draft"'],
};

/** What machines are told of a correction, in formats that have words for it. */
const notes: Readonly<Record<string, string>> = {
  html: '"correction":',
  'html-files': '"correction":',
  'ninjs-3.1': '"edNote": "Correction, Nov. 30, 2026: It was not six."',
  'ninjs-2.2': '"ednote": "Correction, Nov. 30, 2026: It was not six."',
  'newsml-g2': '<edNote>Correction, Nov. 30, 2026: It was not six.</edNote>',
  'newsml-g2-nitf': '<edNote>Correction, Nov. 30, 2026: It was not six.</edNote>',
  'nitf-3.6': '<correction info="',
};

describe.each(formats)('$name', (format) => {
  test.each([
    ['was killed', killed, { standing: 'canceled' } as const],
    ['is withheld', withheld, { standing: 'withheld' } as const],
    ['is under embargo', embargoed, { published: null, embargo }],
  ])('says first that a story %s', async (_what, notice, more) => {
    const text = await written(format, story(more));
    expect(text).toContain(notice);
    const words = text.lastIndexOf('Ferries stopped at seven.');
    expect(words).toBeGreaterThan(text.indexOf(notice));
    expect(await written(format, story())).not.toContain(notice);
  });

  test('tells machines what may be used, as far as it has words for it', async () => {
    const [whenKilled, whenWithheld] = signs[format.id] ?? ['', ''];
    expect(await written(format, story({ standing: 'canceled' }))).toContain(whenKilled);
    expect(await written(format, story({ standing: 'withheld' }))).toContain(whenWithheld);
  });

  test('has the correction where readers see it, and tells machines as far as it has words for it', async () => {
    const text = await written(format, story());
    expect(text).toContain(correction);
    expect(text).toContain('It was not six.');
    expect(text).toContain(notes[format.id] ?? '');
  });
});

/** What programs show of a story in a list, before anybody opens it. */
test.each([
  ['rss', /<description>KILLED: .* Nobody sails\.<\/description>/u],
  ['atom', /<summary type="text">KILLED: .* Nobody sails\.<\/summary>/u],
  ['json-feed', /"summary": "KILLED: .* Nobody sails\."/u],
  ['newsletter', /<div style="display:none[^>]*>KILLED: .* Nobody sails\.<\/div>/u],
  ['newsml-g2', /<body>\n<p class="embargo">KILLED: /u],
] as const)('in %s nothing of a killed story is shown before it is said', async (id, sign) => {
  const format = findFormat(id);
  if (!format) throw new Error(`There is no format ${id}`);
  const fields = { ...corrected.fields, deck: 'Nobody sails.' };
  expect(await written(format, testEdition({ ...corrected, fields, standing: 'canceled' }))).toMatch(sign);
});
