import { commandVersion } from '../needs.mjs';

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'php',
  needs: { apt: ['php-cli'] },
  version: () => `PHP ${commandVersion('php', ['-v'], /PHP (\d[\d.]*)/)}`,
  files: ({ snippet }) => ({
    'cors.php': snippet ?? '<?php\n',
    'index.php': `<?php
require __DIR__ . '/cors.php';
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
header('Content-Type: application/json');
if ($path === '/api/items') header('X-Request-Id: r-1');
elseif ($path === '/api/boom') throw new Exception('boom');
elseif ($path === '/api/private') http_response_code(401);
else http_response_code(404);
echo '{}';
`,
  }),
  start: ({ port }) => ({
    command: 'php',
    args: ['-d', 'display_errors=0', '-S', `127.0.0.1:${port}`, 'index.php'],
  }),
};
