import { app, type BrowserWindow } from 'electron';
import { publicationNews } from '#core/publication/publication-news';
import { backgroundChoices, keepOnClose, waitingPublications } from '../handlers/background';
import type { Ports } from '../handlers/ports';
import { leaving } from './leaving';
import { tellBySystem } from './notifications';
import { appTray } from './tray';
import { bringForward } from './window';

/** What the app does with its window out of sight. */
export interface OutOfSight {
  /** Closes the window for good or until it is wanted again, once all is saved. */
  readonly leave: () => Promise<void>;
  /** Shows the app in the tray. */
  readonly showTray: () => void;
  readonly bringForward: () => void;
  /** Tells what the clock has settled, where nobody is looking at the window. */
  readonly tell: (settled: readonly Parameters<typeof publicationNews>[0][]) => void;
}

/** The tray, the notifications and what closing the window means, for the one window of a desk. */
export function outOfSight(
  window: BrowserWindow,
  { desk }: Pick<Ports, 'desk'>,
  log: (error: unknown) => void,
): OutOfSight {
  const waiting = () => waitingPublications(desk);
  const comeForward = () => bringForward(window);
  const tray = appTray({ waiting, onOpen: comeForward, onQuit: () => app.quit(), log });
  window.on('show', tray.remove);
  window.once('closed', tray.remove);
  app.on('activate', comeForward); // on macOS, a click in the dock
  return {
    leave: leaving(window, {
      choice: () => backgroundChoices(desk).onClose,
      waiting,
      keepChoice: (choice) => keepOnClose(desk, choice),
      onKept: tray.show,
    }),
    showTray: tray.show,
    bringForward: comeForward,
    tell: (settled) => {
      if (settled.length > 0 && !window.isDestroyed() && !window.isVisible()) tray.show();
      if (window.isDestroyed() || window.isFocused() || !backgroundChoices(desk).tellsBySystem) return;
      for (const each of settled) {
        const news = publicationNews(each);
        if (news) tellBySystem(news, comeForward);
      }
    },
  };
}
