import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../../electron/cli/run-cli';
import { temporaryFolder, testClock } from './temporary-desk';

/** What one run of the command line left behind. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output as the JSON it must be. */
  readonly json: () => unknown;
}

/** The command line in this process, in a working folder of its own, with a clock that is moved by hand. */
export function terminal() {
  const folder = temporaryFolder();
  const clock = testClock();
  const run = async (...argv: readonly string[]): Promise<Run> => {
    const printed: string[] = [];
    const said: string[] = [];
    const code = await runCli(argv, {
      print: (line) => void printed.push(line),
      say: (line) => void said.push(line),
      clock,
      workingFolder: folder,
      defaultDesk: join(folder, 'default-desk'),
      appVersion: '0.0.0',
      printPdf: null,
      darkroom: null,
    });
    const stdout = printed.join('\n');
    return { code, stdout, stderr: said.join('\n'), json: (): unknown => JSON.parse(stdout) };
  };
  /** Writes a file into the working folder and answers its name. */
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return name;
  };
  return { folder, clock, run, file };
}
