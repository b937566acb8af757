import { z } from 'zod';
import type { ExportFile, WriterTools } from '../format';
import { isAbsoluteAddress, isTimeWithOffset } from '../is-absolute-address';
import { jsonFaults } from '../json-faults';

const address = z.string().refine(isAbsoluteAddress, 'is no absolute address');
const time = z.string().refine(isTimeWithOffset, 'has no offset');

/** JSON Feed 1.1 as its specification has it, as far as stories go. */
const feed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  description: z.string().optional(),
  home_page_url: address,
  feed_url: address,
  language: z.string().optional(),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      title: z.string().min(1),
      summary: z.string().optional(),
      content_html: z.string(),
      image: address.optional(),
      date_published: time.optional(),
      date_modified: time,
      authors: z.array(z.strictObject({ name: z.string().min(1) })).optional(),
      tags: z.array(z.string().min(1)).optional(),
      language: z.string(),
    }),
  ),
});

/** What JSON Feed 1.1 asks for that is not so in a feed. */
export function jsonFeedFaults([file]: readonly ExportFile[], tools: WriterTools): readonly string[] {
  return jsonFaults(file, tools, feed);
}
