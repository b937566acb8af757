// @vitest-environment jsdom
import fc from 'fast-check';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import type { Edition } from '#core/formats/edition';
import type { ExportFile } from '#core/formats/format';
import type { OptionValues } from '#core/formats/format-options';
import { headerText, mailbox } from '#core/formats/mail/header';
import { isMailAddress } from '#core/formats/mail/mail-address';
import { quotedPrintable } from '#core/formats/mail/transfer';
import { newsletter } from '#core/formats/newsletter/write';
import { writeFormat } from '#core/formats/write-format';
import { photoUses } from '#core/document/walk';
import { uncut } from '#core/photo/crops';
import { arbitraryDocument, arbitraryText, hostileTexts } from '../../helpers/arbitrary-document';
import { testEdition, testPhoto, testTools, textOf } from '../../helpers/edition';
import { goldenEditions } from '../../helpers/golden-editions';
import { letters, lostWords } from '../../helpers/lost-words';

const { riverLock, everyNode, bareDraft, poorPhotos, rightToLeft } = goldenEditions;
const tools = testTools(1, 2, 3);
const several = [riverLock, everyNode];

async function write(editions: readonly Edition[] = several, chosen: OptionValues = {}) {
  const { files, warnings, faults } = await writeFormat(newsletter, editions, tools, chosen);
  const [page, twin, message, ...pictures] = files;
  return { html: textOf(page), text: textOf(twin), message, pictures, warnings, faults };
}

/** A message as somebody else's reader of mail has it. */
const read = (message: ExportFile | undefined) => PostalMime.parse(message?.bytes ?? new Uint8Array());
const wordsOf = (html: string) => new DOMParser().parseFromString(html, 'text/html').body.textContent;
const long = (words: number) =>
  testEdition({
    fields: { headline: 'Long', deck: 'In short', byline: 'A B', slug: 'long' },
    document: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'barges wait '.repeat(words / 2) }] }],
    },
  });

describe('the message, read by a reader of mail', () => {
  test('says subject, sender and time', async () => {
    const { message, faults } = await write(several, {
      subject: 'Die Woche – “Schleusen” 🚢 und vieles mehr, das in keine Zeile von sechzig Zeichen passt',
      from: 'desk@rbn.example',
      unsubscribe: 'https://rbn.example/leave?a=1&b=2',
    });
    const mail = await read(message);
    expect(faults).toEqual([]);
    expect(mail.subject).toBe(
      'Die Woche – “Schleusen” 🚢 und vieles mehr, das in keine Zeile von sechzig Zeichen passt',
    );
    expect(mail.from).toMatchObject({ name: 'Riverside Broadcast News', address: 'desk@rbn.example' });
    expect(new Date(mail.date ?? '').toISOString()).toBe('2026-12-01T23:30:00.000Z');
    expect(mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toBe(
      '<https://rbn.example/leave?a=1&b=2>',
    );
  });

  test('has the same HTML and text as the files, and every picture byte for byte', async () => {
    const { message, html, text, pictures } = await write();
    const mail = await read(message);
    expect(mail.text?.trimEnd()).toBe(text.trimEnd());
    const cid = (name: string) => `cid:${name.slice(name.lastIndexOf('/') + 1)}@newsroom.invalid`;
    const expected = pictures.reduce(
      (page, { name }) => page.replaceAll(`src="${name}"`, `src="${cid(name)}"`),
      html,
    );
    expect(mail.html?.trimEnd()).toBe(expected.trimEnd());
    expect(pictures.length).toBeGreaterThan(1);
    expect(
      mail.attachments.map(({ contentId, mimeType, content }) => [
        contentId,
        mimeType,
        Buffer.from(content as ArrayBuffer).toString('hex'),
      ]),
    ).toEqual(
      pictures.map(({ name, mediaType, bytes }) => [
        `<${cid(name).slice(4)}>`,
        mediaType,
        Buffer.from(bytes).toString('hex'),
      ]),
    );
  });

  test('is ASCII in short lines that end in CRLF', async () => {
    const { message } = await write([rightToLeft, everyNode]);
    const lines = textOf(message).split('\r\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(150);
    expect(textOf(message).replaceAll('\r\n', '')).toMatch(/^[\t\x20-\x7e]*$/);
  });
});

test('quoted-printable and headers hold any text', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(arbitraryText, fc.string({ unit: 'grapheme', maxLength: 300 })),
      async (given) => {
        const text = given
          .replace(/\p{Cc}|\p{Cs}/gu, ' ')
          .replace(/\s+/gu, ' ')
          .trim();
        const body = quotedPrintable(tools.utf8(`${text} \n.\n${text}`));
        for (const line of body.split('\r\n')) expect(line.length).toBeLessThanOrEqual(76);
        const subject = headerText(text, tools);
        for (const line of `Subject: ${subject}`.split('\r\n')) expect(line.length).toBeLessThanOrEqual(86);
        const message = [
          `Subject: ${subject}`,
          `From: ${mailbox(text, 'a@b.example', tools)}`,
          'Content-Type: text/plain; charset=utf-8',
          'Content-Transfer-Encoding: quoted-printable',
          '',
          body,
        ].join('\r\n');
        const mail = await PostalMime.parse(message);
        expect(letters(mail.subject ?? '')).toBe(letters(text));
        expect(letters(mail.from?.name ?? '')).toBe(letters(text));
        expect(mail.from?.address).toBe('a@b.example');
        expect(mail.text?.trimEnd()).toBe(`${text} \n.\n${text}`.trimEnd());
      },
    ),
    { numRuns: 200 },
  );
});

