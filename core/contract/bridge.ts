import type { ErrorCode } from '../newsroom-error';
import type { CallInput, CallName, CallOutput } from './calls';
import type { EventName, EventPayload } from './events';

/** How every call is answered across the border. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: { readonly code: ErrorCode; readonly message: string } };

/** The whole of what the preload puts on `window.nutgraf`. */
export interface Bridge {
  readonly request: <Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
  ) => Promise<Answer<CallOutput<Name>>>;
  /** Listens; the answer stops listening. */
  readonly on: <Name extends EventName>(
    name: Name,
    listener: (payload: EventPayload<Name>) => void,
  ) => () => void;
  readonly platform: 'linux' | 'darwin' | 'win32';
}

/** The two channels of the border; names of calls and events travel inside. */
export const requestChannel = 'nutgraf:request';
export const eventChannel = 'nutgraf:event';
