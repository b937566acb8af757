import { expect, test } from 'vitest';
import { calls } from '#core/contract/calls';
import { builtInPresets } from '#core/formats/export-preset';
import { formats } from '#core/formats/registry';
import { presetHandlers } from '../../../electron/handlers/export-presets';
import { writeSetting } from '../../../electron/storage/settings';
import { publishingDesk } from '../../helpers/publishing-desk';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const preset = (number: number, name: string) => ({
  id: id(number),
  name,
  formats: [{ format: 'social', options: { posts: 4, numbered: false } }],
});

test('every desk has four, each of formats that there are, and one has them all', () => {
  const presets = builtInPresets(formats);
  expect(presets.map(({ name }) => name)).toEqual(['Website', 'Agency', 'Print desk', 'Everything']);
  const known = formats.map((format) => format.id);
  for (const each of presets) {
    expect(each.formats.length).toBeGreaterThan(1);
    expect(known).toEqual(expect.arrayContaining(each.formats.map(({ format }) => format)));
  }
  expect(presets.at(-1)?.formats.map(({ format }) => format)).toEqual(known);
});

test('presets are kept by name with their options, replaced and forgotten', async () => {
  const { ports, told } = publishingDesk();
  const handlers = presetHandlers(ports);
  await handlers['export:save-preset'](preset(1, 'Wire'));
  await handlers['export:save-preset'](preset(2, 'Agency and mail'));
  await handlers['export:save-preset'](preset(1, 'Night wire'));
  const { presets } = calls['export:presets'].output.parse(await handlers['export:presets']({}));
  expect(presets).toEqual([preset(2, 'Agency and mail'), preset(1, 'Night wire')]);
  await handlers['export:forget-preset']({ id: id(2) });
  expect(await handlers['export:presets']({})).toEqual({ presets: [preset(1, 'Night wire')] });
  expect(told.filter((event) => event.startsWith('preset:changed'))).toHaveLength(4);
});

test('a hundred are kept, and one more is refused with the way out', async () => {
  const { ports } = publishingDesk();
  const handlers = presetHandlers(ports);
  for (let number = 0; number < 100; number += 1)
    await handlers['export:save-preset'](preset(number, `Preset ${number}`));
  expect(() => handlers['export:save-preset'](preset(100, 'One more'))).toThrow('Forget one first.');
  await handlers['export:save-preset'](preset(7, 'Again'));
  expect((await handlers['export:presets']({})).presets).toHaveLength(100);
});

test('what cannot be read on disk is passed over', async () => {
  const { ports } = publishingDesk();
  const handlers = presetHandlers(ports);
  writeSetting(ports.desk.db, 'export-presets', JSON.stringify([{ id: 'x' }, preset(1, 'Wire')]));
  expect((await handlers['export:presets']({})).presets).toEqual([preset(1, 'Wire')]);
  writeSetting(ports.desk.db, 'export-presets', 'no JSON');
  expect((await handlers['export:presets']({})).presets).toEqual([]);
});
