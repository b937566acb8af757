import { BrowserWindow, session, type protocol, type Session } from 'electron';
import type { PrintPage, PrintPdf } from '#core/formats/format';
import { NewsroomError } from '#core/newsroom-error';
import { appScheme, printOrigin } from './app-origin';
import { printSecurityPolicy } from './content-security-policy';

/** Milliseconds that one page may take. */
const longest = 120_000;

/** Inches around the text: wide enough for notes, with room for the lines over and under it. */
const margins = { top: 1.15, bottom: 0.9, left: 1.1, right: 1.6 } as const;

/**
 * Prints pages of ours as PDF, one after another: each in a hidden window of its own, sandboxed, without scripts, in a
 * session that can load that page and nothing else.
 */
export function pagePrinter(): PrintPdf {
  let last: Promise<unknown> = Promise.resolve();
  return (page) => {
    const printed = last.then(() => printOne(page));
    last = printed.catch(() => undefined);
    return printed;
  };
}

async function printOne(page: PrintPage): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    skipTaskbar: true,
    focusable: false,
    webPreferences: {
      session: sessionOf(page),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      javascript: false,
      webgl: false,
      spellcheck: false,
      disableDialogs: true,
      backgroundThrottling: false,
    },
  });
  try {
    return await Promise.race([loadAndPrint(window, page), failureOf(window)]);
  } finally {
    if (!window.isDestroyed()) window.destroy();
  }
}

async function loadAndPrint(
  window: BrowserWindow,
  { header, footer, paper }: PrintPage,
): Promise<Uint8Array> {
  await window.loadURL(`${printOrigin}/`);
  return window.webContents.printToPDF({
    pageSize: paper,
    margins,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: header,
    footerTemplate: footer,
  });
}

/** Rejects where the page dies or takes too long. */
function failureOf(window: BrowserWindow): Promise<never> {
  return new Promise((_resolve, reject) => {
    const timer = setTimeout(() => reject(notPrinted('it took too long')), longest);
    window.once('closed', () => clearTimeout(timer));
    window.webContents.once('render-process-gone', () => reject(notPrinted('its window closed')));
  });
}

function notPrinted(why: string): NewsroomError {
  return new NewsroomError(
    'internal',
    `The pages could not be printed: ${why}. Nothing was written, and the story is untouched. Try again, without photos if it ` +
      'has many.',
  );
}

let printed = 0;

/** A session of its own for a page; without `persist:` nothing of it is written to the disk. */
function sessionOf({ html }: PrintPage): Session {
  printed += 1;
  const ours = session.fromPartition(`print-${printed}`, { cache: false });
  ours.webRequest.onBeforeRequest(({ url }, decide) =>
    decide({ cancel: url !== `${printOrigin}/` && !url.startsWith('data:image/') }),
  );
  const served: typeof protocol = ours.protocol;
  served.handle(
    appScheme,
    () =>
      new Response(html, {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': printSecurityPolicy,
          'x-content-type-options': 'nosniff',
        },
      }),
  );
  return ours;
}
