import { NewsroomError } from '#core/newsroom-error';
import { diskCode } from '../files/disk-error';

/**
 * A destination cannot be reached or cannot take anything now: the share is away, the disk is full, the server does not
 * answer. It is tried again by itself, after growing pauses. What a destination refuses is another NewsroomError.
 */
export class Trouble extends NewsroomError {
  /** Milliseconds the destination asks to be left alone (HTTP's Retry-After); 0 where it does not say. */
  readonly pause: number;

  constructor(message: string, options: ErrorOptions & { readonly pause?: number | undefined } = {}) {
    super('disk', message, options);
    this.name = 'Trouble';
    this.pause = options.pause ?? 0;
  }
}

/** Answers of a disk that pass by: full, unplugged, busy, away. That one may not write there does not. */
const passing = new Set([
  'ENOSPC',
  'EDQUOT',
  'EIO',
  'EBUSY',
  'EMFILE',
  'ENFILE',
  'EAGAIN',
  'ENOENT',
  'ENXIO',
  'ENODEV',
  'ENOTCONN',
  'ESTALE',
  'ETIMEDOUT',
  'EHOSTDOWN',
  'EHOSTUNREACH',
]);

/** Whether an answer of the disk passes by. */
export function passesBy(error: unknown): boolean {
  return passing.has(diskCode(error) ?? '');
}
