import { z } from 'zod';
import type { ExportPreset } from '../formats/export-preset';
import type { FormatOption, OptionValues } from '../formats/format-options';

/** One choice of a format, as dialogs show it. */
export const formatOption = z.object({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  kind: z.enum(['switch', 'choice', 'number', 'text']),
  choices: z.array(z.string()).readonly(),
  fallback: z.union([z.string(), z.number(), z.boolean()]),
}) satisfies z.ZodType<FormatOption>;
const optionValues = z.record(
  z.string().max(100),
  z.union([z.string().max(4_000), z.number(), z.boolean()]),
) satisfies z.ZodType<OptionValues>;
/** What was chosen of them; the format proves it. */
export const chosenOptions = optionValues.optional();
/** Formats with options under a name. A format that there is no more is passed over when it is used. */
export const exportPreset = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(100),
  formats: z
    .array(z.object({ format: z.string().min(1).max(100), options: optionValues }))
    .min(1)
    .max(100)
    .readonly(),
}) satisfies z.ZodType<ExportPreset>;
