import { request } from 'node:http';
import { NewsroomError } from '#core/newsroom-error';
import type { Destination } from '#core/publication/publication';
import type { Arrival, DestinationDriver, Noted } from '../../../electron/publish/destination-driver';
import { Trouble } from '../../../electron/publish/trouble';

/** An answer of the place. */
interface Answer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly text: string;
}

/** Statuses that pass by; what else is no success is a refusal. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);

/** After so many milliseconds without an answer there is none. */
const patience = 2_000;

/**
 * A destination over HTTP for tests: the folder's settings hold its address. It proves what a driver may lean on, and is
 * no part of the product.
 */
export const placeDriver: DestinationDriver = {
  can: { update: true, remove: true },
  baseUrl: ({ settings }) => settings.path,

  reserve: ({ settings }, { storyId, name }, claims) => {
    const own = claims.find((claim) => claim.storyId === storyId);
    const address = `${settings.path}stories/${storyId}`;
    return Promise.resolve({ address, name, replaces: own?.stands ?? false });
  },

  send: async (destination, { key, storyId, address, page, beside }) => {
    for (const [index, { bytes }] of beside.entries())
      await ask(destination, 'PUT', `uploads/${key}/${index}`, key, bytes);
    return arrivalOf(address, await ask(destination, 'PUT', `stories/${storyId}`, key, page.bytes));
  },

  find: async (destination, { key, address }) => {
    const answer = await ask(destination, 'GET', `sends/${key}`, '', null, [404]);
    return answer.status === 404 ? null : arrivalOf(address, answer);
  },

  remove: async (destination, { key, storyId }) => {
    await ask(destination, 'DELETE', `stories/${storyId}`, key, null, [404, 410]);
  },

  isGone: async (destination, { storyId }) => {
    const { status } = await ask(destination, 'GET', `stories/${storyId}`, '', null, [404]);
    return status === 404;
  },

  finish: async (destination, { key }, { stories }) => {
    const ids = stories.map(({ storyId }) => storyId);
    await ask(destination, 'PUT', 'list', key, Buffer.from(JSON.stringify(ids)));
  },

  tidy: async (destination, { key }) => {
    await ask(destination, 'DELETE', `uploads/${key}`, key, null);
  },

  dryRunSend: () => Promise.resolve([]),
  dryRunRemove: () => Promise.resolve([]),
};

function arrivalOf(address: Noted['address'], { text }: Answer): Arrival {
  try {
    const { remoteId, at } = JSON.parse(text) as { readonly remoteId: string; readonly at: number };
    return { address, remoteId, at };
  } catch (error) {
    throw new Trouble('The place answered with something that is no answer.', { cause: error });
  }
}

/** Asks once. @throws Trouble where there is no answer or one that passes by, `refused` where the place says no. */
async function ask(
  { name, settings }: Destination,
  method: string,
  path: string,
  key: string,
  body: Uint8Array | null,
  fine: readonly number[] = [],
): Promise<Answer> {
  const answer = await answerOf(new URL(path, settings.path), method, key, body).catch((error: unknown) => {
    throw new Trouble(`${name} does not answer.`, { cause: error });
  });
  if ((answer.status >= 200 && answer.status < 300) || fine.includes(answer.status)) return answer;
  if (passing.has(answer.status))
    throw new Trouble(`${name} answered ${answer.status}.`, { pause: pauseOf(answer.retryAfter) });
  throw new NewsroomError('refused', `${name} answered ${answer.status}.`);
}

/** Milliseconds that an answer asks to wait; nothing where it does not say. */
function pauseOf(retryAfter: string | undefined): number | undefined {
  const seconds = Number(retryAfter);
  return retryAfter === undefined || !Number.isFinite(seconds) ? undefined : seconds * 1000;
}

/** The body goes in two parts, so that a connection can end in the middle of it. */
function answerOf(url: URL, method: string, key: string, body: Uint8Array | null): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { 'Idempotency-Key': key, 'Content-Length': body?.byteLength ?? 0, Connection: 'close' };
    const sent = request(url, { method, headers, agent: false, timeout: patience }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('error', reject);
      response.on('aborted', () => reject(new Error('The answer was cut off.')));
      response.on('end', () => {
        const retryAfter = response.headers['retry-after'];
        if (response.complete) resolve({ status: response.statusCode ?? 0, retryAfter, text });
        else reject(new Error('The answer was cut off.'));
      });
    });
    sent.on('error', reject);
    sent.on('timeout', () => sent.destroy(new Error('There was no answer in time.')));
    if (body === null) return void sent.end();
    const half = body.subarray(0, Math.ceil(body.byteLength / 2));
    sent.write(half, () => setImmediate(() => sent.end(body.subarray(half.byteLength))));
  });
}
