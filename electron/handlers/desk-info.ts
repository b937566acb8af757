import type { Handlers } from '#core/contract/handlers';
import type { Ports } from './ports';

/** Where the desk is, and what the window needs to know of its surroundings. */
export function deskHandlers(ports: Ports): Pick<Handlers, 'desk:info'> {
  return { 'desk:info': () => ({ folder: ports.desk.folder, zone: ports.zone, version: ports.appVersion }) };
}
