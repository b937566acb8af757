import { clipboard, ClipboardItem } from 'electron';
import type { Clipboard } from '../handlers/ports';

/** The clipboard of the platform. */
export const platformClipboard: Clipboard = {
  put: async ({ text, html }) => {
    // Before it had items, Electron wrote words and looks by a call that its types do not know any more.
    const isOld = typeof Reflect.get(clipboard, 'writeHTML') === 'function';
    const write: unknown = Reflect.get(clipboard, 'write');
    if (isOld && typeof write === 'function')
      Reflect.apply(write, clipboard, [html === null ? { text } : { text, html }]);
    else
      await clipboard.write([
        new ClipboardItem({ 'text/plain': text, ...(html !== null && { 'text/html': html }) }),
      ]);
  },
};
