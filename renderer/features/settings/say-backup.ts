import type { Backup, BackupKind } from '#core/story/backup';

/** Why a backup was made. */
export const backupReason = {
  daily: 'Daily',
  'asked-for': 'Made by hand',
  'before-migration': 'Before an update',
  'before-restore': 'Before a restore',
} as const satisfies Record<BackupKind, string>;

export const backupStanding = {
  verified: 'Verified',
  damaged: 'Damaged',
  unverified: 'Not verified yet',
} as const satisfies Record<Backup['state'], string>;

/** How much is in it: `12 stories, 3.4 MB`. What was not opened yet has not been counted. */
export function sayContents({ state, stories, byteLength }: Backup): string {
  const size = sayMegabytes(byteLength);
  if (state === 'unverified') return size;
  return `${stories.toLocaleString('en')} ${stories === 1 ? 'story' : 'stories'}, ${size}`;
}

function sayMegabytes(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  return megabytes < 0.1 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${megabytes.toFixed(1)} MB`;
}
