import type { DarkroomRequest } from '#core/contract/darkroom';

/** A page in which pictures are opened, for as long as it lives. */
export interface Room {
  readonly send: (request: DarkroomRequest) => void;
  readonly close: () => void;
}

/** What a room tells whoever opened it. Nothing it says is proven yet. */
export interface RoomListener {
  readonly onAnswer: (answer: unknown) => void;
  /** The room's process ended without being asked to. */
  readonly onGone: () => void;
}

/** Opens a room with nothing in it. Rejects where there can be none. */
export type OpenRoom = (listener: RoomListener) => Promise<Room>;
