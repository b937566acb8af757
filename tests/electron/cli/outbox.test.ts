import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { terminal } from '../../helpers/command-line';
import { makeHarbourJpeg } from '../../helpers/make-photo';

const text =
  'Night ferry returns\n\nThe last boat will run again from Monday.\nTickets stay the same.\n\nCrews agreed.\n';
const note = 'An earlier version of this story misstated the fare. It is $2.90.';

/** A desk with a story and two places it can go to. */
async function newsroom() {
  const world = terminal();
  const { run, file, folder } = world;
  await run('import', file('ferry.txt', text));
  await run('destination', 'add', 'folder', '--name', 'Site', '--path', 'site');
  await run('destination', 'add', 'folder', '--name', 'Print', '--path', 'print');
  const page = (place = 'site') => join(folder, place, 'ferry.html');
  return { ...world, page, publish: (to = 'Site') => run('publish', 'ferry', '--to', to) };
}

const rowsOf = (json: unknown) => (json as { readonly rows: readonly { readonly id: string }[] }).rows;

describe('publish', () => {
  test('sends a story at once with its photo beside it, and says its receipt', async () => {
    const { run, file, folder, publish } = await newsroom();
    await run(
      'attach',
      'ferry',
      file('quay.jpg', makeHarbourJpeg({ width: 64, height: 48, caption: 'The quay.', credit: 'A B/AFP' })),
    );
    const sent = await publish();
    expect(sent).toMatchObject({ code: 0, stderr: '' });
    const [photo] = readdirSync(join(folder, 'site', 'photos'));
    expect(sent.json()).toMatchObject({
      state: 'sent',
      receipt: { files: [{ name: 'ferry.html' }, { name: `photos/${photo}` }] },
    });
    expect(readdirSync(join(folder, 'site'))).toEqual(['feed.xml', 'ferry.html', 'index.html', 'photos']);
  });

  test('--dry-run says file by file what would be done, and does nothing', async () => {
    const { run, folder } = await newsroom();
    const dry = await run('publish', 'ferry', '--to', 'Site', '--dry-run');
    expect(dry).toMatchObject({ code: 0, stderr: '' });
    expect(dry.json()).toMatchObject({
      destination: { name: 'Site' },
      action: 'publish',
      steps: ['ferry.html', 'index.html', 'feed.xml'].map((name) => ({ does: 'writes', name })),
      words: null,
      problems: [],
    });
    expect(readdirSync(join(folder, 'site'))).toEqual([]);
    expect((await run('list')).json()).toMatchObject([{ state: 'draft' }]);
  });

  test('--dry-run of a removal and a kill, and of what cannot be done', async () => {
    const { run, folder, publish } = await newsroom();
    const dry = (action: string) => run('publish', 'ferry', '--to', 'Site', '--dry-run', '--action', action);
    await publish();
    expect((await dry('remove')).json()).toMatchObject({
      steps: [{ does: 'removes', name: 'ferry.html' }, { does: 'replaces' }, { does: 'replaces' }],
    });
    expect((await dry('kill')).json()).toMatchObject({
      steps: [{ does: 'replaces', name: 'ferry.html' }, {}, {}],
    });
    expect((await dry('burn')).stderr).toContain('--action takes publish, remove, kill.');
    expect((await run('publish', 'ferry', '--to', 'Site', '--action', 'kill')).stderr).toContain(
      'goes with --dry-run',
    );
    renameSync(join(folder, 'site'), join(folder, 'away'));
    const away = await dry('publish');
    expect(away.code).toBe(1);
    expect(away.stderr).toContain('is not there');
  });

  test('to a folder that is away it is tried again, and the command says so', async () => {
    const { folder, publish, run, page, clock } = await newsroom();
    renameSync(join(folder, 'site'), join(folder, 'away'));
    const sent = await publish();
    expect(sent.code).toBe(1);
    expect(sent.json()).toMatchObject({ state: 'waiting', attempts: 1 });
    expect(sent.stderr).toContain('It is tried again by itself.');
    renameSync(join(folder, 'away'), join(folder, 'site'));
    clock.now += 60_000;
    expect((await run('publish-due')).json()).toMatchObject([{ state: 'sent' }]);
    expect(existsSync(page())).toBe(true);
  });
});

