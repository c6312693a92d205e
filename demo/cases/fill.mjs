/** @typedef {Record<'page' | 'cross-site' | 'same-site' | 'closed', string>} Origins */

/**
 * Fills in what is known only once the servers run: `{page}`, `{cross-site}` and `{same-site}` are origins, the same
 * with `-host` have no scheme, with `-https` another one.
 *
 * @param {string} text
 * @param {Origins} origins
 */
export function fill(text, origins) {
  return text.replace(/\{(page|cross-site|same-site)(-host|-https)?\}/g, (_, name, form) => {
    const origin = origins[/** @type {keyof Origins} */ (name)];
    if (form === '-host') return new URL(origin).host;
    if (form === '-https') return origin.replace('http:', 'https:');
    return origin;
  });
}
