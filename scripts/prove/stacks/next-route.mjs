import { npmVersion } from '../needs.mjs';
import { nextApp, nextBuild, nextStart } from '../next-app.mjs';

/** Each route with the snippet, as it says at its end. @param {string} snippet */
const wrapped = (snippet) => ({
  'app/api/items/route.js': `${snippet}
const items = route(() => Response.json({}, { headers: { 'X-Request-Id': 'r-1' } }));
export { items as GET, items as PUT };
`,
  'app/api/boom/route.js': `${snippet}
export const GET = route(() => { throw new Error('boom'); });
`,
  'app/api/private/route.js': `${snippet}
export const GET = route(() => Response.json({}, { status: 401 }));
`,
});

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'next-route',
  heavy: 'it is built twice, a minute on a busy machine',
  needs: { npm: 'next' },
  version: () => `Next.js ${npmVersion('next', 'next')}`,
  exceptions: { missing: { blocked: 'only the routes that are wrapped are covered' } },
  /** @returns {Record<string, string>} */
  files: ({ snippet }) => (snippet === null ? nextApp : { ...nextApp, ...wrapped(snippet) }),
  build: nextBuild,
  start: nextStart,
};
