// The header lines of realistic messages: a browser asks an API behind a proxy.

export const PAGE = 'https://app.example.com';
export const API = 'https://api.example.net';

/** @typedef {import('../../src/http/headers.ts').HeaderLine} HeaderLine */

/** 15 lines, as Chromium sends them with a JSON body. @param {HeaderLine[]} more @returns {HeaderLine[]} */
export const requestHeaders = (more = []) => [
  ['Accept', 'application/json, text/plain, */*'],
  ['Accept-Encoding', 'gzip, deflate, br, zstd'],
  ['Accept-Language', 'en-GB,en;q=0.9,de;q=0.8'],
  ['Connection', 'keep-alive'],
  ['Content-Length', '348'],
  ['Content-Type', 'application/json'],
  ['Origin', PAGE],
  ['Referer', `${PAGE}/`],
  ['Sec-Fetch-Dest', 'empty'],
  ['Sec-Fetch-Mode', 'cors'],
  ['Sec-Fetch-Site', 'cross-site'],
  [
    'User-Agent',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
  ],
  ['sec-ch-ua', '"Not A(Brand";v="8", "Chromium";v="156", "Google Chrome";v="156"'],
  ['sec-ch-ua-mobile', '?0'],
  ['sec-ch-ua-platform', '"Linux"'],
  ...more,
];

/** @param {string} method @param {string} names @returns {HeaderLine[]} */
export const preflightHeaders = (method, names) => [
  ['Accept', '*/*'],
  ['Accept-Encoding', 'gzip, deflate, br, zstd'],
  ['Accept-Language', 'en-GB,en;q=0.9,de;q=0.8'],
  ['Access-Control-Request-Headers', names],
  ['Access-Control-Request-Method', method],
  ['Connection', 'keep-alive'],
  ['Origin', PAGE],
  ['Referer', `${PAGE}/`],
  ['Sec-Fetch-Dest', 'empty'],
  ['Sec-Fetch-Mode', 'cors'],
  ['Sec-Fetch-Site', 'cross-site'],
  [
    'User-Agent',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
  ],
];

/**
 * 12 lines with the three of `cors`; the date changes every second, the id with every answer.
 *
 * @param {HeaderLine[]} cors
 * @param {number} [number] of the answer
 * @returns {HeaderLine[]}
 */
export const responseHeaders = (cors, number = 0) => [
  ...cors,
  ['Cache-Control', 'no-store'],
  ['Connection', 'keep-alive'],
  ['Content-Type', 'application/json; charset=utf-8'],
  ['Date', new Date(Date.UTC(2026, 10, 20) + number * 50).toUTCString()],
  ['Server', 'nginx/1.27.4'],
  ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains; preload'],
  ['Transfer-Encoding', 'chunked'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Request-Id', `7c1e4d52-90ab-4f6e-8d13-${String(number).padStart(12, '0')}`],
];

/** @type {HeaderLine[]} */
export const ALLOW = [
  ['Access-Control-Allow-Origin', PAGE],
  ['Access-Control-Expose-Headers', 'X-Request-Id'],
  ['Vary', 'Origin'],
];

/** @type {HeaderLine[]} */
export const ALLOW_PREFLIGHT = [
  ['Access-Control-Allow-Origin', PAGE],
  ['Access-Control-Allow-Methods', 'GET, HEAD, PUT, PATCH, POST, DELETE'],
  ['Access-Control-Allow-Headers', 'authorization, content-type'],
];
