import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sha256Of } from '../../../electron/files/sha256-of';

/** A request as it came to the place. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  /** The idempotency key it carries; '' where it changes nothing. */
  readonly key: string;
}

/**
 * What goes wrong with a request. status: this answer, the work done or not · loses-answer: the work is done, the
 * connection ends · cuts-answer: half an answer · drops-body: the connection ends in the middle of the body, nothing is
 * done · does-later: the connection ends, the work is done after the next answer · comes-twice: the work and the answer,
 * each twice · answers-late: after so many milliseconds · dies: the sender is killed, before the work, after it, or with
 * the work still to be done after the next answer.
 */
export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly retryAfter?: string;
      readonly does?: boolean;
    }
  | { readonly kind: 'loses-answer' | 'cuts-answer' | 'drops-body' | 'does-later' | 'comes-twice' }
  | { readonly kind: 'answers-late'; readonly ms: number }
  | { readonly kind: 'dies'; readonly when: 'before' | 'after' | 'later' };

/** Something that was done at the place, once for each key. */
export interface Effect {
  readonly does: 'puts' | 'removes';
  readonly key: string;
  readonly storyId: string;
  /** Of the page; '' where it was taken away. */
  readonly sha256: string;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** A place over HTTP, with what stands there. */
export interface Place {
  /** Ends in `/`. */
  readonly url: string;
  readonly effects: readonly Effect[];
  readonly asked: readonly Asked[];
  /** Pages by their story. */
  readonly pages: ReadonlyMap<string, string>;
  /** Files that were laid ready and belong to no page yet. */
  readonly halfWritten: () => readonly string[];
  readonly list: () => readonly string[];
  /** What goes wrong with a request; null where nothing does. */
  faultOf: (asked: Asked) => Fault | null;
  /** Kills the sender that waits for an answer now. */
  killSender: () => void;
  /** What time the place says it is. */
  clock: () => number;
  readonly close: () => Promise<void>;
}

/** Opens a place on this computer. It keeps what it did for each key, and does nothing twice. */
export async function openPlace(): Promise<Place> {
  const effects: Effect[] = [];
  const asked: Asked[] = [];
  const pages = new Map<string, string>();
  const answers = new Map<string, Answer>();
  const uploads = new Map<string, string>();
  const late = new Map<string, () => void>();
  let list: readonly string[] = [];

  /** Does what a request asks for. Whatever has this key was done already, and is answered as it was. */
  const work = ({ method, path, key }: Asked, body: string): Answer => {
    const [what = '', id = ''] = path.split('/').slice(1);
    if (method === 'GET' && what === 'sends') return answers.get(id) ?? { status: 404, body: null };
    if (method === 'GET') return { status: pages.has(id) ? 200 : 404, body: null };
    if (what === 'list') return setList(body);
    if (what === 'uploads') return method === 'DELETE' ? forget(id) : upload(path, body);
    const known = answers.get(key);
    if (known) return known;
    const answer = method === 'DELETE' ? remove(id, key) : put(id, key, body);
    answers.set(key, answer);
    return answer;
  };
  const setList = (body: string): Answer => {
    list = JSON.parse(body) as string[];
    return { status: 200, body: null };
  };
  const upload = (path: string, body: string): Answer => {
    uploads.set(path, body);
    return { status: 201, body: null };
  };
  /** Forgets what a send laid ready, and what of it is still on its way. */
  const forget = (key: string): Answer => {
    late.delete(key);
    for (const path of [...uploads.keys()]) if (path.startsWith(`/uploads/${key}/`)) uploads.delete(path);
    return { status: 200, body: null };
  };
  const put = (storyId: string, key: string, page: string): Answer => {
    for (const path of [...uploads.keys()]) if (path.startsWith(`/uploads/${key}/`)) uploads.delete(path);
    pages.set(storyId, page);
    effects.push({ does: 'puts', key, storyId, sha256: sha256Of(page) });
    return { status: 200, body: { remoteId: `post-${storyId}`, at: place.clock() } };
  };
  const remove = (storyId: string, key: string): Answer => {
    pages.delete(storyId);
    effects.push({ does: 'removes', key, storyId, sha256: '' });
    return { status: 200, body: null };
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const one: Asked = {
      method: request.method ?? '',
      path: request.url ?? '',
      key: String(request.headers['idempotency-key'] ?? ''),
    };
    asked.push(one);
    const overdue = [...late.values()];
    const fault = place.faultOf(one);
    if (fault?.kind === 'drops-body') {
      dropBody(request);
      return;
    }
    const body = await wholeBody(request);
    if (body !== null) react(one, body, fault, response);
    for (const each of overdue) each();
  };
  const putOff = (one: Asked, body: string): void => {
    late.set(one.key, () => {
      if (late.delete(one.key)) work(one, body);
    });
  };
  const react = (one: Asked, body: string, fault: Fault | null, response: ServerResponse): void => {
    switch (fault?.kind) {
      case undefined:
      case 'drops-body':
        say(response, work(one, body));
        return;
      case 'status': {
        if (fault.does === true) work(one, body);
        const retry = fault.retryAfter === undefined ? {} : { 'Retry-After': fault.retryAfter };
        return void response.writeHead(fault.status, retry).end('no');
      }
      case 'loses-answer':
        work(one, body);
        return void response.destroy();
      case 'cuts-answer':
        work(one, body);
        response.writeHead(200, { 'Content-Length': '400' });
        response.write('{"remoteId":');
        return void setImmediate(() => response.destroy());
      case 'does-later':
        putOff(one, body);
        return void response.destroy();
      case 'comes-twice':
        work(one, body);
        sayTwice(response, work(one, body));
        return;
      case 'answers-late': {
        const answer = work(one, body);
        return void setTimeout(() => say(response, answer), fault.ms);
      }
      case 'dies':
        if (fault.when === 'after') work(one, body);
        if (fault.when === 'later') putOff(one, body);
        place.killSender();
        return void response.destroy();
    }
  };

  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const place: Place = {
    ...{ url: `http://127.0.0.1:${port}/`, effects, asked, pages },
    halfWritten: () => [...uploads.keys()],
    list: () => list,
    faultOf: () => null,
    killSender: () => undefined,
    clock: () => 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return place;
}

/** Ends the connection once a part of the body has come; at once where there is none. */
function dropBody(request: IncomingMessage): void {
  const drop = () => request.socket.destroy();
  if (Number(request.headers['content-length'] ?? 0) > 0) request.once('data', drop);
  else drop();
}

/** A body that came whole; null where the sender was gone before its end. */
function wholeBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  return new Promise((resolve) => {
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => resolve(request.complete ? Buffer.concat(parts).toString('utf8') : null));
    request.on('error', () => resolve(null));
    request.on('close', () => resolve(null));
  });
}

function say(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

function sayTwice({ socket }: ServerResponse, { status, body }: Answer): void {
  const text = JSON.stringify(body);
  const answer = `HTTP/1.1 ${status} Said\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
  socket?.end(answer + answer);
}
