import Database from 'better-sqlite3';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { liveStories } from '../../electron/handlers/live-stories';
import { deskFiles } from '../../electron/storage/desk';
import { migrate } from '../../electron/storage/migrate';
import { migrations } from '../../electron/storage/migrations';
import { openDesk } from '../../electron/storage/open';
import { applicationId } from '../../electron/storage/pragmas';
import { storyWorld, temporaryFolder, testClock } from './temporary-desk';

type Cell = string | number | null | { readonly hex: string };
type Tables = Readonly<Record<string, readonly Readonly<Record<string, Cell>>[]>>;

/** What a cell of text says; '' where it holds none. */
export const cellText = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '');

const stored = (cell: Cell) =>
  typeof cell === 'object' && cell !== null ? Buffer.from(cell.hex, 'hex') : cell;

/**
 * The rows of a desk as an earlier version of Nutgraf wrote them, with folders of today for its destinations. `broughtTo` is
 * the schema that versions in between had brought it to before it is opened here.
 */
export function oldDesk(schema: number, broughtTo = schema) {
  const fixture = join(import.meta.dirname, `../fixtures/desk-of-schema-${String(schema)}.json`);
  const nowhere = temporaryFolder();
  const tables = JSON.parse(readFileSync(fixture, 'utf8').replaceAll('/nowhere', nowhere)) as Tables;
  const rowsOf = (table: string) => tables[table] ?? [];
  const open = () => {
    const folder = join(temporaryFolder(), 'desk');
    mkdirSync(folder, { recursive: true });
    for (const { settings } of rowsOf('destination'))
      mkdirSync((JSON.parse(cellText(settings)) as { path: string }).path, { recursive: true });
    writeRows(folder, schema, tables, broughtTo);
    const clock = testClock();
    const desk = openDesk(folder, { clock });
    onTestFinished(() => desk.close());
    return { folder, clock, desk, stories: liveStories(storyWorld(desk, clock)) };
  };
  return {
    rowsOf,
    open,
    /** The folder a destination of this name publishes to. */
    folderOf: (destination: string) => join(nowhere, destination),
    storyOf: (slug: string) => cellText(rowsOf('story').find((row) => row['slug'] === slug)?.['id']),
  };
}

function writeRows(folder: string, schema: number, tables: Tables, broughtTo: number): void {
  const db = new Database(join(folder, deskFiles.database));
  db.pragma(`application_id = ${String(applicationId)}`);
  migrate(db, migrations.slice(0, schema), () => undefined);
  for (const [table, rows] of Object.entries(tables))
    for (const row of rows) {
      const names = Object.keys(row);
      const places = names.map(() => '?').join(', ');
      db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places})`).run(
        ...Object.values(row).map(stored),
      );
    }
  if (broughtTo > schema) migrate(db, migrations.slice(0, broughtTo), () => undefined);
  db.close();
}
