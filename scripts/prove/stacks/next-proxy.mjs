import { npmVersion } from '../needs.mjs';
import { nextApp, nextBuild, nextStart } from '../next-app.mjs';

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'next-proxy',
  heavy: 'it is built twice, a minute on a busy machine',
  needs: { npm: 'next' },
  version: () => `Next.js ${npmVersion('next', 'next')}`,
  /** @returns {Record<string, string>} */
  files: ({ snippet }) => (snippet === null ? nextApp : { ...nextApp, 'proxy.js': snippet }),
  build: nextBuild,
  start: nextStart,
};
