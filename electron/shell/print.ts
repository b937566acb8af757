import type { BrowserWindow } from 'electron';
import { NewsroomError } from '#core/newsroom-error';

/**
 * Prints what a window shows, in the page's own print style, after the platform's dialog.
 * @throws NewsroomError `cancelled` where the person closed the dialog, `refused` where nothing could be printed.
 */
export function printWindow(window: BrowserWindow): Promise<void> {
  return new Promise((resolve, reject) => {
    window.webContents.print({ silent: false, printBackground: false }, (isPrinted, reason) => {
      if (isPrinted) resolve();
      else reject(whyNotPrinted(reason));
    });
  });
}

function whyNotPrinted(reason: string): NewsroomError {
  return /cancell?ed/i.test(reason)
    ? new NewsroomError('cancelled', 'Nothing was printed.')
    : new NewsroomError(
        'refused',
        `Nothing was printed: the system said “${reason || 'no reason'}”. Look whether a printer is set up, or save the budget as a file.`,
      );
}
