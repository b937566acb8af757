import { NewsroomError } from '#core/newsroom-error';

/** A file that cannot be a photo here. `what` is the first sentence, `instead` the last. */
export function refuseFile(what: string, instead: string): NewsroomError {
  return new NewsroomError('bad-request', `${what} Nothing was kept. ${instead}`);
}

/** A photo whose file ends before its picture does. */
export function cutOff(format: string): NewsroomError {
  return refuseFile(
    `This ${format} file is cut off: it ends before the picture does.`,
    'Get the whole file once more and attach that.',
  );
}

/** A photo whose file contradicts itself. `fault` ends a sentence: "its header is damaged". */
export function damaged(format: string, fault: string): NewsroomError {
  return refuseFile(
    `This ${format} file cannot be shown: ${fault}.`,
    'Open it in a picture program, save it anew and attach that.',
  );
}

/** The most parts a picture file may have; beyond it, someone is out to fill the memory. */
const mostParts = 250_000;

/** @throws NewsroomError `bad-request` where a file falls into more parts than any picture has. */
export function requireFewParts(format: string, parts: readonly unknown[]): void {
  if (parts.length > mostParts) throw damaged(format, 'it falls into more parts than a picture has');
}
