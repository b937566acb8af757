import { z } from 'zod';
import type { Instant } from '../time/instant';
import type { ScheduledTime } from '../time/scheduled-time';

export type PublicationId = string;
export type DestinationId = string;

/**
 * waiting: to be sent when due · sending: started, answer not yet written down · sent: went out, once ·
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

/** What a destination answered: where the story stands there, what was written (SHA-256 of the page), and when. */
export const receiptSchema = z.object({ address: z.string(), sha256: z.string(), sentAt: z.number() });
export type Receipt = Readonly<z.infer<typeof receiptSchema>>;

/** One way out of one version of a story, to one destination, at one time. */
export interface PublicationSummary {
  readonly id: PublicationId;
  readonly storyId: string;
  /** The journal version that was frozen when this was scheduled, and is what goes out. */
  readonly storyVersion: number;
  readonly destination: { readonly id: DestinationId; readonly kind: DestinationKind; readonly name: string };
  readonly due: ScheduledTime;
  readonly state: PublicationState;
  readonly attempts: number;
  /** Why it was missed or refused, said for people; empty otherwise. */
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
