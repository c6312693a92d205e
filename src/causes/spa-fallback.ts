import type { Step } from '../cors/effective.ts';
import { getHeader } from '../http/headers.ts';
import type { CauseRule } from './cause.ts';
import { answeredWith, place } from './evidence.ts';
import { brokenBy, corsTraces, earlierOfEndpoint, isHtml, isOk, toldBefore } from './reading.ts';

/** How URLs of APIs look. */
const API_PATH = /(^|\/)(api|apis|graphql|gql|rest|rpc|trpc|v\d+)(\/|$)|\.json$/i;

/** Flask and Laravel answer OPTIONS from their routes: 200, empty, with Allow, and still said to be HTML (measured). */
const isNoPage = ({ headers }: Step): boolean =>
  getHeader(headers, 'Allow') !== null || getHeader(headers, 'Content-Length') === '0';

export const spaFallback: CauseRule = {
  id: 'spa-fallback',
  says: 'A page of HTML came in the place of data: what answered is a web server that has index.html for every URL',
  advice: 'Look whether the URL leads to the API at all: its host, its port, the path that a proxy forwards.',
  find(facts) {
    const step = brokenBy(facts, 'acao-missing');
    if (!step || step.on === 'redirect' || !isOk(step) || !isHtml(step) || corsTraces(step).length > 0) return null;
    if (isNoPage(step)) return null;
    if (facts.exchange.type !== 'xmlhttprequest') return null;
    const data = earlierOfEndpoint(facts).findLast((one) => one.on === 'response' && isOk(one) && !isHtml(one));
    const path = place(step.url);
    const isApi = step.on === 'preflight' || step.method !== 'GET' || API_PATH.test(path) || data !== undefined;
    const evidence = [answeredWith(step, 'Content-Type')];
    if (data) evidence.push(toldBefore(data, 'Content-Type'));
    return { confidence: isApi ? 'likely' : 'possible', evidence };
  },
};
