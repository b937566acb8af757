import type { ErrorCode } from '#core/newsroom-error';
import type { ReadName, Reads } from './reads';

/** What the reading thread is told when it starts. */
export interface ThreadData {
  /** The desk's folder. */
  readonly folder: string;
}

/** What the reading thread is told: a question with a number, or that one is not wanted any more. */
export type ToThread =
  | {
      readonly kind: 'read';
      readonly id: number;
      readonly name: ReadName;
      readonly input: Reads[ReadName]['input'];
    }
  | { readonly kind: 'cancel'; readonly id: number };

/** What it answers. `code` is null for a fault of ours. */
export type FromThread =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly code: ErrorCode | null; readonly message: string };
