import { z } from 'zod';

/** What a person may choose of a proof. */
export const proofOptions = z.object({
  paper: z.enum(['A4', 'Letter']).default('A4').meta({ title: 'Paper' }),
  pictures: z.boolean().default(true).meta({ title: 'Show the photos' }),
});
export type ProofOptions = z.infer<typeof proofOptions>;