describe('unpublish and kill', () => {
  test('unpublish takes the story away from one place, or from all', async () => {
    const { run, page, publish } = await newsroom();
    await publish('Site');
    await publish('Print');
    expect((await run('unpublish', 'ferry', '--to', 'Site')).json()).toMatchObject({
      rows: [{ action: 'remove', state: 'sent', destination: { name: 'Site' } }],
      calledOff: 0,
    });
    expect([existsSync(page('site')), existsSync(page('print'))]).toEqual([false, true]);
    expect(await run('unpublish', 'ferry')).toMatchObject({ code: 0, stderr: '' });
    expect(existsSync(page('print'))).toBe(false);
    const again = await run('unpublish', 'ferry');
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toContain('stands nowhere');
  });

  test('kill puts the notice in its place everywhere, calls off what waits, and needs a reason', async () => {
    const { run, page, publish } = await newsroom();
    await publish('Site');
    await run('schedule', 'ferry', '--at', '2026-12-02T09:00', '--zone', 'UTC', '--to', 'Print');
    expect((await run('kill', 'ferry')).stderr).toContain('--reason');
    const killed = await run('kill', 'ferry', '--reason', 'The agreement is a forgery', '--substitute');
    expect(killed).toMatchObject({ code: 0, stderr: '' });
    expect(killed.json()).toMatchObject({ rows: [{ action: 'kill', state: 'sent' }], calledOff: 1 });
    const notice = readFileSync(page(), 'utf8');
    expect(notice).toContain('Mandatory kill: ferry.');
    expect(notice).toContain('A substitute story follows.');
    expect(existsSync(page('print'))).toBe(false);
    expect((await run('list')).json()).toMatchObject([{ state: 'killed' }]);
    expect((await publish()).stderr).toContain('The story is killed.');
  });

  test('where a place does not answer the command says so and does not call it well', async () => {
    const { run, folder, publish } = await newsroom();
    await publish('Site');
    renameSync(join(folder, 'site'), join(folder, 'away'));
    const killed = await run('kill', 'ferry', '--reason', 'A forgery');
    expect(killed.code).toBe(1);
    expect(killed.json()).toMatchObject({ rows: [{ state: 'waiting' }] });
    expect(killed.stderr).toContain('The kill notice of ferry did not reach Site.');
  });
});

describe('correct and corrections', () => {
  test('a correction goes to every place, and is logged with the places it went to', async () => {
    const { run, page, publish } = await newsroom();
    await publish('Site');
    await publish('Print');
    const corrected = await run('correct', 'ferry', '--kind', 'correction', '--text', note);
    expect(corrected).toMatchObject({ code: 0, stderr: '' });
    expect(corrected.json()).toMatchObject({
      correction: { kind: 'correction', text: note, carries: 'published' },
    });
    for (const place of ['site', 'print'])
      expect(readFileSync(page(place), 'utf8')).toContain('misstated the fare');
    expect((await run('corrections')).json()).toMatchObject([
      { text: note, places: [{ state: 'sent' }, { state: 'sent' }] },
    ]);
    expect((await run('corrections', 'ferry')).json()).toHaveLength(1);
    expect((await run('list')).json()).toMatchObject([{ state: 'corrected' }]);
  });

  test('--dry-run says what would go where and which rules the wording breaks, and does nothing', async () => {
    const { run, page, publish } = await newsroom();
    await publish();
    const before = readFileSync(page(), 'utf8');
    const dry = await run(
      'correct',
      'ferry',
      '--kind',
      'correction',
      '--text',
      'We fixed [what].',
      '--dry-run',
    );
    expect(dry.json()).toMatchObject({
      places: [{ destination: { name: 'Site' }, words: { changes: 1 } }],
      wording: [{ rule: 'to-fill-in', grade: 'must-fix' }, { rule: 'disguise' }, { rule: 'verb' }],
    });
    expect(readFileSync(page(), 'utf8')).toBe(before);
    expect((await run('corrections')).json()).toEqual([]);
  });

  test('a story that stands nowhere, a note that breaks a rule and unknown kinds are refused', async () => {
    const { run, page, publish } = await newsroom();
    const correct = (kind: string, words: string) => run('correct', 'ferry', '--kind', kind, '--text', words);
    expect((await correct('correction', note)).stderr).toContain('stands nowhere');
    await publish();
    const before = readFileSync(page(), 'utf8');
    expect(await correct('correction', 'We updated the fare.')).toMatchObject({ code: 1, stdout: '' });
    expect((await correct('apology', note)).stderr).toContain('--kind takes');
    expect(readFileSync(page(), 'utf8')).toBe(before);
  });

  test('--carries as-it-stands takes the edits along, --position top puts the note first', async () => {
    const { run, page, publish } = await newsroom();
    await publish();
    await run('set', 'ferry', 'headline', 'Night ferry is back');
    const options = ['--kind', 'update', '--text', 'This story has been updated with a new headline.'];
    await run('correct', 'ferry', ...options, '--position', 'top', '--carries', 'as-it-stands');
    const sent = readFileSync(page(), 'utf8');
    expect(sent).toContain('Night ferry is back');
    expect(sent.indexOf('new headline')).toBeLessThan(sent.indexOf('The last boat'));
  });
});

