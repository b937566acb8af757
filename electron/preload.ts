import { contextBridge, ipcRenderer } from 'electron';
import { eventChannel, requestChannel, type Bridge } from '#core/contract/bridge';

const platform = (): Bridge['platform'] =>
  process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';

/** The whole bridge. The main process checks every name and input; nothing of Electron passes through. */
const bridge: Bridge = {
  request: (name, input) => ipcRenderer.invoke(requestChannel, name, input),
  on: (name, listener) => {
    const hear = (_event: unknown, heard: string, payload: Parameters<typeof listener>[0]) => {
      if (heard === name) listener(payload);
    };
    ipcRenderer.on(eventChannel, hear);
    return () => ipcRenderer.removeListener(eventChannel, hear);
  },
  platform: platform(),
};

contextBridge.exposeInMainWorld('nutgraf', bridge);
