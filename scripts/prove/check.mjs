import { ANSWERS, askOf, requestFor, STATUSES } from './ask.mjs';
import { LISTED, UNLISTED } from './page.mjs';
import { askRaw } from './raw.mjs';

/** @typedef {import('./stack.mjs').Stack} Stack */
/** @typedef {import('./stack.mjs').Answer} Answer */
/** @typedef {import('./notes.mjs').Notes} Notes */
/** @typedef {import('./page.mjs').ProvingPage} ProvingPage */
/** @typedef {import('./page.mjs').Told} Told */
/** @typedef {import('../../src/exports/report.ts').ReportedExchange} ReportedExchange */

const [HOME = '', SECOND = ''] = LISTED;

/** Whether only one origin is on the list. @param {Stack} stack */
export const isOne = ({ kind, list }) => (list ?? (kind === 'static' ? 'one' : 'two')) === 'one';

/** @param {Told} told */
const sayTold = (told) => ('error' in told ? told.error : `status ${told.status}`);

/** @param {ReportedExchange | undefined} exchange */
const sayVerdict = (exchange) => `${exchange?.verdict.outcome} ${exchange?.verdict.rule ?? ''}`.trim();

/** @param {Stack} stack @param {ProvingPage} page @param {number} port @param {Notes} noted */
export async function checkBefore(stack, page, port, noted) {
  await page.clear();
  const answers = ANSWERS.filter((answer) => requestFor(stack, answer) && !hasNone(stack, answer));
  const asks = answers.map((answer) => askFor(stack, answer, port));
  const told = await page.ask(HOME, asks);
  const exchanges = await page.exchanges(asks.map(({ url }) => url));
  for (const [at, { url }] of asks.entries()) {
    const answer = told[at] ?? { error: 'nothing' };
    noted.note('before', 'error' in answer, `${answers[at]} does not fail without the snippet: ${sayTold(answer)}`);
    const verdict = exchanges.get(url)?.verdict;
    const [ours, theirs] = [verdict?.chromium?.corsError, page.corsErrors.get(url)];
    noted.note('before', ours === theirs, `${answers[at]}: the panel says ${ours}, Chromium ${theirs}`);
  }
  const first = exchanges.get(asks[0]?.url ?? '');
  noted.rule = first?.verdict.rule ?? '';
  noted.cause = first?.causes[0]?.id ?? '';
  const usual = stack.kind === 'static' ? 'acao-missing' : 'preflight-acao-missing';
  const { rule = usual, cause = await usualCause(stack, port) } = stack.fails ?? {};
  noted.note('before', noted.rule === rule, `the rule is ${noted.rule}, not ${rule}`);
  noted.note('before', noted.cause === cause, `the cause is ${noted.cause || 'not named'}, not ${cause}`);
}

/**
 * What is wrong with a server that has no CORS: either OPTIONS leads nowhere, or it is answered like anything else.
 *
 * @param {Stack} stack
 * @param {number} port
 */
async function usualCause(stack, port) {
  const ask = askFor(stack, 'items', port);
  if (!isPreflighted(ask)) return 'no-cors-configured';
  const { status } = await askRaw(ask, HOME, 'preflight');
  return status >= 200 && status < 300 ? 'no-cors-configured' : 'preflight-not-routed';
}

/** @param {import('./page.mjs').Ask} ask */
const isPreflighted = ({ method, headers }) => method !== 'GET' || Object.keys(headers).length > 0;

/** @param {Stack} stack @param {Answer} answer @param {number} port */
function askFor(stack, answer, port) {
  const request = requestFor(stack, answer);
  if (!request) throw new Error(`${stack.id} has no request for ${answer}`);
  return askOf(stack, request, port);
}

/** @param {Stack} stack @param {Answer} answer */
function hasNone({ exceptions }, answer) {
  const exception = exceptions?.[answer];
  return exception !== undefined && 'none' in exception;
}

/** @param {Stack} stack @param {ProvingPage} page @param {number} port @param {Notes} noted */
export async function checkAfter(stack, page, port, noted) {
  await page.clear();
  await checkAnswers(stack, page, port, noted);
  if (!isOne(stack)) await checkSecond(stack, page, port, noted);
  await checkUnlisted(stack, page, port, noted);
  await checkRaw(stack, port, noted);
}

/**
 * What the page is told, and that the panel says the same.
 *
 * @param {Stack} stack
 * @param {ProvingPage} page
 * @param {number} port
 * @param {Notes} noted
 */
