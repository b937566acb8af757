import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    environment: 'node',
    // Processes, because the database is a native addon; two, because that is what a small machine can feed.
    pool: 'forks',
    maxWorkers: 2,
    // How long a test takes says nothing of what it tests: this only ends one that hangs.
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
});
