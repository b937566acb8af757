import { app, dialog } from 'electron';
import path from 'node:path';
import { NewsroomError } from '#core/newsroom-error';
import { runDesk } from './run-desk';
import { deskArgument } from './shell/command-line';
import { harden } from './shell/harden';
import { setApplicationMenu } from './shell/menu';
import { profileFolder } from './shell/profile';
import { registerSchemes } from './shell/protocols';
import { defaultDesk } from './storage/default-desk';
import { openDesk } from './storage/open';

const clock = () => Date.now();
const deskFolder = deskArgument(process.argv.slice(1), process.cwd()) ?? defaultDesk();

registerSchemes();
harden();
if (!app.commandLine.hasSwitch('user-data-dir'))
  app.setPath('userData', profileFolder(path.dirname(defaultDesk()), deskFolder));
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit(); // the first window comes forward by itself

function start(): void {
  setApplicationMenu();
  try {
    runDesk(openDesk(deskFolder, { clock }), clock);
  } catch (error) {
    refuseToStart(error);
  }
}

/** Says why the desk cannot be opened, and changes nothing. */
function refuseToStart(error: unknown): void {
  const message = error instanceof NewsroomError ? error.message : String(error);
  console.error(message);
  void dialog
    .showMessageBox({ type: 'error', message: 'Nutgraf cannot open this desk.', detail: message })
    .finally(() => app.exit(1));
}
