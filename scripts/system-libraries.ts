import { capture } from './command';
import { electronPackages, ensureDebianPackages } from './debian-packages';

/** On Linux, makes sure that the libraries are there that an Electron is linked to or opens when it starts. */
export async function ensureSystemLibraries(electron: string): Promise<void> {
  if (process.platform !== 'linux') return;
  const missing = [...new Set([...(await unresolved(electron)), ...(await unopened())])];
  if (missing.length === 0) return;
  await ensureDebianPackages(
    electronPackages,
    `Electron needs libraries that are missing (${missing.join(', ')})`,
  );
}

async function unresolved(electron: string): Promise<string[]> {
  const { output } = await capture('ldd', [electron]);
  return missingLibraries(output);
}

// Newer Electrons are not linked to GTK and open it while they start.
async function unopened(): Promise<string[]> {
  const { code, output } = await capture('/sbin/ldconfig', ['-p']);
  return code !== 0 || output.includes('libgtk-3.so.0') ? [] : ['libgtk-3.so.0'];
}

/** The libraries that `ldd` did not find. */
export function missingLibraries(ldd: string): string[] {
  return [...ldd.matchAll(/^\s*(\S+) => not found$/gm)].map(([, library]) => library ?? '');
}
