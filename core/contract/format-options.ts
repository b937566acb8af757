import { z } from 'zod';
import type { FormatOption } from '../formats/format-options';

/** One choice of a format, as dialogs show it. */
export const formatOption = z.object({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  kind: z.enum(['switch', 'choice', 'number', 'text']),
  choices: z.array(z.string()).readonly(),
  fallback: z.union([z.string(), z.number(), z.boolean()]),
}) satisfies z.ZodType<FormatOption>;
/** What was chosen of them; the format proves it. */
export const chosenOptions = z
  .record(z.string().max(100), z.union([z.string().max(4_000), z.number(), z.boolean()]))
  .optional();
