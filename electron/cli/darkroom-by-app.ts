import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDarkroom } from '../darkroom/create-darkroom';
import type { Darkroom } from '../darkroom/darkroom';
import { darkroomArgument, darkroomIsOpen, pack, unpack } from '../darkroom/packed';
import type { OpenRoom, Room } from '../darkroom/room';
import type { StartApp } from './start-app';

/** A darkroom in the app, which is started with the first picture and ends with the command. */
export const darkroomByApp = (start: StartApp): Darkroom => createDarkroom(roomsByApp(start));

function roomsByApp(start: StartApp): OpenRoom {
  return ({ onAnswer, onGone }) =>
    new Promise((resolve, reject) => {
      const profile = mkdtempSync(join(tmpdir(), 'nutgraf-darkroom-'));
      const child = start(darkroomArgument, profile, ['ignore', 'ignore', 'pipe', 'ipc']);
      const said: Buffer[] = [];
      child.stderr?.on('data', (part: Buffer) => said.push(part));
      child.on('error', reject); // of no use once it is open: it is closed then, too
      child.on('message', (message) => {
        if (message === darkroomIsOpen) resolve(roomIn(child));
        else onAnswer(unpack(message));
      });
      child.once('close', () => {
        rmSync(profile, { recursive: true, force: true });
        reject(new Error(Buffer.concat(said).toString('utf8').trim())); // of no use once it is open
        onGone();
      });
    });
}

const roomIn = (child: ChildProcess): Room => ({
  send: (request) => void child.send(pack(request) as object),
  close: () => {
    if (child.connected) child.disconnect();
  },
});
