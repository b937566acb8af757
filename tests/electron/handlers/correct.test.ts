import { describe, expect, test } from 'vitest';
import { wordCorrection } from '#core/publication/correction-wording';
import { createHandlers } from '../../../electron/handlers/handlers';
import { liveStories } from '../../../electron/handlers/live-stories';
import { scheduleStory } from '../../../electron/handlers/schedule';
import { publishDue } from '../../../electron/publish/publish-due';
import { getStory } from '../../../electron/storage/stories';
import { pagesIn, publicationOf, publishingDesk } from '../../helpers/publishing-desk';

const text = wordCorrection('misstated', 'the fare', 'It is $2.90');
const tonight = { wall: '2026-12-01T18:30', zone: 'America/New_York' };

async function published() {
  const world = publishingDesk();
  const [print, web] = [world.newDestination('Print'), world.newDestination('Web')];
  const story = world.newStory();
  for (const { id } of [print, web]) await scheduleStory(world.ports, { story, destination: id, at: 'now' });
  world.clock.now += 3_600_000;
  const handlers = createHandlers(world.ports);
  const correct = (more: object = {}) =>
    handlers['story:correct']({
      story,
      kind: 'correction',
      text,
      position: 'bottom',
      carries: 'published',
      ...more,
    });
  const body = () => liveStories(world.ports).open(story).content.body.textContent;
  const pageAt = (path: string) => pagesIn(path)['ferry-fares.html'] ?? '';
  return { ...world, story, print, web, handlers, correct, body, pageAt };
}

