import { say, secondsSince } from './say';
import { Stop } from './stop';
import { closingLine, isGood, oneFailed, sum, type Counts } from './test-counts';
import { stages, type Stage } from './test-stages';

interface Order {
  readonly names: readonly string[];
  readonly runnerArgs: readonly string[];
}

/** `npm test -- STAGES -- RUNNER-ARGS`: all stages, or the named ones; it goes on after a stage that failed. */
export async function run(args: readonly string[]): Promise<number> {
  const { names, runnerArgs } = readOrder(args, Object.keys(stages));
  const all: Counts[] = [];
  const times: string[] = [];
  for (const [name, stage] of Object.entries(stages).filter(([candidate]) => names.includes(candidate))) {
    const began = Date.now();
    say(`\n== ${name}`);
    all.push(await guarded(stage, runnerArgs));
    times.push(`${name} ${secondsSince(began)}`);
  }
  say(`\n${times.join(', ')}`);
  process.stdout.write(`${closingLine(sum(all))}\n`);
  return isGood(sum(all)) ? 0 : 1;
}

/** Stages to run, in any order, then perhaps `--` and arguments for Vitest and Playwright. */
export function readOrder(args: readonly string[], known: readonly string[]): Order {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const named = args.slice(0, end);
  const unknown = named.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Stop(`There is no stage ${unknown.join(', ')}; the stages are ${known.join(', ')}.`);
  return { names: named.length > 0 ? named : known, runnerArgs: args.slice(end + 1) };
}

async function guarded(stage: Stage, runnerArgs: readonly string[]): Promise<Counts> {
  try {
    return await stage(runnerArgs);
  } catch (error) {
    say(
      error instanceof Stop
        ? error.message
        : error instanceof Error
          ? (error.stack ?? error.message)
          : String(error),
    );
    return oneFailed;
  }
}
