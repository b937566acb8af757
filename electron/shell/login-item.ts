import { app } from 'electron';
import type { Background } from '../handlers/ports';

/** Starting at login on systems that have no call for it, such as Linux desktops. */
export interface OwnAutostart {
  readonly isOn: () => boolean;
  readonly set: (on: boolean) => void;
}

type LoginItem = Pick<Background, 'canStartAtLogin' | 'startsAtLogin' | 'startAtLogin'>;

/** Starting at login: by the system's own list on macOS and Windows, else by a file of our own. */
export function loginItem(args: readonly string[], own: OwnAutostart): LoginItem {
  const hasList = process.platform === 'darwin' || process.platform === 'win32';
  if (!hasList) return { canStartAtLogin: true, startsAtLogin: own.isOn, startAtLogin: own.set };
  const item = { args: [...args] };
  return {
    canStartAtLogin: true,
    startsAtLogin: () => app.getLoginItemSettings(item).openAtLogin,
    startAtLogin: (on) => app.setLoginItemSettings({ ...item, openAtLogin: on }),
  };
}

/** The program with the arguments that start it on a desk again. */
export function ownCommand(args: readonly string[]): readonly string[] {
  const program = process.env['APPIMAGE'] ?? process.execPath;
  return app.isPackaged ? [program, ...args] : [program, app.getAppPath(), ...args];
}
