import { z } from 'zod';
import { isLinkHref, isWebAddress } from '../../document/link-href';
import { isMailAddress } from '../mail/mail-address';

const none = z.literal('');
const slugPlace = '{slug}';
const mergeTag = /^(?:\{\{?|\*\||%|\[)[^<>"'\s&]+$/u;

/** What a person may choose of a newsletter. */
export const newsletterOptions = z.object({
  stories: z.enum(['whole', 'summaries']).default('whole').meta({
    title: 'Stories',
    description: 'As summaries, each has its deck and a link. What makes the mail too long becomes a summary',
  }),
  subject: z
    .string()
    .max(300)
    .default('')
    .meta({ title: 'Subject', description: 'Empty for the headline of the first story' }),
  from: z
    .union([none, z.string().refine(isMailAddress, 'Not an address of mail')])
    .default('')
    .meta({ title: 'Sender', description: 'The address it comes from; its name is the newsroom’s' }),
  link: z
    .union([none, z.string().refine(isStoryLink, `Not an address on the web with ${slugPlace} in it`)])
    .default('')
    .meta({ title: 'Address of a story', description: `With ${slugPlace} for its URL slug` }),
  pictures: z
    .union([none, z.string().refine(isWebAddress, 'Not an address on the web')])
    .default('')
    .meta({ title: 'Address of the pictures', description: 'Empty for files beside the page' }),
  unsubscribe: z
    .union([none, z.string().refine(isUnsubscribe, 'Neither an address nor a merge tag')])
    .default('')
    .meta({ title: 'Unsubscribe', description: 'An address, or the merge tag of your mail service' }),
});
export type NewsletterOptions = z.infer<typeof newsletterOptions>;

/** Where a story stands on the web; '' where nobody said it. */
export function storyLink({ link }: NewsletterOptions, urlSlug: string): string {
  return urlSlug === '' ? '' : link.replaceAll(slugPlace, urlSlug);
}

function isStoryLink(text: string): boolean {
  return text.includes(slugPlace) && isWebAddress(text.replaceAll(slugPlace, 'slug'));
}

function isUnsubscribe(text: string): boolean {
  return isLinkHref(text) || mergeTag.test(text);
}
