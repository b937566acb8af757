import { app } from 'electron';
import type { Room } from './darkroom/room';
import { darkroomIsOpen, pack, readRequest } from './darkroom/packed';
import { darkroomWindows, type DarkroomFiles } from './shell/darkroom-window';

/**
 * Opens pictures for the process that started the app, one room for as long as it lives: it is told to end by being left.
 * No desk is opened, and no window is shown.
 */
export function runDarkroomJob(files: DarkroomFiles): void {
  app.on('window-all-closed', () => undefined); // a room that dies says so itself
  process.once('disconnect', () => app.exit(0));
  void app
    .whenReady()
    .then(() =>
      darkroomWindows(files)({
        onAnswer: (answer) => process.send?.(pack(answer)),
        onGone: () => app.exit(1),
      }),
    )
    .then(takeJobs, (error: unknown) => {
      console.error(error);
      app.exit(1);
    });
}

function takeJobs(room: Room): void {
  process.on('message', (message) => room.send(readRequest(message)));
  process.send?.(darkroomIsOpen);
}
