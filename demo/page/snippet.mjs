/**
 * The code that sends a request, as one would write it.
 *
 * @param {string} url
 * @param {RequestInit} request
 */
export function snippet(url, request) {
  const options = Object.entries(request).map(([name, value]) => `  ${name}: ${literal(value)},\n`);
  return options.length === 0 ? `fetch('${url}')` : `fetch('${url}', {\n${options.join('')}})`;
}

/** @param {unknown} value */
function literal(value) {
  if (typeof value !== 'object' || value === null) return `'${value}'`;
  const entries = Object.entries(value).map(([name, inner]) => `    '${name}': '${inner}',\n`);
  return `{\n${entries.join('')}  }`;
}
