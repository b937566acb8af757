import { z } from 'zod';
import type { Newsroom } from '../formats/format';
import { isSiteAddress } from '../formats/site-address';

/** Who publishes, as it is set for a desk: '' is what nobody has said. */
export const newsroom = z.object({
  name: z.string().trim().max(200),
  site: z.union([
    z.literal(''),
    z
      .string()
      .refine(isSiteAddress, 'The site is an address on the web that ends in a slash: https://example.org/'),
  ]),
}) satisfies z.ZodType<Newsroom>;
