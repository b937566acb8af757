import { Notification } from 'electron';
import type { News } from '#core/publication/publication-news';

/** Whether this system shows notifications. */
export const canTell = (): boolean => Notification.isSupported();

// What is shown must be held, or its click is lost with the garbage.
const shown = new Set<Notification>();

/** Shows a notification of the system; a click on it brings the app forward. */
export function tellBySystem({ title, body }: News, onClick: () => void): void {
  if (!canTell()) return;
  const notification = new Notification({ title, body });
  shown.add(notification);
  notification.on('click', onClick);
  notification.on('close', () => shown.delete(notification));
  notification.show();
}
