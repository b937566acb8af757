import type { CallInput, CallName, CallOutput } from '#core/contract/calls';
import { request } from './api';

/** A query that makes one call. */
export interface CallQuery<Name extends CallName> {
  readonly queryKey: readonly [Name, CallInput<Name>];
  readonly queryFn: () => Promise<CallOutput<Name>>;
}

/** A call that only reads, as a query. Its key is the call and its input, so that events can say what went stale. */
export function callQuery<Name extends CallName>(name: Name, input: CallInput<Name>): CallQuery<Name> {
  return { queryKey: [name, input], queryFn: () => request(name, input) };
}
