import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import * as entity from '#core/contract/entities';
import type { StoryTemplate, TemplateId } from '#core/story/templates/template';
import type { Instant } from '#core/time/instant';
import { rowOf, rowsOf, write, type Reader } from './query';

const content = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(entity.storyContent);
const templateRow = z.object({ id: z.string(), name: z.string(), content });
const nameRow = z.object({ id: z.string() });

/** The desk's own templates, by name. */
export function listTemplates(db: Reader): readonly StoryTemplate[] {
  return rowsOf(
    db,
    templateRow,
    'SELECT id, name, content FROM template WHERE is_deleted = 0 ORDER BY name COLLATE NOCASE',
  );
}

/** Whether another template of the desk has a name. */
export function isTemplateName(db: Reader, name: string, except: TemplateId): boolean {
  const sql =
    'SELECT id FROM template WHERE name = :name COLLATE NOCASE AND is_deleted = 0 AND id <> :except';
  return rowOf(db, nameRow, sql, { name, except }) !== null;
}

/** Keeps a new template. */
export function insertTemplate(db: Database, template: StoryTemplate, createdAt: Instant): void {
  const { id, name } = template;
  write(
    db,
    'INSERT INTO template (id, name, content, created_at) VALUES (:id, :name, :content, :createdAt)',
    { id, name, content: JSON.stringify(template.content), createdAt },
  );
}

/** Gives a template another name. Answers whether there is one. */
export function renameTemplate(db: Database, id: TemplateId, name: string): boolean {
  return write(db, 'UPDATE template SET name = :name WHERE id = :id AND is_deleted = 0', { id, name }) === 1;
}

/** Deletes a template, or puts it back. Answers whether there was one to do so with. */
export function setTemplateDeleted(db: Database, id: TemplateId, isDeleted: boolean): boolean {
  const sql = 'UPDATE template SET is_deleted = :to WHERE id = :id AND is_deleted <> :to';
  return write(db, sql, { id, to: isDeleted ? 1 : 0 }) === 1;
}

/** The name of a template, deleted or not; null where there is none. */
export function templateNameOf(db: Reader, id: TemplateId): string | null {
  const row = rowOf(db, z.object({ name: z.string() }), 'SELECT name FROM template WHERE id = :id', { id });
  return row?.name ?? null;
}
