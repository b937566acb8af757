import type { Database } from 'better-sqlite3';

/** A text as filters compare it: without accents, in small letters. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Gives a connection the function `fold` for texts. SQLite itself knows small and capital letters of English alone. */
export function setFold(db: Database): void {
  db.function('fold', { deterministic: true }, (text: unknown) =>
    typeof text === 'string' ? foldText(text) : text,
  );
}
