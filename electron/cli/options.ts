import type { ParseArgsConfig } from 'node:util';

/** Every option of the command line. An option means the same in each command that takes it. */
export const options = {
  desk: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  slug: { type: 'string' },
  headline: { type: 'string' },
  format: { type: 'string' },
  suggestions: { type: 'string' },
  options: { type: 'string' },
  lead: { type: 'boolean' },
  out: { type: 'string' },
  replace: { type: 'boolean' },
  at: { type: 'string' },
  zone: { type: 'string' },
  to: { type: 'string' },
  first: { type: 'boolean' },
  second: { type: 'boolean' },
  name: { type: 'string' },
  path: { type: 'string' },
  now: { type: 'string' },
  backups: { type: 'boolean' },
  version: { type: 'string' },
  note: { type: 'string' },
  due: { type: 'string' },
  assignee: { type: 'string' },
  art: { type: 'string' },
  until: { type: 'string' },
  source: { type: 'string' },
  reason: { type: 'string' },
  substitute: { type: 'boolean' },
  kind: { type: 'string' },
  text: { type: 'string' },
  position: { type: 'string' },
  carries: { type: 'string' },
  'dry-run': { type: 'boolean' },
  action: { type: 'string' },
  csv: { type: 'string' },
  ics: { type: 'string' },
  day: { type: 'string' },
  section: { type: 'string' },
  site: { type: 'string' },
  template: { type: 'string' },
  set: { type: 'string' },
} as const satisfies NonNullable<ParseArgsConfig['options']>;

export type OptionName = keyof typeof options;

/** Options that every command takes. */
export const commonOptions: readonly OptionName[] = ['desk', 'help'];
