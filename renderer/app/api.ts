import type { Bridge } from '#core/contract/bridge';
import type { CallInput, CallName, CallOutput } from '#core/contract/calls';
import type { EventName, EventPayload } from '#core/contract/events';
import { NewsroomError } from '#core/newsroom-error';

declare global {
  interface Window {
    readonly nutgraf: Bridge;
  }
}

/** Which platform the window runs on; decides key names and where the window buttons are. */
export const platform = (): Bridge['platform'] => window.nutgraf.platform;

/** Makes one call of the contract. @throws NewsroomError with the code and the words of the answer. */
export async function request<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const answer = await window.nutgraf.request(name, input);
  if (answer.ok) return answer.value;
  throw new NewsroomError(answer.error.code, answer.error.message);
}

/** Listens to an event of the contract; the answer stops listening. */
export function on<Name extends EventName>(
  name: Name,
  listener: (payload: EventPayload<Name>) => void,
): () => void {
  return window.nutgraf.on(name, listener);
}
