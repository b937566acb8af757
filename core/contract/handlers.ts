import type { CallInput, CallName, CallOutput } from './calls';

/** What the main process must offer: one function a call. A missing or wrong one does not compile. */
export type Handlers = {
  readonly [Name in CallName]: (input: CallInput<Name>) => CallOutput<Name> | Promise<CallOutput<Name>>;
};
