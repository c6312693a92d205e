import type { Policy } from '../../policy.ts';
import { allowedOrigins, headerCode } from './header-code.ts';

/**
 * `withCors(request, handle)` for servers that speak Request and Response. What `handle` throws is an answer with the
 * headers too, and what an upstream says of CORS gives way to the policy.
 */
export function fetchCors(policy: Policy): string {
  return `${allowedOrigins(policy)}async function withCors(request, handle) {
${policy.origins.length === 0 ? '' : "  const origin = request.headers.get('Origin');\n"}  const preflight = request.method === 'OPTIONS' && request.headers.has('Access-Control-Request-Method');
  const response = preflight ? new Response(null, { status: 204 }) : await answerOf(handle);
  if (response.status === 101) return response; // a WebSocket
  const headers = new Headers(response.headers);
  for (const name of [...headers.keys()]) {
    if (name.startsWith('access-control-')) headers.delete(name);
  }
${headerCode(policy, '  ')}
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

async function answerOf(handle) {
  try {
    return await handle();
  } catch (error) {
    console.error(error);
    return new Response('Internal Server Error', { status: 500 });
  }
}
`;
}
