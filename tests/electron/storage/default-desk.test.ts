import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultDesk } from '../../../electron/storage/default-desk';

test.each([
  ['linux', {}, join('/home/ada', '.config', 'Nutgraf', 'desk')],
  ['linux', { XDG_CONFIG_HOME: '/cfg' }, join('/cfg', 'Nutgraf', 'desk')],
  ['linux', { XDG_CONFIG_HOME: '' }, join('/home/ada', '.config', 'Nutgraf', 'desk')],
  [
    'darwin',
    { XDG_CONFIG_HOME: '/cfg' },
    join('/home/ada', 'Library', 'Application Support', 'Nutgraf', 'desk'),
  ],
  ['win32', { APPDATA: '/roaming' }, join('/roaming', 'Nutgraf', 'desk')],
  ['win32', {}, join('/home/ada', 'AppData', 'Roaming', 'Nutgraf', 'desk')],
] as const)('on %s with %j it is %s', (platform, env, desk) => {
  expect(defaultDesk(platform, env, '/home/ada')).toBe(desk);
});
