import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { diskError } from './disk-error';
import { writeAtomically } from './write-atomically';

/** Starting with the computer, switched on and off. */
export interface Autostart {
  readonly isOn: () => boolean;
  /** @throws NewsroomError `disk`. */
  readonly set: (on: boolean) => void;
}

/**
 * Starting at login by an entry in a desktop's autostart folder, as the Desktop Application Autostart Specification has
 * it. `command` is the program, absolute, and its arguments. Switched off, nothing of it stays.
 */
export function autostartFile(folder: string, command: readonly string[]): Autostart {
  const file = path.join(folder, 'nutgraf.desktop');
  return {
    isOn: () => existsSync(file),
    set: (on) => {
      try {
        if (on) mkdirSync(folder, { recursive: true });
        else rmSync(file, { force: true });
      } catch (error) {
        throw diskError(error, file);
      }
      if (on) writeAtomically(file, Buffer.from(desktopEntry(command)));
    },
  };
}

/** Where desktops look for what starts at login, by the XDG Base Directory Specification. */
export function autostartFolder(env: Readonly<Record<string, string | undefined>>, home: string): string {
  const config = env['XDG_CONFIG_HOME'];
  return path.join(config && path.isAbsolute(config) ? config : path.join(home, '.config'), 'autostart');
}

function desktopEntry(command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.0',
    'Name=Nutgraf',
    'Comment=Publishes what is scheduled',
    `Exec=${command.map(quoted).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** An argument of an Exec line: quoted by the rules of the Desktop Entry Specification, and then escaped as a value. */
function quoted(argument: string): string {
  const escaped = argument.replace(/["`$\\]/g, '\\$&').replaceAll('\\', '\\\\');
  return `"${escaped.replaceAll('%', '%%')}"`;
}