test('no story loses a word or a credit in HTML, text or message', async () => {
  const photos = [1, 2].map((number) => testPhoto(number, { credit: `Photo by Number ${number}/POOL` }));
  const editions = fc
    .record({
      document: arbitraryDocument(fc.constantFrom(...photos.map(({ id }) => id))),
      fields: fc.record({
        headline: arbitraryText,
        deck: arbitraryText,
        byline: arbitraryText,
        slug: arbitraryText,
      }),
    })
    .map(({ document, fields }) => {
      const used = new Set(photoUses(document).map((use) => use.attrs.photo));
      return testEdition({ document, fields, photos: photos.filter(({ id }) => used.has(id)) });
    });
  await fc.assert(
    fc.asyncProperty(editions, async (edition) => {
      const { html, text, message, faults } = await write([edition]);
      expect(faults).toEqual([]);
      const mail = await read(message);
      for (const source of [html, mail.html ?? '']) {
        expect(lostWords(edition.content.document, wordsOf(source))).toEqual([]);
        for (const { credit } of edition.photos) expect(wordsOf(source)).toContain(`(${credit})`);
      }
      expect(letters(mail.text ?? '')).toBe(letters(text));
      for (const { credit } of edition.photos) expect(text).toContain(`(${credit})`);
    }),
    { numRuns: 60 },
  );
});

test('hostile text runs nothing and breaks no message', async () => {
  for (const text of hostileTexts) {
    const photo = testPhoto(1, { credit: text, fileName: text });
    const content = [{ type: 'text', text } as const];
    const edition = testEdition({
      fields: { slug: text, headline: text, deck: text, byline: text, dateline: text },
      photos: [photo],
      document: {
        type: 'doc',
        content: [
          { type: 'photo', attrs: { photo: photo.id, alt: text, lead: true }, content },
          { type: 'paragraph', content },
        ],
      },
    });
    const { html, message, faults } = await write([edition]);
    expect(faults).toEqual([]);
    const page = new DOMParser().parseFromString(html, 'text/html');
    expect(page.querySelectorAll('script, [onerror], img')).toHaveLength(1);
    expect(lostWords(edition.content.document, wordsOf(html))).toEqual([]);
    expect((await read(message)).attachments).toHaveLength(1);
  }
});

describe('the HTML', () => {
  // Tables that are no tables of data and their attributes are what mail programs lay out by.
  const validator = new HtmlValidate(
    new StaticConfigLoader({
      extends: ['html-validate:standard'],
      rules: { 'no-deprecated-attr': 'off', 'attribute-allowed-values': 'off' },
    }),
  );
  const wrong = (html: string) =>
    validator
      .validateStringSync(html)
      .results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));

  test('is HTML by the standard, but for what mail needs', async () => {
    for (const edition of Object.values(goldenEditions)) {
      expect(wrong((await write([edition])).html)).toEqual([]);
      expect(wrong((await write([edition], { stories: 'summaries' })).html)).toEqual([]);
    }
    expect(wrong((await write()).html.replace('</h2>', ''))).not.toEqual([]);
  });

  test('has no classes but those for a dark room, and a style on every element of a story', async () => {
    const page = new DOMParser().parseFromString((await write([everyNode])).html, 'text/html');
    const classes = new Set([...page.querySelectorAll('[class]')].map(({ className }) => className));
    expect([...classes].sort()).toEqual(['ink', 'paper']);
    for (const element of page.querySelectorAll('p, h2, h3, ul, ol, li, blockquote, img, td, th, a'))
      expect(element.getAttribute('style')).not.toBeNull();
    expect(page.querySelectorAll('figure, aside, section, figcaption, time, picture')).toHaveLength(0);
  });

  test('shows pictures no wider than its column, with their size', async () => {
    const page = new DOMParser().parseFromString((await write([riverLock])).html, 'text/html');
    expect(page.querySelector('img')).toMatchObject({ width: 536, height: 357 });
  });
});

