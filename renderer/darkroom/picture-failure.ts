import type { DarkroomFailure } from '#core/contract/darkroom';

/** A picture that cannot be opened, and why. */
export class PictureFailure extends Error {
  constructor(readonly why: DarkroomFailure) {
    super(why);
    this.name = 'PictureFailure';
  }
}
