/** @typedef {import('../scripts/chromium-verdicts.mjs').ChromiumRequest} ChromiumRequest */
/** @typedef {import('../src/exports/report.ts').ReportedExchange} ReportedExchange */
/** @typedef {{ corsError: string, failedParameter: string }} ChromiumError */

/**
 * One request as three see it: the page, we, and Chromium.
 *
 * @typedef {object} Comparison
 * @property {string} endpoint
 * @property {string} saw
 * @property {string} ours
 * @property {string} theirs
 * @property {boolean} agrees
 */

/**
 * @param {{ endpoint: string, saw: string, rule: string | null, mustBeCached: boolean }} expected
 * @param {ReportedExchange | undefined} exchange
 * @param {ChromiumRequest | undefined} request
 * @returns {Comparison}
 */
export function compare({ endpoint, saw, rule, mustBeCached }, exchange, request) {
  const readings = exchange ? readingsOf(exchange) : [];
  const theirError = request?.corsError ?? null;
  const isCached = exchange?.hops[0]?.preflight === 'cached';
  return {
    endpoint,
    saw,
    ours: readings.map(wordsOf).join(' or ') || 'nothing recorded',
    theirs: theirsInWords(request),
    agrees:
      request !== undefined &&
      readings.some((reading) => reading.rule === rule && isSameError(reading.chromium, theirError)) &&
      (isCached || !mustBeCached),
  };
}

/** @param {ChromiumRequest | undefined} request */
function theirsInWords(request) {
  if (!request) return 'nothing recorded';
  if (request.corsError) return nameOf(request.corsError);
  return request.errorText ?? 'allowed';
}

/** @typedef {{ outcome: string, rule: string | null, chromium: ChromiumError | null }} Reading */

/** What we say of an exchange: one thing, or two where nothing tells the credentials mode. @returns {Reading[]} */
function readingsOf(/** @type {ReportedExchange} */ { verdict }) {
  const { outcome, alternatives = [] } = verdict;
  if (outcome === 'contradicted' || outcome === 'unknown' || outcome === 'pending') {
    return [{ outcome, rule: outcome, chromium: null }];
  }
  if (alternatives.length === 0) return [verdict];
  return alternatives.map(({ rule, chromium }) => ({ outcome, rule, chromium }));
}

/** @param {ChromiumError | null} ours @param {ChromiumError | null} theirs */
function isSameError(ours, theirs) {
  if (!ours || !theirs) return ours === theirs;
  if (ours.corsError !== theirs.corsError) return false;
  // Of several headers that are not allowed, Chromium names one, and not always the first.
  return ours.corsError === 'HeaderDisallowedByPreflightResponse' || ours.failedParameter === theirs.failedParameter;
}

/** @param {Reading} reading */
const wordsOf = ({ outcome, rule }) => rule ?? outcome;

/** @param {ChromiumError} error */
const nameOf = ({ corsError, failedParameter }) => (failedParameter ? `${corsError} ${failedParameter}` : corsError);
