import { z } from 'zod';
import { call, nothing } from './call';
import * as entity from './entities';

/** The UUID of one of the desk's own, or the id of one that every desk has. */
const templateId = z.string().regex(/^[a-z0-9-]{1,60}$/);
const name = z.string().trim().max(200);
/** A template as lists show it; `asks` are the variables somebody is asked for. */
export const listedTemplate = z.object({
  id: templateId,
  name: z.string(),
  isBuiltIn: z.boolean(),
  asks: z.array(z.string()),
});
export type ListedTemplate = z.infer<typeof listedTemplate>;

/** Calls of templates: stories to be written anew again and again. */
export const templateCalls = {
  /** The desk's own by name, then those every desk has. */
  'template:list': call(nothing, z.object({ templates: z.array(listedTemplate) })),
  /** Keeps a story's words as a template, without photos, comments and sources. @throws `refused` where the name is taken. */
  'template:keep': call(z.object({ story: entity.storyId, name }), listedTemplate),
  'template:rename': call(z.object({ id: templateId, name }), nothing),
  /** Deletes one of the desk's own; `template:put-back` takes that back. */
  'template:remove': call(z.object({ id: templateId }), nothing),
  'template:put-back': call(z.object({ id: templateId }), nothing),
  /** Makes a new story. Variables without a value become TK. */
  'template:start': call(
    z.object({
      id: templateId,
      slug: entity.fieldText,
      values: z.record(z.string().max(100), z.string().max(2_000)),
    }),
    entity.storySummary,
  ),
} as const;
