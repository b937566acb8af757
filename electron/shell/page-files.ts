import { promises as fs } from 'node:fs';
import path from 'node:path';
import { contentSecurityPolicy } from './content-security-policy';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

const notFound = () => new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } });

/** The file a page address names, or null where it names none inside the folder. */
export function pageFile(folder: string, address: string): string | null {
  const url = new URL(address);
  let name: string;
  try {
    name = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  const file = path.join(folder, name === '/' ? 'index.html' : name);
  const isInside = file.startsWith(folder + path.sep);
  return isInside && !name.includes('\0') && path.extname(file) in mediaTypes ? file : null;
}

/** Answers a request for one of our own page files with its type and the security policy. */
export async function answerPageRequest(
  folder: string,
  request: Request,
  policy: string = contentSecurityPolicy,
): Promise<Response> {
  const file = request.method === 'GET' ? pageFile(folder, request.url) : null;
  if (!file) return notFound();
  try {
    return new Response(await fs.readFile(file), {
      headers: {
        'content-type': mediaTypes[path.extname(file)] ?? 'application/octet-stream',
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
      },
    });
  } catch {
    return notFound();
  }
}
