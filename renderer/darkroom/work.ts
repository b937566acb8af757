import { assertNever } from '#core/assert-never';
import type { DarkroomFailure, DarkroomJob, DarkroomOutcome } from '#core/contract/darkroom';
import { develop } from './develop';
import { PictureFailure } from './picture-failure';
import { print } from './print';

/** Does one job. What goes wrong is an outcome too. */
export async function work(job: DarkroomJob): Promise<DarkroomOutcome> {
  try {
    return await outcomeOf(job);
  } catch (error) {
    return { kind: 'failed', why: whyOf(error) };
  }
}

function outcomeOf(job: DarkroomJob): Promise<DarkroomOutcome> {
  switch (job.kind) {
    case 'develop':
      return develop(job.bytes, job.mediaType);
    case 'print':
      return print(job.bytes, job.mediaType, job.orders);
    default:
      return assertNever(job);
  }
}

const whyOf = (error: unknown): DarkroomFailure => (error instanceof PictureFailure ? error.why : 'damaged');
