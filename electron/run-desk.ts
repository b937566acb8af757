import { app, powerMonitor } from 'electron';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Clock } from '#core/time/instant';
import { createHandlers } from './handlers/handlers';
import type { Ports } from './handlers/ports';
import { createPhotoStore } from './photos/create-photo-store';
import { answerPhotoRequest } from './photos/photo-protocol';
import { publishDue } from './publish/publish-due';
import { startScheduler, type Scheduler } from './publish/scheduler';
import { closeWhenSaved } from './shell/closing';
import { platformDialogs } from './shell/dialogs';
import { bindRequests, sendEvent } from './shell/ipc';
import { addContextMenu } from './shell/menu';
import { serveProtocols } from './shell/protocols';
import { bringForward, controlWindow, createWindow } from './shell/window';
import { deskFiles, type Desk } from './storage/desk';
import { getPhoto } from './storage/photos';

const log = (error: unknown) => console.error(error);
const out = path.join(__dirname, '..');

/** Opens the window on a desk, answers it, and publishes what falls due, until the window is closed. */
export function runDesk(desk: Desk, clock: Clock): void {
  const photos = createPhotoStore(path.join(desk.folder, deskFiles.photos));
  serveProtocols(path.join(out, 'renderer'), async (request) => {
    const { status, headers, body } = await answerPhotoRequest(
      photos,
      (id) => getPhoto(desk.db, id),
      request,
    );
    return new Response(body, { status, headers });
  });

  const window = createWindow(path.join(out, 'preload', 'preload.cjs'));
  const ports: Ports = {
    desk,
    photos,
    clock,
    newId: randomUUID,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    appVersion: app.getVersion(),
    emit: (name, payload) => sendEvent(window.webContents, name, payload),
    dialogs: platformDialogs(() => window),
  };
  const readyToClose = closeWhenSaved(window);
  bindRequests(
    {
      ...createHandlers(ports),
      'window:control': ({ action }) => {
        controlWindow(window, action);
        return {};
      },
      'app:ready-to-close': (answer) => {
        readyToClose(answer);
        return {};
      },
    },
    log,
  );
  addContextMenu(window);
  app.on('second-instance', () => bringForward(window));
  endWithTheWindow(desk, watchTheClock(ports));
}

function watchTheClock(ports: Ports): Scheduler {
  const scheduler = startScheduler({
    publishDue: (now, watchingSince) => publishDue(ports, now, { watchingSince, log }),
    clock: ports.clock,
    log,
  });
  powerMonitor.on('resume', scheduler.poke);
  powerMonitor.on('unlock-screen', scheduler.poke);
  return scheduler;
}

/** With the window gone: what is being sent is settled, the desk closed, and then the app ends. */
function endWithTheWindow(desk: Desk, scheduler: Scheduler): void {
  app.on('window-all-closed', () => {
    void scheduler.stop().then(() => {
      desk.close();
      app.quit();
    });
  });
}
