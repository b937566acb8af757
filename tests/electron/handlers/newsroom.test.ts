import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { calls } from '#core/contract/calls';
import { isSiteAddress, siteAddress } from '#core/formats/site-address';
import { deskHandlers } from '../../../electron/handlers/desk-info';
import { exportStories } from '../../../electron/handlers/export';
import { publishNow } from '../../../electron/publish/publish-now';
import { scheduleStory } from '../../../electron/handlers/schedule';
import { pagesIn, publishingDesk } from '../../helpers/publishing-desk';

const newsroom = { name: 'Harbour Courier', site: 'https://courier.example/news/' };

test('who publishes is nobody at first, and is kept for the desk', async () => {
  const { ports, told } = publishingDesk();
  const handlers = deskHandlers(ports);
  const info = async () => calls['desk:info'].output.parse(await handlers['desk:info']({})).newsroom;
  expect(await info()).toEqual({ name: '', site: '' });
  await handlers['desk:set-newsroom'](newsroom);
  expect(await info()).toEqual(newsroom);
  expect(told).toContain('desk:changed ');
});

test('feeds, pages and agencies are told in exports, and readers in what is published', async () => {
  const desk = publishingDesk();
  await deskHandlers(desk.ports)['desk:set-newsroom'](newsroom);
  const story = desk.newStory();
  const folder = desk.newFolder('out');
  const textOf = async (format: string) => {
    const wanted = { stories: [story], format, suggestions: 'accepted' } as const;
    const { files } = await exportStories(desk.ports, wanted, join(folder, format), { replace: false });
    return readFileSync(files[0] ?? '', 'utf8');
  };
  expect(await textOf('rss')).toMatch(
    /<title>Harbour Courier<\/title>[^]*https:\/\/courier\.example\/news\//,
  );
  expect(await textOf('newsml-g2')).toContain('Harbour Courier');
  const publisher = /"publisher": \{\s+"@type": "NewsMediaOrganization",\s+"name": "Harbour Courier"/;
  expect(await textOf('html')).toMatch(publisher);
  const web = desk.newDestination('Web');
  const { id } = await scheduleStory(desk.ports, { story, destination: web.id, at: 'now' });
  await publishNow(desk.ports, id).catch(() => undefined); // it has gone out already
  expect(Object.values(pagesIn(web.settings.path)).join('')).toMatch(publisher);
});

describe('the address of a site', () => {
  test.each([
    ['', ''],
    ['courier.example', 'https://courier.example/'],
    [' http://courier.example/news ', 'http://courier.example/news/'],
    ['https://courier.example/', 'https://courier.example/'],
  ])('typed as “%s” is “%s”', (typed, address) => {
    expect(siteAddress(typed)).toBe(address);
    expect(address === '' || isSiteAddress(address)).toBe(true);
  });

  test.each([
    'ftp://courier.example/',
    'https://courier.example',
    'https://courier.example/?q=1/',
    'https://me:secret@courier.example/',
    'https://courier example/',
    'javascript:alert(1)/',
    'https://',
  ])('%s is none, and is refused', (site) => {
    expect(isSiteAddress(site)).toBe(false);
    expect(calls['desk:set-newsroom'].input.safeParse({ name: '', site }).success).toBe(false);
  });
});
