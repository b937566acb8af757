import type { WindowCall } from '#core/contract/calls';
import type { Handlers } from '#core/contract/handlers';
import { backgroundHandlers } from './background';
import { backupHandlers } from './backups';
import { budgetHandlers } from './budget';
import { bringInHandlers } from './bring-in';
import { bundleHandlers } from './bundle/save-bundle';
import { checkHandlers } from './checks';
import { copyStoryHandlers } from './copy-story';
import { correctHandlers } from './correct';
import { deskHandlers } from './desk-info';
import { decisionHandlers } from './desk-decisions';
import { deskListHandlers } from './desk-list';
import { destinationHandlers } from './destinations';
import { duplicateHandlers } from './duplicate';
import { dryRunHandlers } from './dry-run';
import { embargoHandlers } from './embargo';
import { exportHandlers } from './export';
import { presetHandlers } from './export-presets';
import { historyHandlers } from './history';
import { libraryHandlers } from './library';
import { moveHandlers } from './move-publications';
import { outboxHandlers } from './outbox';
import { packageHandlers } from './packages';
import { photoHandlers } from './photos';
import type { Ports } from './ports';
import { copyHandlers } from './save-copy';
import { scheduleHandlers } from './schedule';
import { searchHandlers } from './search';
import { storyHandlers } from './stories';
import { takeDownHandlers } from './take-down';
import { templateHandlers } from './templates';

/** Every call but those that are about the window itself, which the shell answers. */
export function createHandlers(ports: Ports): Omit<Handlers, WindowCall> {
  return {
    ...deskHandlers(ports),
    ...backgroundHandlers(ports),
    ...storyHandlers(ports),
    ...deskListHandlers(ports),
    ...budgetHandlers(ports),
    ...decisionHandlers(ports),
    ...embargoHandlers(ports),
    ...duplicateHandlers(ports),
    ...packageHandlers(ports),
    ...templateHandlers(ports),
    ...checkHandlers(ports),
    ...photoHandlers(ports),
    ...libraryHandlers(ports),
    ...destinationHandlers(ports),
    ...searchHandlers(ports),
    ...scheduleHandlers(ports),
    ...moveHandlers(ports),
    ...dryRunHandlers(ports),
    ...outboxHandlers(ports),
    ...takeDownHandlers(ports),
    ...correctHandlers(ports),
    ...exportHandlers(ports),
    ...presetHandlers(ports),
    ...copyStoryHandlers(ports),
    ...historyHandlers(ports),
    ...copyHandlers(ports),
    ...bundleHandlers(ports),
    ...bringInHandlers(ports),
    ...backupHandlers(ports),
  };
}
