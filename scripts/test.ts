import { say, secondsSince } from './say';
import { Stop } from './stop';
import { closingLine, isGood, oneFailed, sum, type Counts } from './test-counts';
import { besideOneAnother, stages } from './test-stages';

interface Order {
  readonly names: readonly string[];
  readonly runnerArgs: readonly string[];
}

/** `npm test -- STAGES -- RUNNER-ARGS`: all stages, or the named ones; it goes on after a stage that failed, and tells at the end what failed. */
export async function run(args: readonly string[]): Promise<number> {
  const { names, runnerArgs } = readOrder(args, Object.keys(stages));
  const all: Counts[] = [];
  const times: string[] = [];
  for (const group of groupsOf(Object.keys(stages).filter((name) => names.includes(name)))) {
    say(`\n== ${group.join(', ')}`);
    const began = Date.now();
    const inGroup = group.map(async (name) => {
      all.push(await guarded(name, runnerArgs));
      times.push(`${name} ${secondsSince(began)}`);
    });
    await Promise.all(inGroup);
  }
  const total = sum(all);
  say(`\n${times.join(', ')}`);
  for (const failure of total.failures) say(`Failed: ${failure}`);
  process.stdout.write(`${closingLine(total)}\n`);
  return isGood(total) ? 0 : 1;
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

/** The stages in their order, those that run beside one another together. */
export function groupsOf(names: readonly string[]): readonly (readonly string[])[] {
  const beside = names.filter((name) => besideOneAnother.includes(name));
  const alone = names.filter((name) => !besideOneAnother.includes(name)).map((name) => [name]);
  return beside.length > 0 ? [beside, ...alone] : alone;
}

async function guarded(name: string, runnerArgs: readonly string[]): Promise<Counts> {
  try {
    return (await stages[name]?.(runnerArgs)) ?? oneFailed(name);
  } catch (error) {
    say(
      error instanceof Stop
        ? error.message
        : error instanceof Error
          ? (error.stack ?? error.message)
          : String(error),
    );
    return oneFailed(name);
  }
}