describe('what a person chooses', () => {
  test('summaries have the deck, the lead photo with its credit, and a link; nothing else of the text', async () => {
    const { html, text, pictures, faults } = await write([riverLock], {
      stories: 'summaries',
      link: 'https://rbn.example/news/{slug}/',
    });
    expect(faults).toEqual([]);
    const link = 'https://rbn.example/news/sarn-lock-treaty/';
    for (const written of [wordsOf(html), text]) {
      expect(written).toContain('Both capitals gain barge days; neither gets the gatehouse.');
      expect(written).toContain('(Photo by ANNA FERREIRA/POOL/AFP via Getty Images)');
      expect(written).not.toContain('“It opens,” he said.');
    }
    expect(html).toContain(`<a href="${link}" style="color:inherit">Read the whole story</a>`);
    expect(text).toContain(`Read the whole story: ${link}`);
    expect(pictures).toHaveLength(1);
  });

  test('a summary of a story that was corrected has its note', async () => {
    const words = [{ type: 'text', text: 'The lock is in Sarn.' }] as const;
    const note = {
      type: 'correctionNote',
      attrs: { kind: 'correction', date: '2026-11-30' },
      content: [{ type: 'paragraph', content: words }],
    } as const;
    const document = { type: 'doc', content: [...riverLock.content.document.content, note] } as const;
    const corrected = { ...riverLock, content: { ...riverLock.content, document } };
    const { text, html, faults } = await write([corrected], { stories: 'summaries' });
    expect(faults).toEqual([]);
    for (const written of [wordsOf(html), text])
      expect(written).toContain('Correction, Nov. 30, 2026: The lock is in Sarn.');
  });

  test('a summary without a deck has the first paragraph', async () => {
    const { text, html } = await write([{ ...riverLock, content: withoutDeck(riverLock) }], {
      stories: 'summaries',
    });
    expect(text).toContain('HALDEN — Halden and Sarn will run the lock');
    expect(wordsOf(html)).toContain('HALDEN — Halden and Sarn will run the lock');
  });

  test('pictures stand where somebody says', async () => {
    const { html, pictures } = await write([riverLock], { pictures: 'https://img.example/n' });
    expect(html).toContain(`src="https://img.example/n/${pictures[0]?.name ?? ''}"`);
  });

  test.each([
    [{ from: 'desk' }, /Not an address of mail/],
    [{ link: 'https://rbn.example/' }, /with \{slug\} in it/],
    [{ link: 'javascript:{slug}' }, /with \{slug\} in it/],
    [{ pictures: 'photos' }, /Not an address on the web/],
    [{ unsubscribe: 'javascript:alert(1)' }, /Neither an address nor a merge tag/],
  ])('%j is refused', async (chosen, why) => {
    await expect(write([riverLock], chosen)).rejects.toThrow(why);
  });
  test.each(['{{unsubscribe_url}}', '*|UNSUB|*', 'mailto:leave@rbn.example'])(
    '%s may unsubscribe',
    async (unsubscribe) => {
      const { html, text } = await write([riverLock], { unsubscribe });
      expect(html).toContain(`<a href="${unsubscribe}"`);
      expect(text).toContain(`Unsubscribe: ${unsubscribe}`);
    },
  );
});

