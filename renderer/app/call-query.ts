import { queryOptions } from '@tanstack/react-query';
import type { CallInput, CallName } from '#core/contract/calls';
import { request } from './api';

/** A call that only reads, as a query. Its key is the call and its input, so that events can say what went stale. */
export function callQuery<Name extends CallName>(name: Name, input: CallInput<Name>) {
  return queryOptions({ queryKey: [name, input], queryFn: () => request(name, input) });
}
