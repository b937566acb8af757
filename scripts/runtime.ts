import { prepareApp } from './prepare';

/** `npm run -s runtime`: one line of JSON on standard output that says how to run the app here. */
export async function run(): Promise<number> {
  process.stdout.write(`${JSON.stringify(await prepareApp())}\n`);
  return 0;
}
