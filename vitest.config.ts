import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/house.test.ts'],
          setupFiles: ['test/support/speak-english.ts'],
          // Tables of thousands take seconds where several of them share a core.
          testTimeout: 60_000,
        },
      },
      { test: { name: 'house', include: ['test/house.test.ts'] } },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          // Each file drives a browser of its own, and two at a time would only wait for each other.
          fileParallelism: false,
          // On a busy machine a browser does not always answer in time. What needed this is named at the end (scripts/test.mjs).
          retry: 1,
          // Functions of these files run inside DevTools, where what vitest makes of `import()` does not exist.
          server: { deps: { external: [/\/scripts\/.*\.mjs$/] } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