describe('correcting a story', () => {
  test('the note goes to every place with its label and date, into the desk’s text, and into the log', async () => {
    const { ports, story, print, web, handlers, correct, body, pageAt, clock } = await published();
    const { correction, rows } = await correct();
    expect(rows.map(({ state, destination }) => [state, destination.name])).toEqual([
      ['sent', 'Print'],
      ['sent', 'Web'],
    ]);
    for (const { settings } of [print, web]) {
      const page = pageAt(settings.path);
      expect(page).toContain(
        `<strong><time datetime="2026-12-01">Correction, Dec. 1, 2026:</time></strong> ${text}`,
      );
      expect(page).toContain('"@type": "CorrectionComment"');
      expect(page).toContain('Published <time datetime="2026-12-01T07:00:00-05:00">');
      expect(page).toContain('Updated <time datetime="2026-12-01T08:00:00-05:00">');
    }
    expect(body()).toContain(text);
    expect(getStory(ports.desk.db, story).state).toBe('corrected');
    expect((await handlers['corrections:list']({})).corrections).toMatchObject([
      { ...correction, author: 'Ada Fell', madeAt: clock.now, slug: 'ferry-fares', places: rows },
    ]);
  });

  test('edits that are under way stay on the desk, and the dry run says so', async () => {
    const { ports, story, web, handlers, correct, body, pageAt, write } = await published();
    write(story, 'Half an edit that nobody has read.');
    const wanted = { story, kind: 'correction', text, position: 'bottom' } as const;
    const kept = await handlers['correction:dry-run']({ ...wanted, carries: 'published' });
    expect(kept.places.map(({ words }) => words?.changes)).toEqual([1, 1]);
    const all = await handlers['correction:dry-run']({ ...wanted, carries: 'as-it-stands' });
    expect(all.places[0]?.words?.changes).toBeGreaterThan(1);
    expect(body()).not.toContain(text);
    const { rows } = await correct();
    expect(pageAt(web.settings.path)).toContain('Fares stay as they were.');
    expect(pageAt(web.settings.path)).not.toContain('Half an edit');
    expect(body()).toBe(`Half an edit that nobody has read.${text}`);
    const { storyVersion, edition } = publicationOf(ports, rows[0]?.id ?? '');
    expect(storyVersion).toBeLessThan(getStory(ports.desk.db, story).version);
    expect(edition.version).toBe(getStory(ports.desk.db, story).version);
  });

  test('as it stands: the edits go out with the note, and nothing is left to be published', async () => {
    const { ports, story, web, correct, pageAt, write } = await published();
    write(story, 'An edit that was read.');
    const { rows } = await correct({ carries: 'as-it-stands', position: 'top', kind: 'clarification' });
    expect(pageAt(web.settings.path)).toMatch(/Clarification, Dec\. 1, 2026:.*An edit that was read\./s);
    expect(rows[0]?.storyVersion).toBe(getStory(ports.desk.db, story).version);
  });

  test('a note that stands in the text already is not put there again', async () => {
    const { correct, body, web, pageAt } = await published();
    await correct();
    await correct();
    expect(body().split(text)).toHaveLength(2);
    expect(pageAt(web.settings.path).split(`</strong> ${text}`)).toHaveLength(2);
  });

  test('a plan that waits is planned anew with the note, so that it never takes the note away again', async () => {
    const { ports, story, web, correct, pageAt, write } = await published();
    write(story, 'The text of tonight.');
    const { id, due } = await scheduleStory(ports, { story, destination: web.id, at: tonight });
    await correct();
    expect(publicationOf(ports, id)).toMatchObject({
      state: 'cancelled',
      reason: 'Planned anew with the note.',
    });
    expect(await publishDue(ports, due.instant)).toMatchObject([{ state: 'sent' }]);
    expect(pageAt(web.settings.path)).toMatch(/The text of tonight\..*Correction, Dec\. 1, 2026:/s);
  });

  test('the same words again past midnight are the same note: it keeps its day, everywhere', async () => {
    const { story, print, web, handlers, correct, body, pageAt, clock } = await published();
    clock.now = Date.UTC(2026, 11, 2, 4, 59, 50); // ten seconds before midnight in New York
    await correct();
    clock.now += 20_000;
    const { correction, rows } = await correct({ position: 'top' });
    expect([correction.date, rows.map(({ state }) => state)]).toEqual(['2026-12-01', ['sent', 'sent']]);
    for (const { settings } of [print, web]) {
      const page = pageAt(settings.path);
      expect(page.match(/Correction, Dec\. \d, 2026:/g)).toEqual(['Correction, Dec. 1, 2026:']);
    }
    expect(body().split(text)).toHaveLength(2);
    await correct({ text: wordCorrection('misstated', 'the hour', 'It sails at 9') });
    expect(
      pageAt(web.settings.path)
        .match(/Correction, Dec\. \d, 2026:/g)
        ?.sort(),
    ).toEqual(['Correction, Dec. 1, 2026:', 'Correction, Dec. 2, 2026:']);
    expect((await handlers['corrections:list']({ story })).corrections.map(({ date }) => date)).toEqual([
      '2026-12-02',
      '2026-12-01',
      '2026-12-01',
    ]);
  });

  test('what carried a correction is marked as one, for good; an update or a plain send is not', async () => {
    const { ports, story, web, correct, clock } = await published();
    const telling = () => getStory(ports.desk.db, story);
    expect(telling().publication).toMatchObject({ state: 'sent', corrects: false });
    expect((await correct({ kind: 'update', text: 'The port has answered.' })).rows).toMatchObject([
      { corrects: false },
      { corrects: false },
    ]);
    expect(telling().state).toBe('published');
    clock.now += 60_000;
    expect((await correct()).rows).toMatchObject([{ corrects: true }, { corrects: true }]);
    clock.now += 60_000;
    const later = await scheduleStory(ports, { story, destination: web.id, at: 'now' });
    expect(telling()).toMatchObject({ state: 'corrected', publication: { id: later.id, corrects: false } });
  });

  test('wording that breaks a rule is refused, and so is a story that stands nowhere; nothing changes', async () => {
    const { story, correct, body, handlers, newStory } = await published();
    const before = body();
    await expect(correct({ text: 'This story fixes the fare, which was wrong.' })).rejects.toThrow(
      'A correction is called one',
    );
    await expect(correct({ story: newStory() })).rejects.toThrow('This story stands nowhere');
    expect(body()).toBe(before);
    expect((await handlers['corrections:list']({ story })).corrections).toEqual([]);
  });
});
