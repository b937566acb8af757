import type { Handlers } from '#core/contract/handlers';
import { checkHandlers } from './checks';
import { deskHandlers } from './desk-info';
import { destinationHandlers } from './destinations';
import { exportHandlers } from './export';
import { photoHandlers } from './photos';
import type { Ports } from './ports';
import { scheduleHandlers } from './schedule';
import { storyHandlers } from './stories';

/** Every call but those that are about the window itself, which the shell answers. */
export function createHandlers(ports: Ports): Omit<Handlers, 'window:control' | 'app:ready-to-close'> {
  return {
    ...deskHandlers(ports),
    ...storyHandlers(ports),
    ...checkHandlers(ports),
    ...photoHandlers(ports),
    ...destinationHandlers(ports),
    ...scheduleHandlers(ports),
    ...exportHandlers(ports),
  };
}
