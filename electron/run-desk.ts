import { app, powerMonitor } from 'electron';
import { randomUUID } from 'node:crypto';
import { homedir, userInfo } from 'node:os';
import path from 'node:path';
import type { PhotoId } from '#core/photo/photo';
import type { Clock } from '#core/time/instant';
import { createDarkroom } from './darkroom/create-darkroom';
import { makeThumbnails } from './darkroom/make-thumbnails';
import { rememberPrints } from './darkroom/remember-prints';
import { keepThumbnails } from './darkroom/thumbnails';
import { autostartFile, autostartFolder } from './files/autostart-file';
import { keepDeskBackups } from './handlers/backups';
import { createHandlers } from './handlers/handlers';
import { keepLibrary } from './handlers/keep-library';
import { newsroomZone } from './handlers/newsroom-zone';
import type { Ports } from './handlers/ports';
import { answerPreviewRequest } from './handlers/preview-files';
import { keepSearch } from './handlers/keep-search';
import { keepThinning } from './handlers/thin-history';
import { createPhotoStore } from './photos/create-photo-store';
import { answerPhotoRequest, answerThumbnailRequest } from './photos/photo-protocol';
import { askAboutZones } from './publish/ask-about-zones';
import { publishDue } from './publish/publish-due';
import { startScheduler, type Scheduler } from './publish/scheduler';
import { platformClipboard } from './shell/clipboard';
import { closeWhenSaved } from './shell/closing';
import { inTray, startsInTray } from './shell/command-line';
import { platformDialogs } from './shell/dialogs';
import { builtDarkroom, darkroomWindows } from './shell/darkroom-window';
import { bindRequests, sendEvent } from './shell/ipc';
import { loginItem, ownCommand } from './shell/login-item';
import { addContextMenu } from './shell/menu';
import { canTell } from './shell/notifications';
import { outOfSight, type OutOfSight } from './shell/out-of-sight';
import { printWindow } from './shell/print';
import { pagePrinter } from './shell/print-page';
import { serveProtocols } from './shell/protocols';
import { controlWindow, createWindow } from './shell/window';
import { deskFiles, type Desk } from './storage/desk';
import { getPhoto } from './storage/photos';

const log = (error: unknown) => console.error(error);
const out = path.join(__dirname, '..');
const computerZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Opens the window on a desk, answers it, and publishes what falls due, until the window is closed. */
export function runDesk(desk: Desk, clock: Clock): void {
  const photos = createPhotoStore(path.join(desk.folder, deskFiles.photos));
  const thumbnails = keepThumbnails(path.join(desk.folder, deskFiles.thumbnails));
  const darkroom = rememberPrints(createDarkroom(darkroomWindows(builtDarkroom(out))));
  const thumbnailOf = makeThumbnails({ photos, thumbnails, darkroom });
  const lookUp = (id: PhotoId) => getPhoto(desk.db, id);
  serveProtocols(path.join(out, 'renderer'), async (request) => {
    const { host } = new URL(request.url);
    const { status, headers, body } = await (host === 'preview'
      ? answerPreviewRequest(desk, request)
      : host === 'thumb'
        ? answerThumbnailRequest(thumbnailOf, lookUp, request)
        : answerPhotoRequest(photos, lookUp, request));
    return new Response(body, { status, headers });
  });

  const isInTray = startsInTray(process.argv);
  const window = createWindow(path.join(out, 'preload', 'preload.cjs'), !isInTray);
  const again = ['--desk', desk.folder, inTray];
  const ports: Ports = {
    desk,
    photos,
    thumbnails,
    darkroom,
    printPdf: pagePrinter(),
    clock,
    newId: randomUUID,
    get zone() {
      return newsroomZone(desk, computerZone);
    },
    computerZone,
    background: {
      canTell: canTell(),
      ...loginItem(again, autostartFile(autostartFolder(process.env, homedir()), ownCommand(again))),
    },
    appVersion: app.getVersion(),
    systemUser: userInfo().username,
    emit: (name, payload) => sendEvent(window.webContents, name, payload),
    dialogs: platformDialogs(() => window),
    clipboard: platformClipboard,
    relaunch: () => {
      app.relaunch();
      setImmediate(() => window.destroy()); // after the answer is on its way
    },
  };
  const hidden = outOfSight(window, ports, log);
  if (isInTray) hidden.showTray();
  const readyToClose = closeWhenSaved(window, hidden.leave);
  // The app ends with its last window, and the darkroom's are windows too.
  window.once('closed', darkroom.close);
  bindRequests(
    {
      ...createHandlers(ports),
      'window:control': ({ action }) => {
        controlWindow(window, action);
        return {};
      },
      'window:print': async () => {
        await printWindow(window);
        return {};
      },
      'app:ready-to-close': (answer) => {
        readyToClose(answer);
        return {};
      },
    },
    log,
  );
  keepThinning(ports, log);
  keepLibrary(ports, log);
  keepSearch(ports, log);
  addContextMenu(window);
  app.on('second-instance', hidden.bringForward);
  endWithTheWindow(desk, [watchTheClock(ports, hidden.tell), keepDeskBackups(ports, log)]);
}

function watchTheClock(ports: Ports, tell: OutOfSight['tell']): Scheduler {
  askAboutZones(ports, { log });
  const scheduler = startScheduler({
    publishDue: async (now, watchingSince) => tell(await publishDue(ports, now, { watchingSince, log })),
    clock: ports.clock,
    log,
  });
  powerMonitor.on('resume', scheduler.poke);
  powerMonitor.on('unlock-screen', scheduler.poke);
  return scheduler;
}

interface Watch {
  readonly stop: () => Promise<void>;
}

/** With the window gone: what is being sent is settled, the desk closed, and then the app ends. */
function endWithTheWindow(desk: Desk, watches: readonly Watch[]): void {
  app.on('window-all-closed', () => {
    void Promise.all(watches.map((watch) => watch.stop())).then(() => {
      desk.close();
      app.quit();
    });
  });
}
