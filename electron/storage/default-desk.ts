import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder of the desk that opens where none is named: `Nutgraf/desk` among the settings of this person on this
 * computer. The app and the command line follow this one rule.
 */
export function defaultDesk(
  platform: NodeJS.Platform = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
  home: string = homedir(),
): string {
  return join(settingsFolder(platform, env, home), 'Nutgraf', 'desk');
}

function settingsFolder(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  // An empty variable means the same as none.
  if (platform === 'win32') return env['APPDATA'] || join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return env['XDG_CONFIG_HOME'] || join(home, '.config');
}
