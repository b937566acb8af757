/** The closed list of ways a request can fail. The renderer and the command line decide by these alone. */
export const errorCodes = [
  'bad-request', // the input is not what the call takes
  'not-found', // the story, photo, destination or publication does not exist
  'conflict', // somebody else wrote in between; nothing was overwritten
  'refused', // a rule of the newsroom says no (missing credit, time that does not exist, ...)
  'reason', // it is done once somebody says why, and the reason is kept
  'disk', // the disk refused: full, read-only, input/output error
  'desk', // the desk cannot be opened: in use, damaged, from a newer version, not a desk
  'cancelled', // the person closed the dialog
  'internal', // a fault of ours
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An error made for people: `message` says what happened, what was kept and what to do. */
export class NewsroomError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'NewsroomError';
  }
}
