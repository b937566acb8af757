import { BrowserWindow, MessageChannelMain, protocol, session, type Session } from 'electron';
import path from 'node:path';
import type { OpenRoom, Room } from '../darkroom/room';
import { appScheme, darkroomOrigin, darkroomPort } from './app-origin';
import { darkroomSecurityPolicy } from './content-security-policy';
import { answerPageRequest } from './page-files';

/** Where the darkroom's built page and preload script are. */
export interface DarkroomFiles {
  readonly page: string;
  readonly preload: string;
}

/** The darkroom's files in the folder of the built app. */
export const builtDarkroom = (out: string): DarkroomFiles => ({
  page: path.join(out, 'darkroom'),
  preload: path.join(out, 'darkroom-preload', 'darkroom-preload.cjs'),
});

/**
 * Rooms for the darkroom: hidden windows that nobody sees, sandboxed, in a session that can load their own page and
 * nothing else. They have no bridge; all that passes is a port for jobs and answers.
 */
export function darkroomWindows({ page, preload }: DarkroomFiles): OpenRoom {
  const ours = darkroomSession(page);
  return async ({ onAnswer, onGone }) => {
    const window = new BrowserWindow({
      show: false,
      width: 100,
      height: 100,
      skipTaskbar: true,
      focusable: false,
      webPreferences: {
        session: ours,
        preload: path.resolve(preload),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webgl: false,
        spellcheck: false,
        disableDialogs: true,
        // Nobody looks at it, and yet somebody waits for it.
        backgroundThrottling: false,
      },
    });
    window.webContents.once('render-process-gone', () => {
      if (!window.isDestroyed()) window.destroy();
      onGone();
    });
    await window.loadURL(`${darkroomOrigin}/`);
    return roomIn(window, onAnswer);
  };
}

function roomIn(window: BrowserWindow, onAnswer: (answer: unknown) => void): Room {
  const { port1, port2 } = new MessageChannelMain();
  port2.on('message', ({ data }) => onAnswer(data));
  port2.start();
  window.webContents.postMessage(darkroomPort, null, [port1]);
  return {
    send: (request) => port2.postMessage(request),
    close: () => {
      port2.close();
      if (!window.isDestroyed()) window.destroy();
    },
  };
}

function darkroomSession(page: string): Session {
  // Without `persist:` nothing of it is written to the disk.
  const ours = session.fromPartition('darkroom', { cache: false });
  ours.webRequest.onBeforeRequest(({ url }, decide) =>
    decide({ cancel: !url.startsWith(`${darkroomOrigin}/`) }),
  );
  const served: typeof protocol = ours.protocol;
  served.handle(appScheme, (request) => answerPageRequest(page, request, darkroomSecurityPolicy));
  return ours;
}
