import type { Match } from '#core/text/find/matches';
import workerUrl from './expression-worker?worker&url';

export interface ExpressionSearch {
  readonly texts: readonly string[];
  readonly expression: RegExp;
  readonly most: number;
}

/** An expression may take this long for a whole story, in milliseconds. */
const patience = 1_500;

/**
 * Looks for a regular expression in a thread of its own; null where it takes too long, as some do for ever. What is
 * asked while another search is under way ends that one.
 */
export function searchExpression(
  search: ExpressionSearch,
  signal: AbortSignal,
): Promise<readonly (readonly Match[])[] | null> {
  const worker = new Worker(trusted(workerUrl) as string, { type: 'module' });
  return new Promise<readonly (readonly Match[])[] | null>((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), patience);
    signal.addEventListener('abort', () => resolve(null));
    worker.onmessage = ({ data }: MessageEvent<readonly (readonly Match[])[]>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message || 'The search could not be started'));
    worker.postMessage(search);
    signal.addEventListener('abort', () => clearTimeout(timer));
  }).finally(() => worker.terminate());
}

interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => unknown };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | null = null;

/** The page's own file as the content security policy wants it said; no other address is ever passed. */
function trusted(url: string): unknown {
  const types = (window as { readonly trustedTypes?: TrustedTypes }).trustedTypes;
  if (!types) return url;
  policy ??= types.createPolicy('nutgraf-worker', {
    createScriptURL: (asked) => {
      if (asked !== workerUrl) throw new TypeError('Not a file of this page');
      return asked;
    },
  });
  return policy.createScriptURL(url);
}
