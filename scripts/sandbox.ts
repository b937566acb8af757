import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What decides whether Chromium's sandbox can work on a Linux machine. */
export interface SandboxFacts {
  readonly userId: number | undefined;
  /** Does the helper beside Electron belong to root and run as root, as it does once it is properly installed? */
  readonly helperIsRoot: boolean;
  /** Kernel settings by the path under /proc/sys; undefined where the kernel has no such setting. */
  readonly kernel: (setting: string) => string | undefined;
}

// Without a helper the sandbox is made of user namespaces, which some systems forbid to ordinary programs.
const obstacles: readonly (readonly [setting: string, value: string])[] = [
  ['kernel/apparmor_restrict_unprivileged_userns', '1'],
  ['kernel/unprivileged_userns_clone', '0'],
  ['user/max_user_namespaces', '0'],
];

/** Why Chromium's sandbox cannot work here; undefined if it can. */
export function sandboxObstacle(facts: SandboxFacts): string | undefined {
  if (facts.userId === 0) return 'running as root';
  if (facts.helperIsRoot) return undefined;
  const obstacle = obstacles.find(([setting, value]) => facts.kernel(setting) === value);
  return obstacle && `/proc/sys/${obstacle[0]} is ${obstacle[1]}`;
}

/** The facts of this machine about the sandbox of one Electron. */
export function sandboxFacts(electron: string): SandboxFacts {
  const helper = join(dirname(electron), 'chrome-sandbox');
  const found = statSync(helper, { throwIfNoEntry: false });
  const helperIsRoot = found?.uid === 0 && (found.mode & 0o4000) !== 0;
  return { userId: process.getuid?.(), helperIsRoot, kernel: readSetting };
}

function readSetting(setting: string): string | undefined {
  const file = join('/proc/sys', setting);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}
