import { expect, test } from 'vitest';
import { temporaryDesk } from '../../helpers/temporary-desk';

test('a new desk is set to survive a power cut', () => {
  const { db } = temporaryDesk();
  const setting = (name: string) => db.pragma(name, { simple: true });
  expect(setting('journal_mode')).toBe('wal');
  expect(setting('synchronous')).toBe(2);
  expect(setting('fullfsync')).toBe(1);
  expect(setting('checkpoint_fullfsync')).toBe(1);
  expect(setting('foreign_keys')).toBe(1);
  expect(setting('busy_timeout')).toBe(5_000);
  expect(setting('trusted_schema')).toBe(0);
  expect(setting('cell_size_check')).toBe(1);
  expect(setting('wal_autocheckpoint')).toBe(1_000);
  expect(setting('application_id')).toBe(0x4e757467);
  expect(setting('user_version')).toBe(1);
});
