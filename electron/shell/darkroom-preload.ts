import { ipcRenderer } from 'electron';
import { darkroomOrigin, darkroomPort } from './app-origin';

interface Page {
  readonly postMessage: (message: unknown, origin: string, ports: readonly unknown[]) => void;
}

/** Hands the port of the darkroom to its page, once; nothing of Electron passes through. */
ipcRenderer.once(darkroomPort, (event) => {
  (globalThis as unknown as Page).postMessage(darkroomPort, darkroomOrigin, event.ports);
});
