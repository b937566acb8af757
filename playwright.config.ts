import { defineConfig } from '@playwright/test';

// One window at a time: the tests share the display, and most machines that run them are small.
// How long a test takes says nothing of what it tests: these only end one that hangs.
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'out/test-results',
  workers: 1,
  timeout: 240_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
});
