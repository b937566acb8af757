import { chmodSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { grace } from '#core/publication/publication';
import { scheduleAt } from '#core/time/wall-time';
import { scheduleStory } from '../../../electron/handlers/schedule';
import { publishDue } from '../../../electron/publish/publish-due';
import { publishNow } from '../../../electron/publish/publish-now';
import { renderPage } from '../../../electron/publish/render-page';
import { sha256Of } from '../../../electron/files/sha256-of';
import { getStory } from '../../../electron/storage/stories';
import { pagesIn, publicationOf, publishingDesk } from '../../helpers/publishing-desk';

const zone = 'America/New_York';
const wall = '2026-12-01T18:30';
const due = scheduleAt(wall, zone).instant;

describe('the clock', () => {
  test.each([
    ['an hour early', -3_600_000, 'waiting'],
    ['one millisecond early', -1, 'waiting'],
    ['on the instant', 0, 'sent'],
    ['a second late', 1_000, 'sent'],
    ['late by the whole grace', grace, 'sent'],
    ['late by the grace and one millisecond', grace + 1, 'missed'],
    ['asleep over the night', 9 * 3_600_000, 'missed'],
    ['a week late', 7 * 86_400_000, 'missed'],
  ] as const)('%s', async (_, later, state) => {
    const { ports, newStory, newDestination } = publishingDesk();
    const web = newDestination('Web');
    const { id } = await scheduleStory(ports, { story: newStory(), destination: web.id, at: { wall, zone } });
    const reports = await publishDue(ports, due + later);
    expect(reports.map((report) => report.state)).toEqual(state === 'waiting' ? [] : [state]);
    expect(publicationOf(ports, id).state).toBe(state);
    expect(Object.keys(pagesIn(web.settings.path))).toEqual(state === 'sent' ? ['ferry-fares.html'] : []);
  });

  test('a missed story says its time with the zone, and why, and goes out only by a person', async () => {
    const { ports, newStory, newDestination, clock } = publishingDesk();
    const web = newDestination('Web');
    const { id } = await scheduleStory(ports, { story: newStory(), destination: web.id, at: { wall, zone } });
    const [report] = await publishDue(ports, due + grace + 1);
    expect(report?.reason).toBe(
      'Missed: ferry-fares did not go out at 18:30 EST on 1 December 2026. Nutgraf was not running. ' +
        'Nothing was sent anywhere.',
    );
    expect(await publishDue(ports, due + grace + 15_000)).toEqual([]);
    expect(await publishDue(ports, due)).toEqual([]);
    clock.now = due + 3_600_000;
    expect(await publishNow(ports, id)).toMatchObject({
      state: 'sent',
      reason: '',
      receipt: { sentAt: due + 3_600_000 },
    });
    expect(pagesIn(web.settings.path)['ferry-fares.html']).toContain('2026-12-01T19:30:00-05:00');
  });

  test('a sleep over the due time is said as a sleep', async () => {
    const { ports, newStory, newDestination } = publishingDesk();
    const at = { wall, zone };
    await scheduleStory(ports, { story: newStory(), destination: newDestination('Web').id, at });
    const [report] = await publishDue(ports, due + 3_600_000, { watchingSince: due - 1 });
    expect(report?.reason).toContain('This computer was asleep, or its clock was moved.');
  });

  test('the clock set back sends nothing again, and nothing early', async () => {
    const { ports, newStory, newDestination } = publishingDesk();
    const web = newDestination('Web');
    const plan = { destination: web.id, at: { wall, zone } };
    await scheduleStory(ports, { story: newStory(), ...plan });
    await publishDue(ports, due);
    const first = pagesIn(web.settings.path);
    await scheduleStory(ports, { story: newStory({ slug: 'second' }), ...plan });
    expect(await publishDue(ports, due - 86_400_000)).toEqual([]);
    expect(pagesIn(web.settings.path)).toEqual(first);
    expect(await publishDue(ports, due)).toHaveLength(1);
    expect(Object.keys(pagesIn(web.settings.path))).toEqual(['ferry-fares.html', 'second.html']);
  });

  test('one wall time in many zones goes out zone by zone, as the sun goes round', async () => {
    const { ports, newStory, newDestination } = publishingDesk();
    const web = newDestination('Web');
    const zones = ['Asia/Tokyo', 'Europe/Paris', 'America/New_York', 'America/Los_Angeles'];
    for (const each of zones) {
      const story = newStory({ slug: each.toLowerCase() });
      await scheduleStory(ports, {
        story,
        destination: web.id,
        at: { wall: '2026-12-02T09:00', zone: each },
      });
    }
    const sent: string[] = [];
    for (let hour = 0; hour < 36; hour += 1)
      for (const report of await publishDue(ports, Date.UTC(2026, 11, 1, 12 + hour)))
        sent.push(report.due.zone);
    expect(sent).toEqual(zones);
  });

  test('a time of the hour that clocks repeat is kept to the one that was chosen', async () => {
    const { ports, newStory, newDestination } = publishingDesk();
    const at = { wall: '2027-11-07T01:30', zone, occurrence: 'second' } as const;
    await scheduleStory(ports, { story: newStory(), destination: newDestination('Web').id, at });
    const [first, second] = [
      scheduleAt(at.wall, zone, 'first').instant,
      scheduleAt(at.wall, zone, 'second').instant,
    ];
    expect(await publishDue(ports, first)).toEqual([]);
    expect(await publishDue(ports, second)).toMatchObject([{ state: 'sent' }]);
  });
});

describe('what goes out', () => {
  test('is the version that was frozen, whatever was written since', async () => {
    const { ports, newStory, newDestination, write, rename } = publishingDesk();
    const web = newDestination('Web');
    const story = newStory();
    const { id, storyVersion } = await scheduleStory(ports, {
      story,
      destination: web.id,
      at: { wall, zone },
    });
    write(story, 'Something else altogether.');
    rename(story, 'headline', 'Not this one');
    await publishDue(ports, due);
    const page = pagesIn(web.settings.path)['ferry-fares.html'];
    expect(page).toContain('Fares stay as they were.');
    expect(page).toContain('Night ferry sails again');
    expect(page).not.toContain('Something else');
    const publication = publicationOf(ports, id);
    expect(publication.storyVersion).toBe(storyVersion);
    expect(page).toBe(
      new TextDecoder().decode((await renderPage(ports, publication.edition, 'file:///')).page.bytes),
    );
  });

  test('has a receipt with its address, its hash and its time, and the story is published', async () => {
    const { ports, newStory, newDestination, told } = publishingDesk();
    const web = newDestination('Web');
    const story = newStory();
    const { id } = await scheduleStory(ports, { story, destination: web.id, at: { wall, zone } });
    expect(getStory(ports.desk.db, story).state).toBe('scheduled');
    told.length = 0;
    await publishDue(ports, due + 1_234);
    const address = join(web.settings.path, 'ferry-fares.html');
    const sha256 = sha256Of(readFileSync(address));
    expect(publicationOf(ports, id)).toMatchObject({
      state: 'sent',
      attempts: 1,
      reason: '',
      receipt: { address, sha256, sentAt: due + 1_234 },
    });
    expect(getStory(ports.desk.db, story)).toMatchObject({ state: 'published', publication: { id } });
    expect(told).toEqual([`publication:changed ${story}`, `publication:changed ${story}`]);
  });

  test('two destinations get a page each, and one that is away does not keep the other from it', async () => {
    const { ports, newStory, newDestination } = publishingDesk();
    const [web, print] = [newDestination('Web'), newDestination('Print')];
    const story = newStory();
    for (const { id } of [web, print])
      await scheduleStory(ports, { story, destination: id, at: { wall, zone } });
    rmSync(web.settings.path, { recursive: true });
    const reports = await publishDue(ports, due);
    expect(reports.map((report) => [report.destination.name, report.state]).sort()).toEqual([
      ['Print', 'sent'],
      ['Web', 'waiting'],
    ]);
    expect(Object.keys(pagesIn(print.settings.path))).toEqual(['ferry-fares.html']);
  });

  test('a photo goes out with its credit, and not at all where its file is damaged', async () => {
    const { ports, newStory, newDestination, addPhoto } = publishingDesk();
    const web = newDestination('Web');
    const story = newStory();
    const photo = addPhoto(story, 1, {
      credit: 'Photo by ANNA FERREIRA/POOL/Northwire',
      description: 'The quay',
    });
    await scheduleStory(ports, { story, destination: web.id, at: { wall, zone } });
    const other = newStory({ slug: 'damaged' });
    addPhoto(other, 2, { credit: 'Photo by B', description: 'The quay' });
    const { id } = await scheduleStory(ports, { story: other, destination: web.id, at: { wall, zone } });
    const path = ports.photos.path(publicationOf(ports, id).edition.photos[0]?.id ?? '', 'image/jpeg');
    chmodSync(path, 0o600);
    writeFileSync(path, 'not the photo');
    const reports = await publishDue(ports, due);
    expect(reports.map((report) => report.state).sort()).toEqual(['refused', 'sent']);
    expect(pagesIn(web.settings.path)['ferry-fares.html']).toContain('ANNA FERREIRA/POOL/Northwire');
    expect(photo).toMatch(/^[0-9a-f]{64}$/);
    expect(publicationOf(ports, id).reason).toBe(
      'damaged did not go out to Web. The file of the photo “IMG_2.jpg” is gone from the desk or damaged. ' +
        'Attach the photo again, or take it out of the story. Nothing was sent.',
    );
  });

  test('a check that has become stricter since refuses, and a person may not force it', async () => {
    const { ports, newStory, newDestination, addPhoto } = publishingDesk();
    const web = newDestination('Web');
    const story = newStory();
    addPhoto(story, 1, { credit: 'Photo by A', description: 'The quay' });
    const { id } = await scheduleStory(ports, { story, destination: web.id, at: { wall, zone } });
    const { edition } = publicationOf(ports, id);
    const bare = { ...edition, photos: edition.photos.map((photo) => ({ ...photo, credit: '' })) };
    ports.desk.db.prepare('UPDATE publication SET edition = ?').run(JSON.stringify(bare));
    const reason =
      'ferry-fares did not go out to Web. A photo cannot be published without a credit. Nothing was sent.';
    expect(await publishDue(ports, due)).toMatchObject([{ state: 'refused', reason }]);
    expect(await publishNow(ports, id)).toMatchObject({ state: 'refused', reason });
    expect(pagesIn(web.settings.path)).toEqual({});
  });
});

describe('the address', () => {
  const send = async ({ ports }: ReturnType<typeof publishingDesk>, story: string, destination: string) => {
    await scheduleStory(ports, { story, destination, at: { wall, zone } });
    const [report] = await publishDue(ports, due);
    return report?.receipt?.address.split('/').at(-1);
  };

  test('another story of the same slug gets the next free name', async () => {
    const world = publishingDesk();
    const web = world.newDestination('Web');
    const texts = ['One sails.', 'Two sails.', 'Three sails.'];
    const names: unknown[] = [];
    for (const text of texts) names.push(await send(world, world.newStory({}, text), web.id));
    expect(names).toEqual(['ferry-fares.html', 'ferry-fares-2.html', 'ferry-fares-3.html']);
    const pages = pagesIn(web.settings.path);
    names.forEach((name, index) => {
      expect(pages[String(name)]).toContain(texts[index]);
    });
  });

  test('a file that is not ours stays as it is', async () => {
    const world = publishingDesk();
    const web = world.newDestination('Web');
    writeFileSync(join(web.settings.path, 'ferry-fares.html'), 'by hand');
    expect(await send(world, world.newStory(), web.id)).toBe('ferry-fares-2.html');
    expect(pagesIn(web.settings.path)['ferry-fares.html']).toBe('by hand');
  });

  test('a link that leads nowhere is a taken name, too', async () => {
    const world = publishingDesk();
    const web = world.newDestination('Web');
    symlinkSync(join(web.settings.path, 'gone'), join(web.settings.path, 'ferry-fares.html'));
    expect(await send(world, world.newStory(), web.id)).toBe('ferry-fares-2.html');
  });

  test('the same story again takes the place of its own page, even under a new slug', async () => {
    const world = publishingDesk();
    const web = world.newDestination('Web');
    const story = world.newStory();
    expect(await send(world, story, web.id)).toBe('ferry-fares.html');
    world.rename(story, 'slug', 'ferry-fares-rise');
    world.write(story, 'Fares rise after all.');
    expect(await send(world, story, web.id)).toBe('ferry-fares.html');
    expect(Object.keys(pagesIn(web.settings.path))).toEqual(['ferry-fares.html']);
    expect(pagesIn(web.settings.path)['ferry-fares.html']).toContain('Fares rise after all.');
  });

  test('a page that was taken away keeps its name for its own story', async () => {
    const world = publishingDesk();
    const web = world.newDestination('Web');
    const story = world.newStory();
    await send(world, story, web.id);
    rmSync(join(web.settings.path, 'ferry-fares.html'));
    expect(await send(world, world.newStory(), web.id)).toBe('ferry-fares-2.html');
    expect(await send(world, story, web.id)).toBe('ferry-fares.html');
  });
});

describe('a folder that is away', () => {
  const waysToBeAway = [
    ['is gone', (path: string) => rmSync(path, { recursive: true }), () => undefined],
    [
      'has become a file',
      (path: string) => {
        rmSync(path, { recursive: true });
        writeFileSync(path, '');
      },
      (path: string) => rmSync(path),
    ],
  ] as const;

  test.each(waysToBeAway)(
    '%s: waits, is tried again by itself, and goes out when it is back',
    async (_, spoil, mend) => {
      const { ports, newStory, newDestination, newFolder } = publishingDesk();
      const web = newDestination('Web');
      const { id } = await scheduleStory(ports, {
        story: newStory(),
        destination: web.id,
        at: { wall, zone },
      });
      spoil(web.settings.path);
      const [report] = await publishDue(ports, due, { jitter: () => 0.5 });
      expect(report).toMatchObject({
        state: 'waiting',
        receipt: null,
        fault: '',
        attempts: 1,
        nextTry: due + 15_000,
      });
      expect(report?.reason).toBe(
        `ferry-fares did not go out to Web. The folder “${web.settings.path}” of Web is not there: the drive may be ` +
          'unplugged, or the folder moved. Bring it back, or publish to another destination. It is tried again by itself.',
      );
      expect(await publishDue(ports, due + 14_999)).toEqual([]);
      expect(await publishDue(ports, due + 15_000, { jitter: () => 0.5 })).toMatchObject([
        { state: 'waiting', attempts: 2, nextTry: due + 45_000 },
      ]);
      mend(web.settings.path);
      newFolder('Web');
      expect(await publishDue(ports, due + 45_000)).toMatchObject([
        { id, state: 'sent', attempts: 3, nextTry: null, reason: '' },
      ]);
      expect(Object.keys(pagesIn(web.settings.path))).toEqual(['ferry-fares.html']);
    },
  );

  test('for longer than the grace: it is missed when the grace is over, and asks', async () => {
    const { ports, newStory, newDestination, newFolder } = publishingDesk();
    const web = newDestination('Web');
    const { id } = await scheduleStory(ports, { story: newStory(), destination: web.id, at: { wall, zone } });
    rmSync(web.settings.path, { recursive: true });
    for (let now = due; now <= due + grace + 30_000; now += 15_000) await publishDue(ports, now);
    const missed = publicationOf(ports, id);
    expect(missed.state).toBe('missed');
    expect(missed.reason).toMatch(
      /^Missed: ferry-fares did not go out at 18:30 EST on 1 December 2026. Web could not be reached, though it was tried \d+ times. Nothing was sent anywhere.$/,
    );
    newFolder('Web');
    expect(await publishDue(ports, due + grace + 60_000)).toEqual([]);
    expect(pagesIn(web.settings.path)).toEqual({});
  });
});

test('a folder that has become a link to another place refuses, and is not tried again by itself', async () => {
  const { ports, newStory, newDestination, clock } = publishingDesk();
  const web = newDestination('Web');
  const { path } = web.settings;
  const { id } = await scheduleStory(ports, { story: newStory(), destination: web.id, at: { wall, zone } });
  renameSync(path, `${path}-real`);
  symlinkSync(`${path}-real`, path);
  const [report] = await publishDue(ports, due);
  expect(report).toMatchObject({ state: 'refused', receipt: null, fault: '', nextTry: null });
  expect(report?.reason).toContain(
    `ferry-fares did not go out to Web. The folder “${path}” of Web is now a link to another place.`,
  );
  expect(report?.reason).toMatch(/Nothing was sent\.$/);
  clock.now = due + 60_000;
  expect(await publishNow(ports, id)).toMatchObject({ state: 'refused' });
  rmSync(path);
  renameSync(`${path}-real`, path);
  expect(await publishDue(ports, due + 60_000)).toEqual([]);
  expect(pagesIn(path)).toEqual({});
  expect(await publishNow(ports, id)).toMatchObject({ state: 'sent', reason: '' });
  expect(Object.keys(pagesIn(path))).toEqual(['ferry-fares.html']);
});
