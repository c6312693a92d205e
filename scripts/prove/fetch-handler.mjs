/** `handler(request)` for servers that speak Request and Response: 200, 401, 404, and a 500 because it throws. */
export const FETCH_HANDLER = `const STATUSES = { '/api/items': 200, '/api/private': 401 };
function handler(request) {
  const { pathname } = new URL(request.url);
  if (pathname === '/api/boom') throw new Error('boom');
  const status = request.method === 'OPTIONS' ? 405 : STATUSES[pathname] ?? 404;
  return new Response('{}', { status, headers: { 'Content-Type': 'application/json', 'X-Request-Id': 'r-1' } });
}
`;
