import { answerRefused } from './answer-refused.mjs';
import { credentials } from './credentials.mjs';
import { notCors } from './not-cors.mjs';
import { preflightRefused } from './preflight-refused.mjs';
import { redirects } from './redirects.mjs';
import { works } from './works.mjs';

/**
 * What a server says. Header lines go over the wire as they stand here, in this order, doubled ones too, after
 * `{page}` and its like are filled in (see fill.mjs). `'drop'` cuts the connection without an answer.
 *
 * @typedef {'drop' | { status?: number, headers?: string[] }} Answer
 */

/**
 * The answers of one URL: to the browser's preflight (204 where no status is given) and to the request itself (200).
 *
 * @typedef {{ preflight?: Answer, response?: Answer }} Hop
 */

/**
 * `broken` and `fixed` get the same request and differ only in what the server says. `works` has nothing to fix.
 *
 * @typedef {'works' | 'broken' | 'fixed'} Variant
 */

/** @typedef {'cross-site' | 'same-site' | 'closed'} Api `closed` is a port on which nobody listens */

/**
 * @typedef {object} Case
 * @property {string} id
 * @property {string} title
 * @property {string} lesson what happens and why
 * @property {string} [fix] what the server should do
 * @property {Api} api
 * @property {RequestInit} request
 * @property {RequestInit} [fixedRequest] where the fault is the page's own, and the server is right in both variants
 * @property {string | null} rule the id of the rule that stops the broken variant
 * @property {number} [times] how often a run sends the request, one after another
 * @property {true} [lastIsCached] the last request of a run needs no preflight, because the browser remembers one
 * @property {Partial<Record<Variant, Hop[]>>} servers one entry for each URL of the request: the first, then redirects
 */

/** @typedef {{ id: string, title: string, intro: string, cases: Case[] }} Group */

/** @type {Group[]} */
export const GROUPS = [works, answerRefused, preflightRefused, credentials, redirects, notCors];

/**
 * Everything that can be run, in the order of the page.
 *
 * @returns {{ case: Case, variant: Variant }[]}
 */
export function endpoints() {
  return GROUPS.flatMap(({ cases }) =>
    cases.flatMap((one) => variantsOf(one).map((variant) => ({ case: one, variant }))),
  );
}

/** @param {Case} one @param {Variant} variant */
export const requestOf = (one, variant) => (variant === 'fixed' && one.fixedRequest) || one.request;

/** @param {Case} one */
export const variantsOf = (one) => /** @type {Variant[]} */ (Object.keys(one.servers));

/**
 * The path of a request's first URL; `/1` after it is the URL that its redirect leads to. The last part tells the
 * variants apart, because DevTools shows no more of it.
 *
 * @param {Case} one
 * @param {Variant} variant
 */
export const pathOf = (one, variant) => `/${one.id}${variant === 'fixed' ? '-fixed' : ''}`;