async function checkAnswers(stack, page, port, noted) {
  const answers = ANSWERS.filter((answer) => requestFor(stack, answer) && !hasNone(stack, answer));
  const asks = answers.map((answer) => askFor(stack, answer, port));
  const told = await page.ask(HOME, asks);
  const exchanges = await page.exchanges(asks.map(({ url }) => url));
  for (const [at, answer] of answers.entries()) {
    const exception = stack.exceptions?.[answer];
    const isBlocked = exception !== undefined && 'blocked' in exception;
    const expect = isBlocked ? expectBlocked : expectReadable;
    expect(answer, told[at] ?? { error: 'nothing' }, exchanges.get(asks[at]?.url ?? ''), noted);
    if (isBlocked && noted.checks[answer] === 'yes') noted.except(answer, 'excepted', exception.blocked);
  }
  const [items] = told;
  noted.note('exposed', items !== undefined && 'status' in items && items.exposed !== null, `it is not readable`);
  for (const answer of ANSWERS) {
    const exception = stack.exceptions?.[answer];
    if (exception && 'none' in exception) noted.except(answer, 'none', exception.none);
  }
}

/**
 * @callback Expectation
 * @param {Answer} answer
 * @param {Told} told
 * @param {ReportedExchange | undefined} exchange
 * @param {Notes} noted
 * @returns {void}
 */

/** @type {Expectation} */
function expectBlocked(answer, told, exchange, noted) {
  noted.note(answer, 'error' in told, 'is readable, though it is said not to be');
  noted.note(answer, exchange?.verdict.outcome === 'blocked', `the panel says ${sayVerdict(exchange)}`);
}

/** @type {Expectation} */
function expectReadable(answer, told, exchange, noted) {
  const isRead = 'status' in told && STATUSES[answer].includes(told.status);
  noted.note(answer, isRead, `${sayTold(told)}; the panel says ${sayVerdict(exchange)}`);
  noted.note(answer, exchange?.verdict.outcome === 'allowed', `the panel says ${sayVerdict(exchange)}`);
}

/** @param {Stack} stack @param {ProvingPage} page @param {number} port @param {Notes} noted */
async function checkSecond(stack, page, port, noted) {
  const [told] = await page.ask(SECOND, [askFor(stack, 'items', port)]);
  noted.note(
    'second',
    told !== undefined && 'status' in told,
    `${SECOND} is on the list and is told ${told && sayTold(told)}`,
  );
}

/** Those who are on no list, with a preflight and without. @param {Stack} stack @param {ProvingPage} page @param {number} port @param {Notes} noted */
async function checkUnlisted(stack, page, port, noted) {
  for (const [name, origin] of Object.entries(UNLISTED)) {
    const check = name === 'stranger' ? name : 'lookalike';
    const simple = askOf(stack, { path: requestFor(stack, 'items')?.path ?? '/' }, port);
    const asks = [askFor(stack, 'items', port), simple];
    const told = await page.ask(origin, asks);
    const exchanges = await page.exchanges(asks.map(({ url }) => url));
    for (const [at, { url }] of asks.entries()) {
      const said = told[at] ?? { error: 'nothing' };
      noted.note(check, 'error' in said, `${origin} reads ${sayTold(said)}`);
      const exchange = exchanges.get(url);
      noted.note(check, exchange?.verdict.outcome === 'blocked', `${origin}: the panel says ${sayVerdict(exchange)}`);
    }
  }
}

/** What no browser tells: how many values there are, and `Vary`. @param {Stack} stack @param {number} port @param {Notes} noted */
async function checkRaw(stack, port, noted) {
  const ask = askFor(stack, 'items', port);
  /** @type {('preflight' | 'actual')[]} */
  const stages = isPreflighted(ask) ? ['preflight', 'actual'] : ['actual'];
  for (const stage of stages) {
    const { allowOrigin, vary } = await askRaw(ask, HOME, stage);
    const isOnlyValue =
      allowOrigin.length === 1 && (allowOrigin[0] === HOME || (!ask.credentials && allowOrigin[0] === '*'));
    noted.note('one', isOnlyValue, `the ${stage} says Access-Control-Allow-Origin: ${JSON.stringify(allowOrigin)}`);
    if (stage === 'actual' && !isOne(stack))
      noted.note('vary', vary.includes('origin'), `Vary is ${vary.join(', ') || 'missing'}`);
    const { allowOrigin: forNull } = await askRaw(ask, 'null', stage);
    noted.note(
      'one',
      !forNull.includes('null') && !(ask.credentials && forNull.includes('*')),
      `the ${stage} allows null`,
    );
  }
}
