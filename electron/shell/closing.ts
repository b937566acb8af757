import { dialog, type BrowserWindow } from 'electron';
import { sendEvent } from './ipc';

/** How long the page may take to write what is unsaved before we ask, in milliseconds. */
const patience = 5_000;

/**
 * Lets a window close only after its page has written what was unsaved. Where it could not, a person decides. `leave`
 * does what closing means then. Returns the handler of `app:ready-to-close`.
 */
export function closeWhenSaved(
  window: BrowserWindow,
  leave: () => Promise<void>,
): (answer: { unsaved: boolean }) => void {
  let isListening = false; // before its scripts have run, the page can hold nothing unsaved and would not answer
  let isWaiting = false;
  let timer: NodeJS.Timeout | undefined;
  const settle = async (unsaved: boolean) => {
    clearTimeout(timer);
    const answer = unsaved ? await askToClose(window) : 'close';
    if (answer === 'close') await leave();
    isWaiting = false;
    if (answer === 'copy') sendEvent(window.webContents, 'app:save-copies', {});
  };
  window.webContents.once('dom-ready', () => {
    isListening = true;
  });
  window.on('close', (event) => {
    if (!isListening || window.webContents.isCrashed()) return;
    event.preventDefault();
    if (isWaiting) return;
    isWaiting = true;
    timer = setTimeout(() => void settle(true), patience);
    sendEvent(window.webContents, 'app:closing', {});
  });
  return ({ unsaved }) => {
    if (isWaiting) void settle(unsaved);
  };
}

const answers = ['stay', 'copy', 'close'] as const;

async function askToClose(window: BrowserWindow): Promise<(typeof answers)[number]> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The last changes are not saved.',
    detail: 'The disk did not take them. They are safe in this window as long as it stays open.',
    buttons: ['Keep the window open', 'Save a copy elsewhere…', 'Close and lose the last changes'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return answers[response] ?? 'stay';
}
