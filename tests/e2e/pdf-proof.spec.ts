import { expect, test } from '@playwright/test';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { makeHarbourJpeg } from '../helpers/make-photo';
import { launchApp, runCli, runtime } from './launch';

const scratch = mkdtempSync(join(tmpdir(), 'nutgraf-proof-'));
const desk = join(scratch, 'desk');
test.afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const paragraphs = Array.from(
  { length: 60 },
  (_, index) =>
    `Paragraph ${index + 1} says that barges wait by the lower gate while ministers count the hours.`,
);

/** The text of each page of a PDF, and how many pictures it shows, as another program reads it. */
async function readPdf(file: string) {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), useSystemFonts: true }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const { info } = await pdf.getMetadata();
  return { pages, info: info as Readonly<Record<string, unknown>> };
}

const letters = (text: string) => text.replace(/\s/gu, '');

/** Every page says what it is of; the text is whole, and its lines are numbered. */
async function expectProof(file: string): Promise<void> {
  const { pages, info } = await readPdf(file);
  expect(pages.length).toBeGreaterThan(2);
  pages.forEach((page, index) => {
    expect(letters(page)).toContain('barge-night');
    expect(letters(page)).toMatch(/Version\d+\|\d+:\d\d[ap]\.m\./);
    expect(letters(page)).toContain(`Page${index + 1}of${pages.length}`);
  });
  const numbered = letters(pages.join('')).replace(/\d+/gu, '');
  for (const paragraph of paragraphs) expect(numbered).toContain(letters(paragraph).replace(/\d+/gu, ''));
  expect(numbered).toContain(letters('(Photo by Mira Voss/POOL)'));
  expect(info['CreationDate']).toMatch(/^D:\d{14}/);
}

test.beforeAll(async () => {
  mkdirSync(desk, { recursive: true });
  const story = join(scratch, 'barge-night.txt');
  writeFileSync(story, `Barges wait\n\n${paragraphs.join('\n\n')}\n`);
  const photo = join(scratch, 'quay.jpg');
  writeFileSync(
    photo,
    makeHarbourJpeg({
      width: 900,
      height: 600,
      caption: 'The quay at dawn.',
      credit: 'Photo by Mira Voss/POOL',
    }),
  );
  expect((await runCli(desk, ['import', story])).code).toBe(0);
  expect((await runCli(desk, ['attach', 'barge-night', photo, '--lead'])).code).toBe(0);
});

test('the window prints a proof, twice the same, and leaves no window behind', async () => {
  const { app, page, close } = await launchApp({ desk });
  await page.getByText('barge-night').first().waitFor();
  const story = ((await request(page, 'story:list', {})) as { stories: { id: string }[] }).stories[0]?.id;
  const save = async (folder: string) => {
    mkdirSync(folder);
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, folder);
    const formats = [{ format: 'pdf-proof', suggestions: 'accepted', options: {} }];
    await request(page, 'export:save', { stories: [story], formats });
    const [name = ''] = readdirSync(folder);
    return join(folder, name);
  };
  const first = await save(join(scratch, 'one'));
  const second = await save(join(scratch, 'two'));
  expect(first).toMatch(/barge-night\.pdf$/);
  await expectProof(first);
  expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
  const open = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
  );
  expect(open.filter((address) => address.startsWith('app://print'))).toEqual([]);
  await close();
});

test('the command line starts the app to print, and says so where it cannot', async () => {
  const out = join(scratch, 'out');
  const args = ['export', 'barge-night', '--format', 'pdf-proof', '--out', out];
  const printed = await runCli(desk, args, { env: { NUTGRAF_RUNTIME: JSON.stringify(runtime()) } });
  expect(printed.stderr).toBe('');
  expect(printed.code).toBe(0);
  await expectProof(join(out, 'barge-night.pdf'));

  const broken = JSON.stringify({ ...runtime(), electron: join(scratch, 'no-such-app') });
  const refused = await runCli(desk, args, { env: { NUTGRAF_RUNTIME: broken } });
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('Nothing was written');
});

async function request(page: Awaited<ReturnType<typeof launchApp>>['page'], name: string, input: object) {
  const answer = await page.evaluate(
    async ([call, given]) => {
      const nutgraf: unknown = Reflect.get(globalThis, 'nutgraf');
      const ask: unknown = Reflect.get(Object(nutgraf), 'request');
      if (typeof ask !== 'function') throw new Error('There is no bridge');
      return (await Reflect.apply(ask, undefined, [call, given])) as {
        readonly ok: boolean;
        readonly value: unknown;
        readonly error?: { readonly message: string };
      };
    },
    [name, input] as const,
  );
  if (!answer.ok) throw new Error(answer.error?.message);
  return answer.value;
}
