import { BrowserWindow, nativeTheme } from 'electron';
import path from 'node:path';
import { appOrigin } from './app-origin';

const background = () => (nativeTheme.shouldUseDarkColors ? '#141618' : '#f5f6f7');

/** Title bar by platform: our own buttons on Linux, the system's over our bar elsewhere. */
function titleBar(): Electron.BrowserWindowConstructorOptions {
  if (process.platform === 'darwin')
    return { titleBarStyle: 'hiddenInset', trafficLightPosition: { x: 12, y: 12 } };
  if (process.platform === 'win32')
    return { titleBarStyle: 'hidden', titleBarOverlay: { color: '#00000000', height: 40 } };
  return { frame: false };
}

/** The one window: sandboxed, isolated, without Node, showing our own page; out of sight where it starts in the tray. */
export function createWindow(preload: string, isShown: boolean): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 640,
    show: false,
    title: 'Nutgraf',
    backgroundColor: background(),
    ...titleBar(),
    webPreferences: {
      preload: path.resolve(preload),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  window.once('ready-to-show', () => isShown && window.show());
  void window.loadURL(`${appOrigin}/`);
  return window;
}

/** Brings a window forward, out of the dock or tray bar if need be. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Carries out a button of our own title bar. */
export function controlWindow(window: BrowserWindow, action: 'minimize' | 'maximize' | 'close'): void {
  if (action === 'minimize') window.minimize();
  else if (action === 'close') window.close();
  else if (window.isMaximized()) window.unmaximize();
  else window.maximize();
}
