import { build, type Configuration } from 'electron-builder';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build';
import { repoFolder } from './folders';
import { prepareElectron } from './prepare';
import { say } from './say';

// Switched in the program file itself: nobody can turn a shipped Nutgraf into a plain Node, debug it from
// outside, or have it load code from anywhere but its own archive.
const fuses: NonNullable<Configuration['electronFuses']> = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableCookieEncryption: true,
  onlyLoadAppFromAsar: true,
  enableEmbeddedAsarIntegrityValidation: true,
  grantFileProtocolExtraPrivileges: false,
};

/** `npm run package`: installers for this system in dist/; with `--dir` only the folder that goes into them. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { dir: { type: 'boolean', default: false } } });
  const { electron, version } = await prepareElectron();
  await ensureBuilt();
  const config = electron.source === 'package' ? release(version) : trial(dirname(electron.path), version);
  const made = await build({ projectDir: repoFolder, dir: values.dir, publish: 'never', config });
  say(`Packaged: ${made.length > 0 ? made.join(', ') : join(repoFolder, 'dist')}`);
  if (electron.source === 'fallback') {
    say(
      `This package holds Electron ${version}, which gets no security fixes: try it, but never release it.`,
    );
  }
  return 0;
}

// Of its prebuilt files, for glibc and for musl, the package's loader takes the one that fits.
const system = process.platform === 'linux' ? '{linux,linuxmusl}' : process.platform;
const prebuilt = `node_modules/better-sqlite3/prebuilds/${system}-\${arch}.node`;

function release(electronVersion: string): Configuration {
  return { electronVersion, electronFuses: fuses, files: [prebuilt] };
}

/** A package around an Electron that is not the npm package's own: with the database program that runs here. */
function trial(electronDist: string, electronVersion: string): Configuration {
  return {
    electronVersion,
    electronDist,
    files: [prebuilt, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node'],
    // What the fallback opens apps with is no part of this one.
    afterPack: ({ appOutDir }) => rm(join(appOutDir, 'resources', 'app'), { recursive: true, force: true }),
  };
}
