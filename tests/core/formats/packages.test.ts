import { describe, expect, test } from 'vitest';
import type { Edition, EditionMember } from '#core/formats/edition';
import { htmlPage } from '#core/formats/html-page/write';
import { newsmlG2 } from '#core/formats/newsml-g2/write';
import { ninjs22 } from '#core/formats/ninjs-2.2/write';
import { ninjs31 } from '#core/formats/ninjs-3.1/write';
import { testEdition, testTools, textOf } from '../../helpers/edition';
import { ninjsValidator } from '../../helpers/ninjs-validator';
import { xmlValidator } from '../../helpers/xml-validator';

const own = '6f1f7f1e-4f0a-4c53-9f3e-0a8f5f8b2c11';
const member = (number: number, given: Partial<EditionMember>): EditionMember => ({
  storyId: `00000000-0000-4000-8000-00000000000${number}`,
  role: 'sidebar',
  headline: '',
  address: '',
  standing: 'usable',
  ...given,
});
const packaged: Edition = testEdition({
  fields: { slug: 'ferry', headline: 'Night ferry sails again', byline: 'Ana Roth' },
  packages: [
    {
      id: '11111111-0000-4000-8000-000000000001',
      members: [
        member(1, { storyId: own, role: 'main' }),
        member(2, { headline: 'Fares <stay> & stay', address: 'https://example.org/a?b=1&c=2' }),
        member(3, { role: 'gallery' }),
        member(4, { role: 'related', standing: 'canceled', address: 'https://example.org/killed' }),
      ],
    },
  ],
});
const ninjs = ninjsValidator('3.1');
const xml = xmlValidator('newsml-g2');

describe('a story of a package', () => {
  test('links on its page to those that stand on the web, and to nothing killed', () => {
    const { files, warnings } = htmlPage.write(packaged, testTools());
    const page = textOf(files[0]);
    const [nav = ''] = /<nav[\s\S]*<\/nav>/.exec(page) ?? [];
    expect(nav.match(/<li>/g)).toHaveLength(1);
    expect(nav).toContain(
      '<a href="https://example.org/a?b=1&amp;c=2" dir="auto">Fares &lt;stay&gt; &amp; stay</a>',
    );
    expect(page).not.toContain('killed');
    expect(warnings).toContain('1 story of its package is killed. Nothing links there.');
    expect(warnings).toContain(
      '1 story of its package has not gone out: no words of theirs are in this file.',
    );
    expect(textOf(htmlPage.write({ ...packaged, packages: undefined }, testTools()).files[0])).not.toContain(
      '<nav',
    );
  });

  test('names the others in ninjs, each with its role and whether it may be used', () => {
    const { files } = ninjs31.write(packaged, testTools());
    const story = JSON.parse(textOf(files[0])) as { associations: unknown };
    expect(story.associations).toEqual([
      {
        name: 'story-1',
        uri: 'urn:uuid:00000000-0000-4000-8000-000000000002',
        type: 'text',
        representationType: 'partial',
        rel: 'sidebar',
        pubStatus: 'usable',
        title: 'Fares <stay> & stay',
      },
      expect.objectContaining({ rel: 'gallery', pubStatus: 'usable' }),
      expect.objectContaining({ rel: 'related', pubStatus: 'canceled' }),
    ]);
    expect(ninjs31.validate(files, testTools())).toEqual([]);
    expect(ninjs === null || ninjs(story)).toBe(true); // the IPTC’s own schema, where it stands beside the project
    const older = ninjs22.write(packaged, testTools()).files;
    expect(ninjs22.validate(older, testTools())).toEqual([]);
    expect(textOf(older[0])).not.toContain('"rel": "gallery"');
  });

  test('comes with its package in NewsML-G2, the others named by their ids', async () => {
    const { files } = newsmlG2.write(packaged, testTools());
    const text = textOf(files[0]);
    expect(await newsmlG2.validate(files, testTools())).toEqual([]);
    expect(xml === null ? [] : await xml(text)).toEqual([]);
    expect(text).toContain('<packageItem guid="urn:uuid:11111111-0000-4000-8000-000000000001"');
    expect(text).toContain(
      '<itemRef residref="urn:uuid:00000000-0000-4000-8000-000000000004"><itemClass qcode="ninat:text"/>' +
        '<pubStatus qcode="stat:canceled"/></itemRef>',
    );
    for (const role of ['main', 'sidebar', 'gallery', 'related'])
      expect(text).toContain(`<group id="${role}" role="group:${role}">`);
  });
});
