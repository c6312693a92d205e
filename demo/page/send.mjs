import { pathOf, requestOf } from '../cases/index.mjs';

/** @typedef {{ kind: 'read' | 'opaque' | 'refused', text: string }} Seen */

/**
 * Sends the request of a case, as often as the case says.
 *
 * @param {import('../cases/index.mjs').Case} one
 * @param {import('../cases/index.mjs').Variant} variant
 * @param {import('../cases/fill.mjs').Origins} origins
 * @returns {Promise<Seen>} what the page saw of the last answer
 */
export async function send(one, variant, origins) {
  const url = origins[one.api] + pathOf(one, variant);
  const request = requestOf(one, variant);
  for (let sent = 1; sent < (one.times ?? 1); sent++) await see(url, request);
  return see(url, request);
}

/** @param {string} url @param {RequestInit} request @returns {Promise<Seen>} */
async function see(url, request) {
  try {
    const response = await fetch(url, request);
    const body = await response.text();
    if (response.type === 'opaque') return { kind: 'opaque', text: 'an opaque answer, status 0, no body' };
    return { kind: 'read', text: `${response.status} ${response.statusText} ${body}` };
  } catch (error) {
    return { kind: 'refused', text: String(error) };
  }
}
