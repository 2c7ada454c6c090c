import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    projects: [
      // What is wrong fails twice; what only a busy machine made red is named at the end of `npm test`. The timeout is for what hangs.
      { test: { name: 'unit', retry: 1, include: ['test/unit/**/*.test.ts'], setupFiles: ['test/unit/chance.ts'], environment: 'node', testTimeout: 300_000, hookTimeout: 300_000 } },
      // A real window under Xvfb may crash once; what is wrong fails twice.
      { test: { name: 'e2e', retry: 1, include: ['test/e2e/**/*.test.ts'], environment: 'node', fileParallelism: false, testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 20_000 } } } },
      { test: { name: 'installed', include: ['test/installed/**/*.test.ts'], environment: 'node', testTimeout: 300_000, hookTimeout: 120_000, expect: { poll: { timeout: 20_000 } } } },
    ],
  },
});
