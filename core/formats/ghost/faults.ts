import { z } from 'zod';
import type { ExportFile, WriterTools } from '../format';
import { jsonFaults } from '../json-faults';
import { ghostLimits } from './post';

const id = z.string().min(1);
const slug = z.string().min(1).max(ghostLimits.slug);
const atMost = (longest: number) =>
  z.string().refine((text) => Array.from(text).length <= longest, `is longer than ${longest} characters`);
const time = z.iso.datetime();

/** The import file of Ghost 6 as far as stories go: drafts alone, in HTML, which Ghost turns into its own blocks. */
const importFile = z.strictObject({
  meta: z.strictObject({ exported_on: z.number().int(), version: z.string() }),
  data: z.strictObject({
    posts: z.array(
      z.strictObject({
        id,
        uuid: z.uuid(),
        title: atMost(ghostLimits.title).min(1),
        slug,
        html: z.string(),
        feature_image: z.string().startsWith('__GHOST_URL__/content/images/').nullable(),
        featured: z.literal(0),
        status: z.literal('draft'),
        visibility: z.literal('public'),
        created_at: time,
        updated_at: time,
        published_at: time.nullable(),
        custom_excerpt: atMost(ghostLimits.excerpt).nullable(),
      }),
    ),
    posts_meta: z.array(
      z.strictObject({
        post_id: id,
        feature_image_alt: atMost(ghostLimits.alt).nullable(),
        feature_image_caption: z.string().nullable(),
        og_title: z.string().nullable(),
        twitter_title: z.string().nullable(),
      }),
    ),
    users: z.array(z.strictObject({ id, name: z.string().min(1), slug, email: z.string() })),
    posts_authors: z.array(z.strictObject({ post_id: id, author_id: id, sort_order: z.number() })),
    tags: z.array(z.strictObject({ id, name: atMost(ghostLimits.tag).min(1), slug })),
    posts_tags: z.array(z.strictObject({ post_id: id, tag_id: id, sort_order: z.number() })),
  }),
});

/** What the importer of Ghost asks for that is not so in a file. */
export function ghostFaults([file]: readonly ExportFile[], tools: WriterTools): readonly string[] {
  return jsonFaults(file, tools, importFile);
}
