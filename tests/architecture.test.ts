import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

const featureMayUse = ['core', 'renderer/app', 'renderer/newsroom', 'renderer/ui'];

/** Which rooms a room may import from; the longest matching room of a file counts. Arrows go one way. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  'electron/storage': ['core', 'electron/storage', 'electron/files'],
  'electron/files': ['core', 'electron/files'],
  'electron/reading': ['core', 'electron/reading', 'electron/storage', 'electron/files'],
  'electron/photos': ['core', 'electron/photos', 'electron/files'],
  'electron/darkroom': ['core', 'electron/darkroom', 'electron/photos', 'electron/files'],
  'electron/backups': ['core', 'electron/backups', 'electron/storage', 'electron/photos', 'electron/files'],
  'electron/publish': [
    'core',
    'electron/publish',
    'electron/darkroom',
    'electron/storage',
    'electron/photos',
    'electron/files',
  ],
  'electron/handlers': [
    'core',
    'electron/handlers',
    'electron/backups',
    'electron/darkroom',
    'electron/reading',
    'electron/storage',
    'electron/photos',
    'electron/publish',
    'electron/files',
  ],
  'electron/shell': ['core', 'electron/shell', 'electron/darkroom', 'electron/handlers'],
  'electron/cli': [
    'core',
    'electron/cli',
    'electron/files',
    'electron/handlers',
    'electron/backups',
    'electron/darkroom',
    'electron/storage',
    'electron/photos',
    'electron/publish',
  ],
  'electron/cli.ts': ['core', 'electron'],
  'electron/main.ts': ['core', 'electron'],
  'electron/run-desk.ts': ['core', 'electron'],
  'electron/print-job.ts': ['core', 'electron'],
  'electron/darkroom-job.ts': ['core', 'electron'],
  'electron/preload.ts': ['core/contract'],
  'renderer/ui': ['core', 'renderer/ui'],
  'renderer/newsroom': ['core', 'renderer/newsroom', 'renderer/ui'],
  'renderer/reader': ['core', 'renderer/reader', 'renderer/newsroom', 'renderer/ui'],
  'renderer/editor': ['core', 'renderer/editor', 'renderer/newsroom', 'renderer/ui'],
  'renderer/features/desk': ['renderer/features/desk', 'renderer/reader', ...featureMayUse],
  'renderer/features/budget': ['renderer/features/budget', ...featureMayUse],
  'renderer/features/schedule': ['renderer/features/schedule', ...featureMayUse],
  'renderer/features/outbox': ['renderer/features/outbox', ...featureMayUse],
  'renderer/features/export': ['renderer/features/export', 'renderer/reader', ...featureMayUse],
  'renderer/features/history': ['renderer/features/history', 'renderer/reader', ...featureMayUse],
  'renderer/features/photos': ['renderer/features/photos', 'renderer/features/photo', ...featureMayUse],
  'renderer/features/photo': ['renderer/features/photo', 'renderer/editor', ...featureMayUse],
  'renderer/features/search': ['renderer/features/search', ...featureMayUse],
  'renderer/features/settings': ['renderer/features/settings', ...featureMayUse],
  'renderer/features/story': ['renderer/features/story', 'renderer/editor', ...featureMayUse],
  'renderer/app': ['core', 'renderer/app', 'renderer/ui', 'renderer/newsroom', 'renderer/features'],
  'renderer/darkroom': ['core', 'renderer/darkroom'],
  'renderer/main.tsx': ['renderer'],
};

/** The packages core may use: plain data and arithmetic, no platform. */
const corePackages = [
  'zod',
  'prosemirror-model',
  'prosemirror-transform',
  'temporal-polyfill',
  '@sindresorhus/slugify',
  'diff',
  'saxes',
  'yaml',
  'docx',
  'fflate',
  'mdast', // types alone
  'mdast-util-from-markdown',
  'mdast-util-to-markdown',
  'mdast-util-gfm-table',
  'mdast-util-gfm-strikethrough',
  'micromark-extension-gfm-table',
  'micromark-extension-gfm-strikethrough',
];
const electronRooms = [
  'electron/shell',
  'electron/main.ts',
  'electron/run-desk.ts',
  'electron/print-job.ts',
  'electron/darkroom-job.ts',
  'electron/preload.ts',
];

interface Arrow {
  readonly from: string;
  readonly to: string;
}

function sourcesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')));
}

const sources = ['core', 'electron', 'renderer'].flatMap(sourcesIn);

function importsOf(file: string): Arrow[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  return ts
    .preProcessFile(text)
    .importedFiles.map(({ fileName }) => ({ from: file, to: resolve(file, fileName) }));
}

function resolve(file: string, name: string): string {
  if (name.startsWith('#core/')) return name.slice(1);
  return name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : `package:${name}`;
}

const isIn = (room: string, file: string) =>
  file === room || file.startsWith(`${room}/`) || `${file}.ts` === room;

function roomOf(file: string): string | undefined {
  return Object.keys(arrows)
    .filter((room) => isIn(room, file))
    .sort((a, b) => b.length - a.length)[0];
}

const all = sources.flatMap(importsOf);
const show = ({ from, to }: Arrow) => `${from} -> ${to}`;

test('the rooms are found', () => {
  expect(sources.length).toBeGreaterThan(60);
  expect(all.length).toBeGreaterThan(100);
});

test('every file stands in a room', () => {
  expect(sources.filter((file) => !roomOf(file))).toEqual([]);
});

test('arrows between rooms go one way', () => {
  const wrong = all
    .filter(({ to }) => !to.startsWith('package:'))
    .filter(({ from, to }) => !(arrows[roomOf(from) ?? ''] ?? []).some((room) => isIn(room, to)));
  expect(wrong.map(show)).toEqual([]);
});

test('core uses only packages of plain data', () => {
  const wrong = all.filter(
    ({ from, to }) => isIn('core', from) && to.startsWith('package:') && !corePackages.includes(to.slice(8)),
  );
  expect(wrong.map(show)).toEqual([]);
});

test('Electron is touched by the shell alone', () => {
  const wrong = all.filter(
    ({ from, to }) => to === 'package:electron' && !electronRooms.some((room) => isIn(room, from)),
  );
  expect(wrong.map(show)).toEqual([]);
});

test('no Node in the renderer', () => {
  const wrong = all.filter(
    ({ from, to }) => isIn('renderer', from) && /^package:(node:|better-sqlite3|electron)/.test(to),
  );
  expect(wrong.map(show)).toEqual([]);
});

test('SQL lives in storage alone', () => {
  const sql = /\b(SELECT\s+[\w*]|INSERT INTO|DELETE FROM|UPDATE \w+ SET|CREATE TABLE)/;
  const wrong = sources.filter(
    (file) => !isIn('electron/storage', file) && sql.test(readFileSync(path.join(root, file), 'utf8')),
  );
  expect(wrong).toEqual([]);
});

test('no file grows into an attic', () => {
  const long = sources.filter((file) => readFileSync(path.join(root, file), 'utf8').split('\n').length > 400);
  expect(long).toEqual([]);
});

test('the compiler is never told to look away', () => {
  const loose = /@ts-(ignore|nocheck|expect-error)/;
  const wrong = sources.filter((file) => loose.test(readFileSync(path.join(root, file), 'utf8')));
  expect(wrong).toEqual([]);
});
