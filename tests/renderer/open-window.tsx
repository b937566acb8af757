import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { join } from 'node:path';
import { vi, onTestFinished } from 'vitest';
import type { Answer, Bridge } from '#core/contract/bridge';
import { calls, type CallInput, type CallName, type CallOutput } from '#core/contract/calls';
import type { EventName, EventPayload } from '#core/contract/events';
import type { Handlers } from '#core/contract/handlers';
import { NewsroomError } from '#core/newsroom-error';
import { createHandlers } from '../../electron/handlers/handlers';
import type { Dialogs, Ports } from '../../electron/handlers/ports';
import { publishDue } from '../../electron/publish/publish-due';
import { App } from '../../renderer/app/app';
import { answerClosing } from '../../renderer/app/closing';
import { portsOf } from '../helpers/ports-of';
import { temporaryDesk, temporaryFolder } from '../helpers/temporary-desk';

/** Noon of Tuesday 1 December 2026 in New York, where the newsroom is. */
export const noon = Date.UTC(2026, 11, 1, 17);

/** The newsroom behind a window in a test: real use cases over a real desk, asked directly. */
export interface Newsroom {
  readonly ports: Ports;
  readonly ask: <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>;
  readonly emit: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;
  /** What the window said of its own, in order. */
  readonly said: string[];
  /** The next call of a name fails with this message. */
  readonly failNext: (name: CallName, message: string) => void;
  /** A folder that the platform's dialogs choose. */
  readonly folder: string;
  /** Moves the clock and looks whether something is due. */
  readonly moveTo: (instant: number) => Promise<void>;
}

/** A desk with nothing in it, at noon, and the bridge to it on `window`. */
export function newsroom(dialogs: Partial<Dialogs> = {}): Newsroom {
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  onTestFinished(() => void vi.useRealTimers());
  const clock = () => Date.now();
  const folder = temporaryFolder();
  const listeners = new Map<string, Set<(payload: never) => void>>();
  const emit: Newsroom['emit'] = (name, payload) =>
    act(() => listeners.get(name)?.forEach((listener) => (listener as (payload: unknown) => void)(payload)));
  const ports: Ports = {
    ...portsOf(temporaryDesk(clock), clock, emit),
    dialogs: {
      choosePhotoFiles: () => Promise.resolve(null),
      chooseStoryFiles: () => Promise.resolve(null),
      chooseFolder: () => Promise.resolve(folder),
      chooseNewFile: ({ name }) => Promise.resolve(join(folder, name)),
      confirmReplace: () => Promise.resolve(true),
      ...dialogs,
    },
  };
  const said: string[] = [];
  const failures = new Map<CallName, string>();
  const handlers: Handlers = {
    ...createHandlers(ports),
    'window:control': ({ action }) => {
      said.push(action);
      return {};
    },
    'window:print': () => {
      said.push('print');
      return {};
    },
    'app:ready-to-close': ({ unsaved }) => {
      said.push(unsaved ? 'unsaved' : 'all saved');
      return {};
    },
  };
  const request: Bridge['request'] = (name, input) => answer(handlers, failures, name, input);
  const on: Bridge['on'] = (name, listener) => {
    const heard = listeners.get(name) ?? new Set();
    listeners.set(name, heard.add(listener));
    return () => void heard.delete(listener);
  };
  Object.defineProperty(window, 'nutgraf', {
    configurable: true,
    value: { request, on, platform: 'linux' } satisfies Bridge,
  });
  return {
    ports,
    said,
    folder,
    emit,
    failNext: (name, message) => {
      failures.set(name, message);
    },
    ask: async (name, input) => {
      const reply = await request(name, input);
      if (reply.ok) return reply.value;
      throw new NewsroomError(reply.error.code, reply.error.message);
    },
    moveTo: async (instant) => {
      vi.setSystemTime(instant);
      await act(async () => {
        await publishDue(ports, instant);
      });
    },
  };
}

async function answer<Name extends CallName>(
  handlers: Handlers,
  failures: Map<CallName, string>,
  name: Name,
  input: CallInput<Name>,
): Promise<Answer<CallOutput<Name>>> {
  const failure = failures.get(name);
  failures.delete(name);
  if (failure !== undefined) return { ok: false, error: { code: 'disk', message: failure } };
  try {
    const parsed = calls[name].input.parse(structuredClone(input));
    const handler = handlers[name] as (input: unknown) => Promise<CallOutput<Name>>; // the schema just proved the input
    return { ok: true, value: structuredClone(await handler(parsed)) };
  } catch (error) {
    if (error instanceof NewsroomError)
      return { ok: false, error: { code: error.code, message: error.message } };
    throw error;
  }
}

/** Opens the window on a newsroom and waits until it is there. The answer is a person at its keyboard. */
export async function openWindow(): Promise<ReturnType<typeof userEvent.setup>> {
  onTestFinished(answerClosing());
  render(<App />);
  await screen.findByRole('navigation', { name: 'Main' });
  return userEvent.setup();
}
