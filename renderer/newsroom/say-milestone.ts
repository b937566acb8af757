import { assertNever } from '#core/assert-never';
import type { Milestone } from '#core/story/history';

/** What a version is remembered for, in words. */
export function sayMilestone({ kind, name }: Milestone): string {
  switch (kind) {
    case 'created':
      return 'Created';
    case 'named':
      return name;
    case 'sent-to-desk':
      return 'Sent to desk';
    case 'scheduled':
      return `Scheduled for ${name}`;
    case 'published':
      return `Published to ${name}`;
    case 'restored':
      return `Restored: ${name}`;
    case 'recovered':
      return 'Recovered after damage';
    default:
      return assertNever(kind);
  }
}
