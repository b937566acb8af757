import { assertNever } from '#core/assert-never';
import type { DarkroomFailure } from '#core/contract/darkroom';
import { NewsroomError } from '#core/newsroom-error';
import { refuseFile } from '../photos/refuse-file';

const saveAnew = 'Open it in a picture program, save it anew and attach that.';

/** A picture that the darkroom could not open, in words. */
export function couldNotOpen(why: DarkroomFailure | 'too-slow' | 'died'): NewsroomError {
  switch (why) {
    case 'damaged':
      return refuseFile('This file could not be opened: its picture is damaged.', saveAnew);
    case 'unknown-kind':
      return refuseFile(
        'This file could not be opened: its picture is of a kind that is not known here.',
        'Save it as JPEG in a picture program and attach that.',
      );
    case 'too-large':
      return refuseFile(
        'This file could not be opened: its picture is larger than can be shown.',
        'Save it smaller and attach that.',
      );
    case 'too-slow':
      return refuseFile('This file could not be opened: its picture took longer than 30 seconds.', saveAnew);
    case 'died':
      return refuseFile('This file could not be opened: it brings down what opens pictures.', saveAnew);
    default:
      return assertNever(why);
  }
}

/** What waits in the darkroom as Nutgraf closes. */
export const darkroomClosed = (): NewsroomError =>
  new NewsroomError('cancelled', 'Nutgraf is closing. Nothing was kept.');

/** A darkroom that does not start at all. */
export const darkroomMissing = (cause: unknown): NewsroomError =>
  new NewsroomError(
    'internal',
    'This file could not be opened: the part of Nutgraf that opens pictures did not start. Nothing was kept. ' +
      'Start Nutgraf again and attach it once more.',
    { cause },
  );
