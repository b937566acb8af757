import { z } from 'zod';
import { isWebAddress } from '../../document/link-href';

/** What a person may choose of an article for Apple News. */
export const appleNewsOptions = z.object({
  address: z
    .union([z.literal(''), z.string().refine(isWebAddress, 'Not an address on the web')])
    .default('')
    .meta({ title: 'Address of the story', description: 'Where readers find it on the web' }),
});
export type AppleNewsOptions = z.infer<typeof appleNewsOptions>;