describe('the outbox', () => {
  test('lists what waits, what is over, and the places that are away', async () => {
    const { run, folder, publish } = await newsroom();
    await publish('Print');
    renameSync(join(folder, 'site'), join(folder, 'away'));
    await publish('Site');
    expect((await run('outbox', 'list')).json()).toMatchObject({
      isPaused: false,
      rows: [
        { state: 'waiting', destination: { name: 'Site' } },
        { state: 'sent', destination: { name: 'Print' } },
      ],
      away: [{ destination: { name: 'Site' }, rows: 1 }],
    });
    await run('new', '--slug', 'other');
    expect((await run('outbox', 'list', 'other')).json()).toMatchObject({ rows: [], away: [] });
  });

  test('paused, nothing leaves; resumed, it goes out', async () => {
    const { run, page, publish } = await newsroom();
    await run('schedule', 'ferry', '--at', '2026-12-01T18:30', '--zone', 'UTC', '--to', 'Site');
    const due = ['publish-due', '--now', '2026-12-01T18:30:00Z'];
    expect((await run('outbox', 'pause')).code).toBe(0);
    expect((await run(...due)).json()).toEqual([]);
    expect((await publish()).stderr).toContain('The outbox is paused');
    expect((await run('outbox', 'resume')).code).toBe(0);
    const [row] = rowsOf((await run('outbox', 'list')).json());
    await run('outbox', 'pause', row?.id ?? '');
    expect((await run(...due)).json()).toEqual([]);
    await run('outbox', 'resume', row?.id ?? '');
    expect((await run(...due)).json()).toMatchObject([{ id: row?.id, state: 'sent' }]);
    expect(existsSync(page())).toBe(true);
  });

  test('a row is tried by hand, or called off for good', async () => {
    const { run, folder, page, publish } = await newsroom();
    renameSync(join(folder, 'site'), join(folder, 'away'));
    await publish();
    const [row] = rowsOf((await run('outbox', 'list')).json());
    const tried = await run('outbox', 'retry', row?.id ?? '');
    expect(tried.json()).toMatchObject({ state: 'waiting', attempts: 2 });
    expect(tried.stderr).toContain('is not there');
    expect((await run('outbox', 'cancel', row?.id ?? '')).json()).toMatchObject({ state: 'cancelled' });
    mkdirSync(join(folder, 'site'));
    expect((await run('outbox', 'retry', row?.id ?? '')).stderr).toContain('it was cancelled');
    expect((await run('publish-due', '--now', '2026-12-01T12:05:00Z')).json()).toEqual([]);
    expect(existsSync(page())).toBe(false);
    expect((await run('outbox', 'cancel', 'nothing')).code).toBe(1);
  });
});
