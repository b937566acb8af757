import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fullDisk, readOnlyFiles, readOnlyFolder, writeErrors } from './failing-disk';
import type { FaultOutcome } from '../../scripts/fault-outcome';
import { tryFault, type Fault } from './fault';
import { killed, killedInBackup } from './kill';
import { deletedFile, replacedFile } from './lost-file';
import { powerCut } from './power-cut';
import { killedInRestore } from './restore';

/** Every fault, in the order of the table. */
const faults: readonly Fault[] = [
  killed,
  powerCut,
  fullDisk,
  writeErrors,
  readOnlyFiles,
  readOnlyFolder,
  deletedFile,
  replacedFile,
  killedInBackup,
  killedInRestore,
];

// What is wrong is written to standard error as it is found, the outcomes into a file. --short: the shorter form.
const [report = '', form = ''] = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), 'nutgraf-faults-'));

async function outcomeOf(fault: Fault, base: string): Promise<FaultOutcome> {
  const runs = fault.runs[form === '--short' ? 1 : 0];
  const folderFor = (run: number) => {
    const folder = join(base, String(run));
    mkdirSync(folder, { recursive: true });
    return folder;
  };
  try {
    return await tryFault(fault, runs, folderFor, (run) => showRun(fault, run, runs));
  } catch (error) {
    process.stderr.write(`${fault.name}: ${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
    const none = { typed: 0, acknowledged: 0, lost: 1 };
    return { fault: fault.name, runs, ...none, note: 'it could not be brought to its end', isSkipped: false };
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

function showRun(fault: Fault, run: number, runs: number): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r\u001b[K${fault.name}: ${String(run + 1)} of ${String(runs)}`);
  if (run + 1 === runs) process.stderr.write('\r\u001b[K');
}

async function tryAll(): Promise<void> {
  const outcomes: FaultOutcome[] = [];
  for (const fault of faults) outcomes.push(await outcomeOf(fault, join(scratch, String(outcomes.length))));
  rmSync(scratch, { recursive: true, force: true });
  writeFileSync(report, JSON.stringify(outcomes));
}

void tryAll();
