import { expect, test } from 'vitest';
import { checkHandlers } from '../../../electron/handlers/checks';
import { storyHandlers } from '../../../electron/handlers/stories';
import { templateHandlers } from '../../../electron/handlers/templates';
import { publishingDesk } from '../../helpers/publishing-desk';

function room() {
  const desk = publishingDesk();
  const calls = templateHandlers(desk.ports);
  const own = async () =>
    (await calls['template:list']({})).templates
      .filter(({ isBuiltIn }) => !isBuiltIn)
      .map(({ name }) => name);
  const gapsOf = async (story: string) =>
    (await checkHandlers(desk.ports)['story:check']({ story })).problems
      .filter(({ check }) => check === 'placeholder')
      .map(({ grade }) => grade);
  return { ...desk, calls, own, gapsOf };
}

test('a story from a template has the day, who writes and its slug, and cannot go out with a gap', async () => {
  const { calls, ports, gapsOf } = room();
  const brief = (await calls['template:list']({})).templates.find(({ id }) => id === 'brief');
  expect(brief?.asks).toContain('dateline city');
  const start = (values: Record<string, string>) =>
    calls['template:start']({ id: 'brief', slug: 'ferry', values });
  const open = await start({ 'dateline city': 'OSLO' });
  expect(open).toMatchObject({ slug: 'ferry', byline: 'Ada Fell', state: 'draft' });
  expect(new Set(await gapsOf(open.id))).toEqual(new Set(['must-fix']));
  const { content } = await storyHandlers(ports)['story:open']({ story: open.id });
  expect(content.fields.dateline).toBe('OSLO');
  const full = await start(Object.fromEntries((brief?.asks ?? []).map((name) => [name, 'Said'])));
  expect(await gapsOf(full.id)).toEqual([]);
});

test('the desk keeps its own, renames, deletes and puts back, and takes no name twice', async () => {
  const { calls, newStory, own } = room();
  const story = newStory({ headline: 'Council {{night}}' }, 'The council met on {{date}}.');
  const kept = await calls['template:keep']({ story, name: 'Council meeting' });
  expect(kept).toMatchObject({ isBuiltIn: false, asks: ['night'] });
  for (const name of ['council MEETING', 'Obituary', ''])
    await expect(async () => calls['template:keep']({ story, name })).rejects.toMatchObject({
      code: 'refused',
    });
  await calls['template:rename']({ id: kept.id, name: 'Council' });
  expect(await own()).toEqual(['Council']);
  await calls['template:remove']({ id: kept.id });
  expect(await own()).toEqual([]);
  await expect(async () =>
    calls['template:start']({ id: kept.id, slug: '', values: {} }),
  ).rejects.toMatchObject({
    code: 'not-found',
  });
  await calls['template:put-back']({ id: kept.id });
  expect(await own()).toEqual(['Council']);
  expect(
    await calls['template:start']({ id: kept.id, slug: 'c', values: { night: 'Monday' } }),
  ).toMatchObject({
    headline: 'Council Monday',
  });
  await expect(async () => calls['template:remove']({ id: 'obituary' })).rejects.toMatchObject({
    code: 'not-found',
  });
});
