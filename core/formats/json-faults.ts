import type { z } from 'zod';
import type { ExportFile, WriterTools } from './format';

/** What is wrong in a file of JSON by a schema, each fault with the place it stands at. */
export function jsonFaults(
  file: ExportFile | undefined,
  { readUtf8 }: WriterTools,
  schema: z.ZodType,
): readonly string[] {
  if (!file) return ['There is no file in this export.'];
  const read = readJson(readUtf8(file.bytes));
  if (!read) return [`${file.name} is not JSON.`];
  const { error } = schema.safeParse(read.json);
  return (error?.issues ?? []).map(({ path, message }) => `${file.name}: ${path.join('.')} ${message}`);
}

function readJson(text: string): { readonly json: unknown } | null {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}
