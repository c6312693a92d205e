import { quote } from '../../fixes/quote.ts';
import { getHeader } from '../../http/headers.ts';
import { isHttpUrl, originOf } from '../../http/origin.ts';
import type { Explained } from '../explain.ts';
import type { ExportFormat } from '../material.ts';
import { type Placeholder, piecesOf } from '../placeholder.ts';
import { commentOf, outlineOf } from './outline.ts';
import { type PageRequest, pageRequestOf } from './page-request.ts';

/** Writes a text as an expression of TypeScript. */
type Write = (text: string) => string;

/**
 * A test for Playwright: a page of the same origin makes the same request in a real browser.
 * @see https://playwright.dev/docs/writing-tests
 */
export const playwrightTest: ExportFormat = {
  id: 'playwright',
  group: 'test',
  title: 'Playwright test',
  of: 'one',
  extension: '.spec.ts',
  mimeType: 'text/typescript',
  language: 'typescript',
  write: ({ exported, placeholders }) => exported.map((one) => testOf(one, placeholders)).join('\n'),
};

function testOf(explained: Explained, placeholders: readonly Placeholder[]): string {
  const { title, recorded, notes } = outlineOf(explained);
  const request = pageRequestOf(explained);
  const write: Write = (text) => expressionOf(text, placeholders);
  const body = [
    ...openPage(explained.verdict.origin, write),
    ...addCookies(explained, request.url, write),
    ...ask(explained.verdict.origin, request, write),
    "expect(told).toBe('readable');",
  ];
  const used = placeholders.filter(({ name }) => body.some((line) => new RegExp(`\\b${name}\\b`).test(line)));
  const lines = [
    ...[recorded, 'It fails until the server lets the page read the answer.', ...notes].map((text) =>
      commentOf('//', text),
    ),
    "import { expect, test } from '@playwright/test';",
    '',
    ...used.map(({ name, of }) => `const ${name} = secret('${name}', ${quote('typescript', of)});`),
    ...(used.length > 0 ? [''] : []),
    `test(${quote('typescript', title)}, async ({ page, context, browserName }) => {`,
    ...indent(body),
    '});',
    ...(used.length > 0 ? ['', ...SECRET] : []),
  ];
  return `${lines.join('\n')}\n`;
}

const SECRET = [
  'function secret(name: string, of: string): string {',
  '  const value = process.env[name];',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the template is the test's.
  '  if (value === undefined) throw new Error(`Set the environment variable ${name}: ${of}.`);',
  '  return value;',
  '}',
];

/** An empty page of the origin: CORS looks at nothing else of it. An opaque origin is a sandboxed frame's. */
function openPage(origin: string, write: Write): string[] {
  const isOpaque = !isHttpUrl(origin);
  const url = isOpaque ? 'https://sandbox.test' : origin;
  // Allowed to the page, the network is not yet allowed to what it frames.
  const frame =
    '<iframe sandbox="allow-scripts" allow="local-network-access; local-network; loopback-network" srcdoc="">';
  return [
    ...(isOpaque && origin !== 'null'
      ? [commentOf('//', `No test can be of ${origin}: this asks as the origin null.`)]
      : []),
    `const body = ${quote('typescript', isOpaque ? frame : '')};`,
    `await page.route(${write(`${url}/**`)}, (route) => route.fulfill({ contentType: 'text/html', body }));`,
    `await page.goto(${write(`${url}/`)});`,
    '// While anything is routed, Playwright answers preflights itself.',
    'await page.unrouteAll();',
    '// Chromium asks before a page may reach a server on this machine or in this network.',
    "if (browserName === 'chromium') await context.grantPermissions(['local-network-access']);",
  ];
}

/** The cookies that went with the first hop; a page of another site has only those that say `SameSite=None`. */
function addCookies({ exchange }: Explained, url: string, write: Write): string[] {
  const cookies = getHeader(exchange.hops[0]?.requestHeaders ?? [], 'Cookie');
  if (cookies === null) return [];
  const more = url.startsWith('https:') ? ", sameSite: 'None', secure: true" : '';
  const added = cookies.split(/; */).map((pair) => {
    const at = pair.indexOf('=');
    const name = at < 0 ? '' : pair.slice(0, at);
    return `  { name: ${write(name)}, value: ${write(pair.slice(at + 1))}, url: ${write(originOf(url))}${more} },`;
  });
  return ['await context.addCookies([', ...added, ']);'];
}

/** Makes the request, and tells `readable` or the error that the page's code is told. */
function ask(origin: string, request: PageRequest, write: Write): string[] {
  const page = isHttpUrl(origin) ? "page.locator('html')" : "page.frameLocator('iframe').locator('html')";
  return [
    `const url = ${write(request.url)};`,
    'const init = {',
    ...indent(initOf(request, write)),
    '};',
    `const told = await ${page}.evaluate(async (_, { url, init }) => {`,
    ...indent(request.listensToUpload ? BY_XHR : BY_FETCH),
    '}, { url, init });',
  ];
}

const BY_FETCH = [
  'try {',
  '  await fetch(url, init);',
  "  return 'readable';",
  '} catch (error) {',
  '  return String(error);',
  '}',
];

const BY_XHR = [
  'const xhr = new XMLHttpRequest();',
  'xhr.open(init.method, url);',
  "xhr.withCredentials = init.credentials === 'include';",
  'for (const [name, value] of init.headers) xhr.setRequestHeader(name, value);',
  '// It makes the browser ask first, even where nothing in the request needs it.',
  "xhr.upload.addEventListener('progress', () => {});",
  'xhr.send(init.body);',
  'return new Promise<string>((done) => {',
  "  xhr.addEventListener('load', () => done('readable'));",
  "  xhr.addEventListener('error', () => done('XMLHttpRequest failed'));",
  '});',
];

function initOf({ method, headers, body, credentials }: PageRequest, write: Write): string[] {
  const lines = headers.map(([name, value]) => `  [${write(name)}, ${write(value)}],`);
  return [
    `method: ${write(method)},`,
    `credentials: '${credentials}' as const,`,
    ...(lines.length > 0
      ? ['headers: [', ...lines, '] as [string, string][],']
      : ['headers: [] as [string, string][],']),
    `body: ${body?.text == null ? 'null' : write(body.text)},`,
  ];
}

function expressionOf(text: string, placeholders: readonly Placeholder[]): string {
  const pieces = piecesOf(text, placeholders);
  if (pieces.length === 0) return "''";
  return pieces.map((piece) => (typeof piece === 'string' ? quote('typescript', piece) : piece.name)).join(' + ');
}

const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
