import type { Policy } from '../../policy.ts';
import { allowedOrigins, headerCode } from './header-code.ts';

/** A function of Node's request and response, which frameworks without one of their own can call first. */
export function nodeCors(policy: Policy): string {
  const code = headerCode(policy, '  ', {
    set: (name, value) => `res.setHeader(${name}, ${value});`,
    add: (name, value) => `res.appendHeader(${name}, ${value});`,
  });
  return `${allowedOrigins(policy)}/** Call it first. True: this was a preflight, and it is answered. */
function cors(req, res) {
${policy.origins.length === 0 ? '' : '  const { origin } = req.headers;\n'}  const preflight = req.method === 'OPTIONS' && 'access-control-request-method' in req.headers;
${code}
  if (preflight) res.writeHead(204).end();
  return preflight;
}
`;
}
