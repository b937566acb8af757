import type { Keys } from '../../app/keys';

/** The keys of the desk beside those that move. */
export const deskKeys = {
  ready: 'Shift+R',
  more: '.',
  sort: 'S',
  plan: 'P',
  package: 'G',
  log: 'L',
  undo: 'Mod+Z',
} as const satisfies Record<string, Keys>;
