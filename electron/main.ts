import { app, dialog } from 'electron';
import path from 'node:path';
import { NewsroomError } from '#core/newsroom-error';
import { newestUsable } from './backups/newest-usable';
import { restoreClosedDesk } from './backups/restore';
import { printJobFolder } from './files/print-job';
import { runDarkroomJob } from './darkroom-job';
import { darkroomArgument } from './darkroom/packed';
import { runPrintJob } from './print-job';
import { runDesk } from './run-desk';
import { askToPutBack } from './shell/ask-to-put-back';
import { deskArgument } from './shell/command-line';
import { builtDarkroom } from './shell/darkroom-window';
import { harden } from './shell/harden';
import { setApplicationMenu } from './shell/menu';
import { profileFolder } from './shell/profile';
import { registerSchemes } from './shell/protocols';
import { defaultDesk } from './storage/default-desk';
import type { Desk } from './storage/desk';
import { DamagedDesk } from './storage/examine';
import { openDesk } from './storage/open';

const clock = () => Date.now();
const deskFolder = deskArgument(process.argv.slice(1), process.cwd()) ?? defaultDesk();

registerSchemes();
harden();
if (!app.commandLine.hasSwitch('user-data-dir'))
  app.setPath('userData', profileFolder(path.dirname(defaultDesk()), deskFolder));
const printJob = printJobFolder(process.argv.slice(1), process.cwd());
if (printJob !== null) runPrintJob(printJob);
else if (process.argv.includes(darkroomArgument)) runDarkroomJob(builtDarkroom(path.join(__dirname, '..')));
else if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit(); // the first window comes forward by itself

async function start(): Promise<void> {
  setApplicationMenu();
  try {
    const desk = await openOrPutBack();
    if (desk) runDesk(desk, clock);
    else app.exit(1);
  } catch (error) {
    refuseToStart(error);
  }
}

/** The desk; where it is damaged and there is a backup, that one if a person says so, else null. */
async function openOrPutBack(): Promise<Desk | null> {
  try {
    return openDesk(deskFolder, { clock });
  } catch (error) {
    const backup = error instanceof DamagedDesk ? newestUsable(deskFolder) : null;
    if (!(error instanceof DamagedDesk) || !backup) throw error;
    console.error(error.message);
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!(await askToPutBack(error.message, backup, zone))) return null;
    return restoreClosedDesk(deskFolder, backup.name, { clock, zone });
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
