import { expect, test } from 'vitest';
import type { CopyKind } from '#core/formats/clipboard/copied-story';
import { copyStoryHandlers } from '../../../electron/handlers/copy-story';
import { embargoHandlers } from '../../../electron/handlers/embargo';
import type { Clipboard, Ports } from '../../../electron/handlers/ports';
import { publishingDesk } from '../../helpers/publishing-desk';

const credit = 'Photo by Anna Ferreira';

/** A desk with a clipboard, and a story with a photo. */
function room() {
  const desk = publishingDesk();
  const held: Parameters<Clipboard['put']>[0][] = [];
  const clipboard: Clipboard = {
    put: (words) => {
      held.push(words);
      return Promise.resolve();
    },
  };
  const ports: Ports = { ...desk.ports, clipboard };
  const story = desk.newStory({ deck: 'Fares stay', dateline: 'OSLO' });
  desk.addPhoto(story, 1, { credit });
  const copy = (as: CopyKind) => copyStoryHandlers(ports)['story:copy']({ story, as });
  return { ...desk, ports, story, held, copy };
}

test('rich text has its looks for those who know them, and the text alone for the others', async () => {
  const { copy, held } = room();
  await copy('rich');
  const [words] = held;
  expect(words?.html).toMatch(/<h1[^>]*>Night ferry sails again<\/h1>/);
  expect(words?.html).toContain(credit);
  expect(words?.html).not.toMatch(/<img|<script/);
  expect(words?.text).toContain('Night ferry sails again');
  expect(words?.text).not.toContain('<h1');
});

test('HTML is the source as text, Markdown has every field, plain text is as wires send it', async () => {
  const { copy, held } = room();
  for (const kind of ['html', 'markdown', 'plain'] as const) await copy(kind);
  expect(held.map(({ html }) => html)).toEqual([null, null, null]);
  expect(held[0]?.text).toMatch(/<h1[^>]*>Night ferry sails again<\/h1>/);
  expect(held[1]?.text).toMatch(/^---\n[^]*Fares stay/);
  expect(held[2]?.text).toContain(credit);
  expect(held[2]?.text).toMatch(/-30-\n$/);
});

test('what stays behind is said', async () => {
  const { copy } = room();
  expect((await copy('rich')).warnings).toContain(
    'Pictures are not in the clipboard. Their captions and credits are.',
  );
  expect((await copy('plain')).warnings.join(' ')).toContain('no pictures');
});

test('a story under embargo is not copied, until the embargo is lifted with a reason', async () => {
  const { copy, held, ports, story } = room();
  const embargo = embargoHandlers(ports);
  const until = { wall: '2026-12-24T06:00', zone: 'America/New_York' };
  await embargo['embargo:set']({ story, embargo: { until, source: 'Port of Hallam' }, reason: '' });
  for (const kind of ['rich', 'html', 'markdown', 'plain'] as const)
    await expect(async () => copy(kind)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('Copying waits') as string,
    });
  expect(held).toEqual([]);
  await embargo['embargo:lift']({ story, reason: 'The port published by itself' });
  await copy('rich');
  expect(held).toHaveLength(1);
});

test('suggestions nobody has decided on are told, and a missing credit warns', async () => {
  const desk = room();
  desk.addPhoto(desk.story, 2, { credit: '' });
  const { warnings } = await desk.copy('plain');
  expect(warnings).toContain('The photo “IMG_2.jpg” has no credit. It may not be published like this.');
  expect(desk.held).toHaveLength(1);
});
