import { defineConfig } from 'vitest/config';

const all = ['tests/**/*.test.{ts,tsx}'];
const windows = ['tests/e2e/**'];
const core = ['tests/core/**'];

export default defineConfig({
  test: {
    environment: 'node',
    // Processes, because the database is a native addon; two, because that is what a small machine can feed.
    pool: 'forks',
    maxWorkers: 2,
    // How long a test takes says nothing of what it tests: this only ends one that hangs.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    projects: [
      // Core holds no state, so its tests need not load it anew for each file: that takes as long as testing it.
      { extends: true, test: { name: 'core', include: ['tests/core/**/*.test.{ts,tsx}'], isolate: false } },
      { extends: true, test: { name: 'app', include: all, exclude: [...windows, ...core] } },
    ],
  },
});
