import type { ErrorCode } from '#core/newsroom-error';
import type { JobName, Jobs } from './jobs';

/** What a thread for one job is told when it starts. The first number of `cancelled` is not 0 once it is not wanted. */
export interface ThreadData {
  readonly name: JobName;
  readonly input: Jobs[JobName]['input'];
  readonly cancelled: SharedArrayBuffer;
}

/** What it tells. `code` is null for a fault of ours. */
export type FromThread =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly code: ErrorCode | null; readonly message: string };