describe('a mail that Gmail would cut off', () => {
  test('has its last stories as summaries, and says so', async () => {
    const { html, warnings, faults } = await write([riverLock, long(30_000)]);
    expect(faults).toEqual([]);
    expect(tools.utf8(html).byteLength).toBeLessThan(102 * 1024);
    expect(html).toContain('“It opens,” he said.');
    expect(html).toContain('In short');
    expect(html).not.toContain('barges wait barges wait');
    expect(warnings).toContain(
      '“long” stands as a summary: with the whole story, Gmail would cut the mail off at 102 KB.',
    );
    expect(warnings.join()).toContain('A summary has no link to its story');
  });

  test('leaves whole as many as Gmail shows, and the first of them', async () => {
    const { html } = await write(Array.from({ length: 12 }, () => long(1_600)));
    const isWhole = html
      .split('<h2')
      .slice(1)
      .map((story) => story.includes('barges wait barges wait'));
    const whole = isWhole.indexOf(false);
    expect(isWhole).toEqual(Array.from({ length: 12 }, (_, index) => index < whole));
    const size = tools.utf8(html).byteLength;
    expect(size).toBeLessThanOrEqual(100_000);
    expect(size + 'barges wait '.length * 800).toBeGreaterThan(100_000);
  });

  test('is refused where even summaries are too much', async () => {
    const stories = Array.from({ length: 60 }, () => {
      const { content, ...rest } = long(2);
      return { ...rest, content: { ...content, fields: { ...content.fields, deck: 'deck '.repeat(500) } } };
    });
    const { faults } = await write(stories);
    expect(faults.join()).toMatch(/KB of HTML, and Gmail cuts mails off at 102 KB/);
  });
});

test('what is missing or cannot be shown is told', async () => {
  const { warnings } = await write([riverLock, poorPhotos, bareDraft], { from: 'a@b.example' });
  expect(warnings).toContain('A story without a slug: The story has no headline.');
  expect(warnings.join()).not.toContain('no sender');
  expect((await write([riverLock])).warnings.join()).toContain('The message has no sender yet');
});

describe('a message that is wrong is refused', () => {
  const faultsOf = async (from: string | RegExp, to: string, file = 2) => {
    const { files } = await writeFormat(newsletter, [riverLock], tools);
    const changed = files.map((each, index) =>
      index === file ? { ...each, bytes: tools.utf8(textOf(each).replace(from, to)) } : each,
    );
    return newsletter.validate(changed, tools).join();
  };
  test.each<[string | RegExp, string, string, number?]>([
    [/^From: .*\r\n/m, '', 'no From'],
    ['\r\n', '\n', 'does not end in CRLF'],
    [/\r\n--=_related[^\r]*--\r\n/, '\r\n', 'not closed'],
    ['MIME-Version: 1.0', `MIME-Version: 1.0\r\nX-A: ${'a'.repeat(999)}`, 'longer than 998'],
    ['Subject: ', 'Subject: é', 'more than ASCII'],
    ['</h2>', '</h2><script>', 'what mail programs take out', 0],
    [/alt="[^"]*"/, '', 'no alt text', 0],
    ['</h2>', `</h2>${' '.repeat(110_000)}`, '102 KB', 0],
  ])('%s', async (from, to, fault, file) => {
    expect(await faultsOf(from, to, file)).toContain(fault);
  });
});

test.each([
  ['desk@rbn.example', true],
  ['first.last+news@mail.rbn.example', true],
  ['desk', false],
  ['desk@localhost', false],
  ['a b@rbn.example', false],
  ['"<x>"@rbn.example', false],
  ['desk@rbn.example\r\nBcc: x@y.example', false],
])('%j is an address of mail: %s', (text, expected) => {
  expect(isMailAddress(text)).toBe(expected);
});

function withoutDeck({ content }: Edition): Edition['content'] {
  return { ...content, fields: { ...content.fields, deck: '' } };
}

test('a whole photo that nothing could be cut from is nothing to warn of; a crop is', async () => {
  const plain = { ...tools, renditions: () => null };
  const warned = async (edition: Edition) =>
    (await writeFormat(newsletter, [edition], plain)).warnings.join();
  expect(await warned(riverLock)).not.toContain('could not be cut');
  const { content } = riverLock;
  const cuts = { ...uncut, shown: '16:9' } as const;
  const blocks = content.document.content.map((block) =>
    block.type === 'photo' ? { ...block, attrs: { ...block.attrs, cuts } } : block,
  );
  const cut = { ...riverLock, content: { ...content, document: { ...content.document, content: blocks } } };
  expect(await warned(cut)).toContain('could not be cut');
});
