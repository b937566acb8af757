import { app, BrowserWindow, net, protocol } from 'electron';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// A window with nothing of ours in it, in the same Electron and of the same size. It is never shipped.
const scheme = 'bare';
protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }]);

void app.whenReady().then(() => {
  protocol.handle(scheme, ({ url }) =>
    net.fetch(pathToFileURL(join(__dirname, 'page', new URL(url).pathname)).href),
  );
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    frame: false,
    webPreferences: { sandbox: true, spellcheck: false },
  });
  void window.loadURL(`${scheme}://bench/index.html`);
});
