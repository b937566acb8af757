import { z } from 'zod';
import { call, nothing, occurrence } from './call';
import { deskGroups, deskSearch } from './desk-search';
import * as entity from './entities';

const stories = z.array(entity.storyId).min(1).max(500);
const refusedStory = z.object({ story: entity.storyId, reason: z.string() });
const deskDeed = z.object({
  done: z.array(entity.storySummary),
  refused: z.array(refusedStory),
  undo: z.array(z.number().int()),
});
const timeToSet = z.object({ wall: z.string(), zone: z.string(), occurrence: occurrence.optional() });

/** Calls of the desk: its list, what is decided and planned about its stories, and their embargoes. */
export const deskCalls = {
  /** A stretch of the desk, how many there are in all, and how many each tab has under the same filters. */
  'desk:list': call(
    z.object({
      search: deskSearch,
      from: z.number().int().min(0),
      most: z.number().int().min(1).max(500),
    }),
    z.object({
      stories: z.array(entity.storySummary),
      total: z.number().int(),
      counts: z.record(z.string(), z.number().int()),
    }),
  ),
  /** How many stories stand in each group of the desk in the order of due times. `day` is the newsroom's own. */
  'desk:groups': call(
    z.object({
      search: deskSearch,
      day: z.object({ from: entity.instant, to: entity.instant }),
    }),
    deskGroups,
  ),
  /** Where a story stands in what the desk is narrowed down to, from 0 on; null where it is not among them. */
  'desk:place': call(
    z.object({ search: deskSearch, story: entity.storyId }),
    z.object({ place: z.number().int().nullable() }),
  ),
  /** The sections and assignees that stories of the desk have, each once. */
  'desk:values': call(nothing, z.object({ sections: z.array(z.string()), assignees: z.array(z.string()) })),
  /**
   * Takes stories to a state. What the rules refuse stays, and is said with the reason. `undo` names what was done for
   * `desk:undo`; `calledOff` counts the plans to publish that were called off with it.
   */
  'desk:move': call(
    z.object({ stories, to: entity.deskState, note: entity.reason }),
    deskDeed.extend({ calledOff: z.number().int() }),
  ),
  /** Writes what the desk plans for stories; what is left out stays. */
  'desk:plan': call(
    z.object({ stories, plan: entity.deskPlan.partial().extend({ due: timeToSet.nullable().optional() }) }),
    deskDeed,
  ),
  /** Writes the section of stories into their texts' details. */
  'desk:section': call(z.object({ stories, section: z.string().trim().max(500) }), deskDeed),
  /** Takes decisions back, as long as nobody has decided otherwise since. What was called off stays called off. */
  'desk:undo': call(
    z.object({ undo: z.array(z.number().int()).max(500) }),
    z.object({ undone: z.array(entity.storyId), refused: z.array(refusedStory) }),
  ),
  /** Everything that was decided about a story beside its words, newest first. */
  'story:log': call(
    z.object({ story: entity.storyId }),
    z.object({ entries: z.array(entity.storyLogEntry) }),
  ),
  /** Puts a story under embargo, or under another one; null takes it away, with a reason. */
  'embargo:set': call(
    z.object({
      story: entity.storyId,
      embargo: z.object({ until: timeToSet, source: z.string().trim().max(200) }).nullable(),
      reason: entity.reason,
    }),
    entity.storySummary,
  ),
  /** Lets a story out before its embargo is over. The reason is kept. @throws `refused` without one. */
  'embargo:lift': call(z.object({ story: entity.storyId, reason: entity.reason }), entity.storySummary),
  /** Makes a new draft of a story: its words and photos, without its comments; its sources say where it comes from. */
  'story:duplicate': call(z.object({ story: entity.storyId }), entity.storySummary),
  /** What lists show of one story. */
  'story:summary': call(z.object({ story: entity.storyId }), entity.storySummary),
} as const;
