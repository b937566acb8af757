import { Menu, nativeImage, Tray, type MenuItemConstructorOptions } from 'electron';
import type { Waiting } from '#core/publication/background';
import { sayTime } from '#core/time/say-time';
import { trayIcon } from './tray-icon';

export interface TrayPorts {
  readonly waiting: () => readonly Waiting[];
  readonly onOpen: () => void;
  readonly onQuit: () => void;
  readonly log: (error: unknown) => void;
}

/** The app's place in the tray while it has no window to see. */
export interface AppTray {
  /** Shows it, or what waits now. Where there is no tray, starting the app again shows the window. */
  readonly show: () => void;
  readonly remove: () => void;
}

const mostNamed = 5;

/** A tray that is made when it is first needed. A system without one is no error: the app goes on all the same. */
export function appTray(ports: TrayPorts): AppTray {
  let tray: Tray | null = null;
  return {
    show: () => {
      try {
        tray ??= createTray(ports.onOpen);
        tray.setContextMenu(Menu.buildFromTemplate(menuOf(ports)));
      } catch (error) {
        ports.log(error);
      }
    },
    remove: () => {
      tray?.destroy();
      tray = null;
    },
  };
}

function createTray(onOpen: () => void): Tray {
  const image = nativeImage.createEmpty();
  for (const scaleFactor of [1, 2]) {
    const { size, pixels } = trayIcon(22 * scaleFactor);
    const buffer = nativeImage.createFromBitmap(Buffer.from(pixels), { width: size, height: size }).toPNG();
    image.addRepresentation({ scaleFactor, width: size, height: size, buffer });
  }
  const tray = new Tray(image);
  tray.setToolTip('Nutgraf publishes what is scheduled');
  tray.on('click', onOpen);
  return tray;
}

function menuOf({ waiting, onOpen, onQuit }: TrayPorts): MenuItemConstructorOptions[] {
  const all = waiting();
  const named = all.slice(0, mostNamed).map(({ slug, headline, due }) => ({
    label: `${slug || headline || 'A story without a slug'}, ${sayTime(due)}`,
    enabled: false,
  }));
  const rest = all.length - named.length;
  return [
    { label: 'Open Nutgraf', click: onOpen },
    { type: 'separator' },
    { label: all.length === 0 ? 'Nothing waits to go out' : 'Waiting to go out:', enabled: false },
    ...named,
    ...(rest > 0 ? [{ label: `and ${rest} more`, enabled: false }] : []),
    { type: 'separator' },
    { label: 'Quit Nutgraf', click: onQuit },
  ];
}
