import { z } from 'zod';

/** Under this, lines would hold less than a few words. */
const narrowest = 20;

/** What a person may choose of a story as plain text. */
export const textOptions = z.object({
  keyword: z
    .string()
    .max(200)
    .default('')
    .meta({ title: 'Keyword line', description: 'Stands under the slug; empty for the tags of the story' }),
  note: z.string().max(2_000).default('').meta({
    title: 'Note to editors',
    description: 'Stands above the text after “Eds:”, before what the story says of its corrections',
  }),
  end: z.enum(['-30-', '###', 'none']).default('-30-').meta({ title: 'End mark' }),
  ascii: z.boolean().default(false).meta({
    title: 'ASCII only',
    description: 'Straight quotes, -- for a dash, letters without accents; any other sign as its number',
  }),
  width: z
    .number()
    .int()
    .min(0)
    .max(1_000)
    .refine((width) => width === 0 || width >= narrowest, `Must be 0 or at least ${narrowest}`)
    .default(0)
    .meta({ title: 'Characters in a line', description: '0 leaves lines as long as their paragraphs' }),
});
export type TextOptions = z.infer<typeof textOptions>;
