import { z } from 'zod';
import { isWebAddress } from '../../document/link-href';

/** What a person may choose of posts. */
export const socialOptions = z.object({
  address: z
    .union([z.literal(''), z.string().refine(isWebAddress, 'Not an address on the web')])
    .default('')
    .meta({ title: 'Address of the story', description: 'Stands in the first post' }),
  posts: z
    .number()
    .int()
    .min(1)
    .max(100)
    .default(8)
    .meta({ title: 'At most so many posts', description: 'The story goes on where the thread ends' }),
  numbered: z.boolean().default(true).meta({ title: 'Number the posts' }),
});
export type SocialOptions = z.infer<typeof socialOptions>;
