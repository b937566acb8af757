import type { ParseArgsConfig } from 'node:util';

/** Every option of the command line. An option means the same in each command that takes it. */
export const options = {
  desk: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  slug: { type: 'string' },
  headline: { type: 'string' },
  format: { type: 'string' },
  lead: { type: 'boolean' },
  out: { type: 'string' },
  at: { type: 'string' },
  zone: { type: 'string' },
  to: { type: 'string' },
  first: { type: 'boolean' },
  second: { type: 'boolean' },
  name: { type: 'string' },
  path: { type: 'string' },
  now: { type: 'string' },
} as const satisfies NonNullable<ParseArgsConfig['options']>;

export type OptionName = keyof typeof options;

/** Options that every command takes. */
export const commonOptions: readonly OptionName[] = ['desk', 'help'];
