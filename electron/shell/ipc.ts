import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { z } from 'zod';
import { eventChannel, requestChannel, type Answer } from '#core/contract/bridge';
import { calls, type CallName } from '#core/contract/calls';
import type { EventName, EventPayload } from '#core/contract/events';
import type { Handlers } from '#core/contract/handlers';
import { NewsroomError, type ErrorCode } from '#core/newsroom-error';
import { isAppUrl } from './app-origin';

const refuse = (code: ErrorCode, message: string): Answer<never> => ({ ok: false, error: { code, message } });

const isCallName = (name: unknown): name is CallName =>
  typeof name === 'string' && Object.hasOwn(calls, name);

/** Only the top frame of our own window, showing our own page, is answered. */
function isOurPage(event: IpcMainInvokeEvent): boolean {
  return event.senderFrame === event.sender.mainFrame && isAppUrl(event.senderFrame.url);
}

/** Binds the one channel the renderer can ask on: sender checked, input parsed, answer in an envelope. */
export function bindRequests(handlers: Handlers, log: (error: unknown) => void): void {
  ipcMain.handle(requestChannel, async (event, name: unknown, input: unknown): Promise<Answer<unknown>> => {
    if (!isOurPage(event)) return refuse('refused', 'This page may not ask anything of Nutgraf.');
    if (!isCallName(name)) return refuse('bad-request', 'There is no such call.');
    return answer(handlers, name, input, log);
  });
}

/** Parses the input by the contract, calls the handler and puts what happened in an envelope. Never throws. */
export async function answer<Name extends CallName>(
  handlers: Pick<Handlers, Name>,
  name: Name,
  input: unknown,
  log: (error: unknown) => void,
): Promise<Answer<unknown>> {
  const parsed = calls[name].input.safeParse(input);
  if (!parsed.success)
    return refuse('bad-request', `${name} was asked wrongly: ${z.prettifyError(parsed.error)}`);
  try {
    const handler = handlers[name] as (input: unknown) => unknown; // the schema above just proved the input
    return { ok: true, value: await handler(parsed.data) };
  } catch (error) {
    if (error instanceof NewsroomError) return refuse(error.code, error.message);
    log(error);
    return refuse('internal', `Nutgraf could not do that: ${String(error)}. What was saved before is safe.`);
  }
}

/** Sends one event to a window's page, if it still has one. */
export function sendEvent<Name extends EventName>(
  page: WebContents,
  name: Name,
  payload: EventPayload<Name>,
): void {
  if (!page.isDestroyed()) page.send(eventChannel, name, payload);
}
