import { app, session, type Session, type WebContents } from 'electron';
import { appScheme, mediaScheme, previewAddress } from './app-origin';

const ownSchemes = new Set([`${appScheme}:`, `${mediaScheme}:`, 'blob:', 'devtools:']);

/** Closes every door of a session that a newsroom editor does not need: permissions, network, downloads, spell-check fetches. */
function hardenSession(ours: Session): void {
  ours.setPermissionRequestHandler((_page, _permission, decide) => decide(false));
  ours.setPermissionCheckHandler(() => false);
  ours.setDevicePermissionHandler(() => false);
  ours.webRequest.onBeforeRequest((request, decide) => {
    decide({ cancel: !ownSchemes.has(new URL(request.url).protocol) });
  });
  ours.on('will-download', (event) => event.preventDefault());
  // Chromium fetches dictionaries from the network; the app makes no call that nobody asked for.
  ours.setSpellCheckerEnabled(false);
  if (process.platform !== 'darwin') ours.setSpellCheckerLanguages([]);
}

/** A frame inside the window may be filled with a preview, which can run nothing; nothing else goes anywhere. */
const mayFill = ({ isMainFrame, url }: { readonly isMainFrame: boolean; readonly url: string }): boolean =>
  !isMainFrame && url.startsWith(previewAddress);

function hardenPage(page: WebContents): void {
  page.setWindowOpenHandler(() => ({ action: 'deny' }));
  page.on('will-navigate', (event) => event.preventDefault());
  page.on('will-redirect', (event) => event.preventDefault());
  page.on('will-frame-navigate', (event) => {
    if (!mayFill(event)) event.preventDefault();
  });
  page.on('will-attach-webview', (event) => event.preventDefault());
}

/** Must run before the app is ready: every renderer sandboxed, every page and session closed. */
export function harden(): void {
  // Chromium's helpers die where both are asked for; each window asks for its sandbox by itself all the same.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.commandLine.appendSwitch('disable-background-networking');
  app.on('web-contents-created', (_event, page) => hardenPage(page));
  app.on('session-created', hardenSession);
  void app.whenReady().then(() => hardenSession(session.defaultSession));
}
