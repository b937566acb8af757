import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { autostartFile, autostartFolder } from '../../../electron/files/autostart-file';
import { temporaryFolder } from '../../helpers/temporary-desk';

test('switched on it starts the program on its desk, and switched off nothing of it stays', () => {
  const folder = join(temporaryFolder(), 'config', 'autostart');
  const autostart = autostartFile(folder, [
    '/opt/Nutgraf/nutgraf',
    '--desk',
    '/home/ines/My desk',
    '--in-tray',
  ]);
  expect(autostart.isOn()).toBe(false);
  autostart.set(true);
  expect(autostart.isOn()).toBe(true);
  const entry = readFileSync(join(folder, 'nutgraf.desktop'), 'utf8').split('\n');
  expect(entry).toContain('[Desktop Entry]');
  expect(entry).toContain('Exec="/opt/Nutgraf/nutgraf" "--desk" "/home/ines/My desk" "--in-tray"');
  autostart.set(false);
  expect(readdirSync(folder)).toEqual([]);
});

test('signs that desktops read as commands are only signs', () => {
  const folder = temporaryFolder();
  autostartFile(folder, ['/opt/n', '/home/a "b" $c `d` \\e 100%']).set(true);
  expect(readFileSync(join(folder, 'nutgraf.desktop'), 'utf8')).toContain(
    'Exec="/opt/n" "/home/a \\\\"b\\\\" \\\\$c \\\\`d\\\\` \\\\\\\\e 100%%"\n',
  );
});

test('switching off what never was on does nothing', () => {
  const folder = join(temporaryFolder(), 'none');
  autostartFile(folder, ['/opt/n']).set(false);
  expect(existsSync(folder)).toBe(false);
});

test('it stands where the desktop looks, whatever the environment says', () => {
  expect(autostartFolder({}, '/home/ines')).toBe('/home/ines/.config/autostart');
  expect(autostartFolder({ XDG_CONFIG_HOME: '/cfg' }, '/home/ines')).toBe('/cfg/autostart');
  expect(autostartFolder({ XDG_CONFIG_HOME: 'relative' }, '/home/ines')).toBe('/home/ines/.config/autostart');
});
