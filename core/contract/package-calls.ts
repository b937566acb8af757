import { z } from 'zod';
import { mostMembers, packageRoles, type StoryPackage } from '../story/package';
import { call, nothing } from './call';
import * as entity from './entities';

const packageId = z.uuid();
const name = z.string().trim().max(200);
const member = z.object({ story: entity.storyId, role: z.enum(packageRoles) });
const shownMember = member.extend({ slug: z.string(), headline: z.string(), state: entity.storyState });
const storyPackage = z.object({
  id: packageId,
  name,
  members: z.array(member).max(2 * mostMembers),
}) satisfies z.ZodType<StoryPackage>;
/** A package with what lists show of its stories. */
export const shownPackage = z.object({ id: packageId, name: z.string(), members: z.array(shownMember) });
export type ShownPackage = z.infer<typeof shownPackage>;

/** Calls of packages: stories that belong together. */
export const packageCalls = {
  /** Every package, the newest first; the last 500. */
  'package:list': call(nothing, z.object({ packages: z.array(shownPackage) })),
  /** The packages a story is in: first the one it belongs to, then those it is related to. */
  'package:of': call(z.object({ story: entity.storyId }), z.object({ packages: z.array(shownPackage) })),
  /** Writes a package whole, in the place of the one of its id or as a new one. @throws `refused` with the reason. */
  'package:save': call(storyPackage, shownPackage),
  /** Breaks a package up; its stories stay. */
  'package:remove': call(z.object({ id: packageId }), nothing),
} as const;
