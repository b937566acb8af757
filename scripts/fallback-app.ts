import { app, type App } from 'electron';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { appFolderOf } from './app-folder';

// The fallback Electron has no default app, the part of Electron that opens the folder named on the command
// line. This stands in for it: it is bundled into the fallback's resources/app, and never shipped.

interface Manifest {
  readonly name: string;
  readonly productName?: string;
  readonly version: string;
  readonly main: string;
}

// Electron's own default app uses these too, but its types do not tell of them.
interface OpenableApp extends App {
  setAppPath(folder: string): void;
  setVersion(version: string): void;
}

function open(folder: string): void {
  const file = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  Reflect.set(process, 'defaultApp', true);
  const openable = app as OpenableApp;
  openable.setAppPath(folder);
  openable.setName(manifest.productName ?? manifest.name);
  openable.setVersion(manifest.version);
  createRequire(file)(join(folder, manifest.main));
}

const folder = appFolderOf(process.argv);
if (folder === undefined) {
  console.error('Name the folder of the app to run.');
  app.exit(1);
} else {
  open(resolve(folder));
}
