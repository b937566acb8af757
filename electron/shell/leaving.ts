import { app, dialog, powerMonitor, type BrowserWindow } from 'electron';
import { closingAct, sayWaiting, type OnClose, type Waiting } from '#core/publication/background';

export interface LeavingPorts {
  readonly choice: () => OnClose;
  readonly waiting: () => readonly Waiting[];
  /** Keeps a choice, so that nobody is asked again. */
  readonly keepChoice: (choice: OnClose) => void;
  /** The window is gone from sight and the app goes on. */
  readonly onKept: () => void;
}

/**
 * What closing the window does once all is saved: it ends the app, or hides the window while the app goes on in the
 * tray. Where something waits to go out, ending is asked about, unless the computer itself shuts down.
 */
export function leaving(window: BrowserWindow, ports: LeavingPorts): () => Promise<void> {
  let isQuitting = false;
  let isShuttingDown = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  powerMonitor.on('shutdown', () => {
    isShuttingDown = true;
  });
  return async () => {
    const act = isShuttingDown ? 'end' : actOf(ports, isQuitting);
    const answer = act === 'ask' ? await askToEnd(window, ports) : act;
    isQuitting = false;
    if (window.isDestroyed()) return;
    if (answer === 'end') window.destroy();
    if (answer !== 'keep') return;
    window.hide();
    ports.onKept();
  };
}

/** Who quits wants no app in the tray, unless something waits there and nobody said that it may be missed. */
function actOf({ choice, waiting }: LeavingPorts, isQuitting: boolean): OnClose {
  const chosen = choice();
  return closingAct(isQuitting && chosen === 'keep' ? 'ask' : chosen, waiting());
}

const answers = ['keep', 'stay', 'end'] as const;

async function askToEnd(
  window: BrowserWindow,
  { waiting, keepChoice }: LeavingPorts,
): Promise<(typeof answers)[number]> {
  const all = waiting();
  const { response, checkboxChecked } = await dialog.showMessageBox(window, {
    type: 'question',
    message: all.length === 1 ? 'A story waits to go out.' : `${all.length} stories wait to go out.`,
    detail: `${sayWaiting(all)}\n\nNothing goes out while Nutgraf is not running: it would be missed, and ask. In the tray it goes out on time.`,
    buttons: ['Keep running in the tray', 'Stay here', 'End Nutgraf'],
    checkboxLabel: 'Do this every time the window is closed',
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  const answer = answers[response] ?? 'stay';
  if (checkboxChecked && answer !== 'stay') keepChoice(answer);
  return answer;
}
