import type { EventPayload } from '#core/contract/events';
import type { Mover } from '#core/publication/passages';
import type { DestinationKind } from '#core/publication/publication';
import type { Clock, Instant } from '#core/time/instant';
import type { Darkroom } from '../darkroom/darkroom';
import type { PhotoStore } from '../photos/photo-store';
import type { Desk } from '../storage/desk';
import type { DestinationDriver } from './destination-driver';
import { drivers } from './destinations/registry';

/** What publishing needs of the world: a part of the use cases' ports. */
export interface PublishPorts {
  readonly desk: Desk;
  readonly photos: PhotoStore;
  /** Where photos are cut; null where a command line knows of no app to start: then no photo leaves that is shown cut. */
  readonly darkroom: Darkroom | null;
  readonly clock: Clock;
  readonly emit: (name: 'publication:changed', payload: EventPayload<'publication:changed'>) => void;
}

/** The steps of a send, update, removal or kill, in order. Each is reached when what it names is done. */
export const sendSteps = [
  'planned',
  'noted',
  'sent',
  'finished',
  'receipted',
  'tidied',
  'looked',
  'settled',
] as const;
export type SendStep = (typeof sendSteps)[number];

export interface PublishOptions {
  /** When this run of the program began to look at the clock; without it, only now. */
  readonly watchingSince?: Instant;
  /** Told of what went wrong with one publication; the others go on. */
  readonly log?: (error: unknown) => void;
  /** Called at each step, so that a test can end the process right there. */
  readonly at?: (step: SendStep) => void;
  /** From 0 up to 1, anew for each pause after trouble. */
  readonly jitter?: () => number;
  /** What drives each kind of destination. */
  readonly drivers?: Readonly<Record<DestinationKind, DestinationDriver>>;
}

/** One pass over the outbox: by whom, at what instant. */
export interface Run extends Required<PublishOptions> {
  readonly ports: PublishPorts;
  readonly mover: Mover;
  readonly now: Instant;
}

/** A run with nothing left out. */
export function startRun(ports: PublishPorts, mover: Mover, now: Instant, options: PublishOptions): Run {
  const ignore = () => undefined;
  const usual = { watchingSince: now, log: ignore, at: ignore, jitter: Math.random, drivers };
  return { ports, mover, now, ...usual, ...options };
}
