import { z } from 'zod';
import type { Instant } from '../time/instant';
import type { ScheduledTime } from '../time/scheduled-time';

export type PublicationId = string;
export type DestinationId = string;

/**
 * What a row of the outbox does: `publish` puts an edition there, the first time or in the place of the last;
 * `remove` takes the story away; `kill` puts a kill notice in its place.
 */
export const publicationActions = ['publish', 'remove', 'kill'] as const;
export type PublicationAction = (typeof publicationActions)[number];

/**
 * waiting: to be sent when due, or when it is tried again · sending: started, answer not yet known · sent: done, once ·
 * missed: late by more than the grace, asks · refused: the destination or a check said no, asks · cancelled.
 */
export const publicationStates = ['waiting', 'sending', 'sent', 'missed', 'refused', 'cancelled'] as const;
export type PublicationState = (typeof publicationStates)[number];

/** A folder on this computer where pages are published. `path` is absolute. */
export interface FolderSettings {
  readonly path: string;
}
export const destinationKinds = ['folder'] as const;
export type DestinationKind = (typeof destinationKinds)[number];

/** A place stories go to. Names are unique on a desk. */
export interface Destination {
  readonly id: DestinationId;
  readonly kind: DestinationKind;
  readonly name: string;
  readonly settings: FolderSettings;
}

/** A file that was written at a destination: its name there, and the SHA-256 of its content. */
export const sentFileSchema = z.object({ name: z.string(), sha256: z.string() });
export type SentFile = Readonly<z.infer<typeof sentFileSchema>>;

/**
 * What a destination answered: where the story stands there, what was written (SHA-256 of the page; '' for a removal),
 * and when. `remoteId` is the destination's own name for it, '' where it has none; `files` are all that were written
 * there, the page first, or that were taken away.
 */
export const receiptSchema = z.object({
  address: z.string(),
  sha256: z.string(),
  sentAt: z.number(),
  remoteId: z.string().default(''),
  files: z.array(sentFileSchema).readonly().default([]),
});
export type Receipt = Readonly<z.infer<typeof receiptSchema>>;

/** One row of the outbox: what is done with one version of a story at one destination, at one time. */
export interface PublicationSummary {
  readonly id: PublicationId;
  readonly storyId: string;
  readonly action: PublicationAction;
  /** Whether it carries a correction or a clarification: once it is done, readers have the story as corrected. */
  readonly corrects: boolean;
  /** The journal version that was frozen when this was scheduled, and is what goes out. */
  readonly storyVersion: number;
  readonly destination: { readonly id: DestinationId; readonly kind: DestinationKind; readonly name: string };
  readonly due: ScheduledTime;
  readonly state: PublicationState;
  readonly attempts: number;
  /** When it is tried again by itself after trouble; null where nothing went wrong yet. */
  readonly nextTry: Instant | null;
  /** A person holds it: nothing is sent until it goes on. */
  readonly isPaused: boolean;
  /** Why it was missed or refused, or what the trouble is, said for people; empty otherwise. */
  readonly reason: string;
  readonly receipt: Receipt | null;
  readonly createdAt: Instant;
}

/** How late a publication may still go out by itself: 15 minutes, in milliseconds. Later than that, it asks. */
export const grace = 15 * 60 * 1000;

/** Whether a waiting publication is still to come, due, or missed, at an instant. */
export function timeliness(due: Instant, now: Instant): 'early' | 'due' | 'missed' {
  if (now < due) return 'early';
  return now - due <= grace ? 'due' : 'missed';
}

/**
 * Whether something may still be done by itself at an instant. What is published late by more than the grace asks,
 * whatever kept it: it was meant for its minute. What is taken away or killed is never too late.
 */
export function isStillMeant(
  { action, due }: Pick<PublicationSummary, 'action' | 'due'>,
  now: Instant,
): boolean {
  return action !== 'publish' || timeliness(due.instant, now) !== 'missed';
}
