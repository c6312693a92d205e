import { request } from 'node:http';

/** @typedef {import('./page.mjs').Ask} Ask */

/**
 * The values of a response header, one a line, as no browser would give them.
 *
 * @param {Ask} ask
 * @param {string} origin
 * @param {'preflight' | 'actual'} stage
 * @returns {Promise<{ status: number, allowOrigin: string[], vary: string[] }>}
 */
export function askRaw({ url, method, headers, body }, origin, stage) {
  const names = Object.keys(headers).sort().join(',');
  const asked = {
    Origin: origin,
    'Access-Control-Request-Method': method,
    ...(names && { 'Access-Control-Request-Headers': names }),
  };
  const options =
    stage === 'preflight'
      ? { method: 'OPTIONS', headers: asked }
      : { method, headers: { ...headers, Origin: origin, ...(body && { 'Content-Length': body.length }) } };
  return new Promise((resolve, reject) => {
    const sent = request(url, { ...options, agent: false }, (response) => {
      response.resume();
      const { statusCode = 0, headersDistinct } = response;
      const vary = (headersDistinct.vary ?? []).flatMap((line) => line.toLowerCase().split(/\s*,\s*/));
      resolve({ status: statusCode, allowOrigin: headersDistinct['access-control-allow-origin'] ?? [], vary });
    });
    sent.on('error', reject);
    sent.end(stage === 'actual' ? (body ?? undefined) : undefined);
  });
}
