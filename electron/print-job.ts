import { app } from 'electron';
import path from 'node:path';
import { printJobFiles, readPrintJob } from './files/print-job';
import { writeAtomically } from './files/write-atomically';
import { pagePrinter } from './shell/print-page';

/** Prints the page of a folder in a hidden window and ends the app, with code 1 where that failed. No desk is opened. */
export function runPrintJob(folder: string): void {
  app.on('window-all-closed', () => undefined); // its only window closes before the PDF is written
  void app
    .whenReady()
    .then(() => pagePrinter()(readPrintJob(folder)))
    .then((pdf) => writeAtomically(path.join(folder, printJobFiles.pdf), pdf))
    .then(
      () => app.exit(0),
      (error: unknown) => {
        console.error(error instanceof Error ? error.message : String(error));
        app.exit(1);
      },
    );
}
