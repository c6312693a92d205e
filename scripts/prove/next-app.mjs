/** The same API in Next.js for every way to put headers on it. */

const REPLY =
  "export const dynamic = 'force-dynamic';\nconst items = () => Response.json({}, { headers: { 'X-Request-Id': 'r-1' } });\n";

/** @type {Readonly<Record<string, string>>} */
export const nextApp = {
  'app/api/items/route.js': `${REPLY}export { items as GET, items as PUT };\n`,
  'app/api/boom/route.js': `export const dynamic = 'force-dynamic';\nexport function GET() { throw new Error('boom'); }\n`,
  'app/api/private/route.js': `export const dynamic = 'force-dynamic';\nexport const GET = () => Response.json({}, { status: 401 });\n`,
  'app/layout.js': `import { createElement } from 'react';
export default ({ children }) => createElement('html', null, createElement('body', null, children));
`,
  'app/not-found.js': "export default () => 'Not found';\n",
  'cors.config.mjs': 'export default {};\n',
  // Without a root it would take the extension's own, and its tsconfig.json.
  'next.config.mjs': `import config from './cors.config.mjs';
export default { ...config, turbopack: { root: new URL('../..', import.meta.url).pathname } };
`,
};

const NEXT = '../../node_modules/next/dist/bin/next';
const env = { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };

/** @returns {import('./stack.mjs').Command[]} */
export const nextBuild = () => [{ command: 'node', args: [NEXT, 'build'], env }];

/** @param {import('./stack.mjs').Setting} setting @returns {import('./stack.mjs').Command} */
export const nextStart = ({ port }) => ({
  command: 'node',
  args: [NEXT, 'start', '-p', `${port}`, '-H', '127.0.0.1'],
  env,
});
