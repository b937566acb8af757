import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

/** A real process of Node that a test has started. */
export interface Child {
  readonly process: ChildProcess;
  /** Lines of its standard output so far. */
  readonly lines: readonly string[];
  /** The next line it prints that is not in `lines` yet. */
  readonly nextLine: () => Promise<string>;
  /** Ends it as `kill -9` does, and waits until it is gone. */
  readonly kill: () => Promise<void>;
}

/** Starts a bundled script; it is killed when the test is over, if it still runs. */
export function startChild(script: string, args: readonly string[], options: SpawnOptions = {}): Child {
  const child = spawn(process.execPath, [script, ...args], {
    ...options,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  const kill = async () => {
    child.kill('SIGKILL');
    await exited;
  };
  onTestFinished(kill);
  return { process: child, lines, kill, nextLine: async () => String((await once(reader, 'line'))[0]) };
}
