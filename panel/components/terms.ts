const FETCH = 'https://fetch.spec.whatwg.org/#';
const HTML = 'https://html.spec.whatwg.org/multipage/browsers.html#';
const MDN = 'https://developer.mozilla.org/en-US/docs/';

/**
 * Every term that is explained where it stands, and where more of it is to be read; null where the term is ours. What it
 * says is the text `term_<id>`.
 */
export const TERMS = {
  cause: null,
  corsCheck: `${FETCH}concept-cors-check`,
  credentialsMode: `${FETCH}concept-request-credentials-mode`,
  crossOrigin: `${MDN}Web/Security/Same-origin_policy`,
  evidence: null,
  exchange: null,
  exposedHeader: `${MDN}Web/HTTP/Reference/Headers/Access-Control-Expose-Headers`,
  finding: null,
  fix: null,
  forbiddenHeader: `${MDN}Glossary/Forbidden_request_header`,
  hop: null,
  layer: null,
  maxAge: `${MDN}Web/HTTP/Reference/Headers/Access-Control-Max-Age`,
  noCors: `${MDN}Web/API/Request/mode#no-cors`,
  opaqueOrigin: `${HTML}concept-origin-opaque`,
  opaqueResponse: `${FETCH}concept-filtered-response-opaque`,
  origin: `${MDN}Glossary/Origin`,
  patch: null,
  policy: null,
  preflight: `${MDN}Glossary/Preflight_request`,
  preflightCache: `${FETCH}concept-cache`,
  redirectTaint: `${FETCH}concept-request-tainted-origin`,
  requestMode: `${FETCH}concept-request-mode`,
  requestOrigin: `${FETCH}concept-request-origin`,
  rule: null,
  safelisted: `${MDN}Glossary/CORS-safelisted_request_header`,
  safelistedMethod: `${FETCH}cors-safelisted-method`,
  safelistedResponseHeader: `${MDN}Glossary/CORS-safelisted_response_header`,
  simpleRequest: `${MDN}Web/HTTP/Guides/CORS#simple_requests`,
  uploadListener: `${MDN}Web/API/XMLHttpRequest/upload`,
  vary: `${MDN}Web/HTTP/Reference/Headers/Vary`,
  verdict: null,
  wildcard: `${FETCH}cors-protocol-and-credentials`,
} as const satisfies Readonly<Record<string, string | null>>;

export type TermId = keyof typeof TERMS;
