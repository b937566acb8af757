import { defineConfig } from '@playwright/test';

// One window at a time: the tests share the display, and most machines that run them are small.
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'out/test-results',
  workers: 1,
  timeout: 60_000,
  forbidOnly: Boolean(process.env['CI']),
});
