import { defineConfig } from 'vitest/config';

/** Tests of code without a window, which share one load of it: loading it anew for each file takes as long as testing it. */
const sharing = ['core', 'electron'];

export default defineConfig({
  test: {
    environment: 'node',
    setupFiles: ['tests/helpers/one-seed.ts'],
    // Processes, because the database is a native addon; two, because that is what a small machine can feed.
    pool: 'forks',
    maxWorkers: 2,
    // How long a test takes says nothing of what it tests: this only ends one that hangs.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    projects: [
      ...sharing.map((name) => ({
        extends: true as const,
        test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], isolate: false },
      })),
      {
        extends: true,
        test: {
          name: 'renderer',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['e2e', ...sharing].map((name) => `tests/${name}/**`),
        },
      },
    ],
  },
});
