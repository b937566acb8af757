import { darkroomByApp } from './cli/darkroom-by-app';
import { printByApp } from './cli/print-by-app';
import { runCli } from './cli/run-cli';
import { appToStart } from './cli/start-app';
import { defaultDesk } from './storage/default-desk';

const [appVersion = ''] = Object.values(
  import.meta.glob<string>('../package.json', { import: 'version', eager: true }),
);

// A reader that has seen enough, such as head, closes the pipe: that is no fault.
process.stdout.on('error', () => undefined);

const app = appToStart(process.env['NUTGRAF_RUNTIME']);

// Not process.exit: what was printed into a pipe must get there first.
void runCli(process.argv.slice(2), {
  print: (line) => void process.stdout.write(`${line}\n`),
  say: (line) => void process.stderr.write(`${line}\n`),
  clock: () => Date.now(),
  workingFolder: process.cwd(),
  defaultDesk: defaultDesk(),
  appVersion,
  printPdf: app && printByApp(app),
  darkroom: app && darkroomByApp(app),
}).then((code) => {
  process.exitCode = code;
});
