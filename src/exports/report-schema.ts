import * as v from 'valibot';

// The shape of a report, as it is checked where one is opened and as docs/report.schema.json publishes it. That it is the
// shape of `Report` and of no other type is proved by test/exports/report-schema.test.ts. Unknown fields are dropped.

// What a demand says beyond its type is worded to follow "must be".

const text = v.string();
const optionalText = v.exactOptional(text);
const nullableText = v.nullable(text);
const isTrue = v.exactOptional(v.literal(true));
const wholeNumber = v.pipe(v.number(), v.integer('a whole number'));
const index = v.pipe(wholeNumber, v.minValue(0, 'no less than 0'));
const A_TIME = 'a time as ISO 8601 writes it';
const time = v.pipe(
  text,
  v.isoTimestamp(A_TIME),
  v.check((written) => !Number.isNaN(Date.parse(written)), A_TIME),
);
const optionalTime = v.exactOptional(time);
const lines = v.array(v.strictTuple([text, text]));

const CallSite = v.object({ url: text, line: wholeNumber, column: wholeNumber, functionName: text });

const RequestBody = v.object({
  mimeType: text,
  text: nullableText,
  omitted: v.nullable(v.picklist(['binary', 'too-long'])),
});

const ReportedAnswer = v.object({
  status: v.nullable(wholeNumber),
  responseHeaders: lines,
  judgedHeaders: v.exactOptional(lines),
  fromCache: isTrue,
  notReceived: isTrue,
});

const ReportedPreflight = v.object({
  ...ReportedAnswer.entries,
  id: optionalText,
  startedAt: optionalTime,
  finishedAt: optionalTime,
  requestHeaders: lines,
  netError: optionalText,
});

const ReportedHop = v.object({
  ...ReportedAnswer.entries,
  url: text,
  method: text,
  startedAt: optionalTime,
  sent: v.exactOptional(v.boolean()),
  requestHeaders: lines,
  intendedHeaders: v.exactOptional(lines),
  body: v.exactOptional(RequestBody),
  preflight: v.union([v.null(), v.literal('cached'), ReportedPreflight]),
  redirectUrl: v.exactOptional(nullableText),
});

const ReportedCredentials = v.object({ mode: v.picklist(['include', 'not-include', 'unknown']), because: text });

const ReportedCall = v.object({
  id: text,
  api: v.picklist(['fetch', 'xhr', 'eventsource']),
  calledAt: time,
  frameId: wholeNumber,
  url: text,
  method: text,
  mode: v.picklist(['cors', 'no-cors', 'same-origin', 'navigate']),
  credentials: v.picklist(['omit', 'same-origin', 'include']),
  headers: lines,
  callSite: v.nullable(CallSite),
  controlled: v.boolean(),
});

const ReportedCallFailure = v.object({ id: text, failedAt: time, error: text, violatedDirective: nullableText });

const stage = v.picklist(['request', 'preflight', 'redirect', 'response']);
const confidence = v.picklist(['certain', 'likely', 'possible']);

const ChromiumError = v.object({ corsError: text, failedParameter: text });
const Alternative = v.object({ rule: text, chromium: ChromiumError, when: text });
const Interference = v.object({
  outcome: v.picklist(['allowed', 'blocked']),
  rule: nullableText,
  inferred: v.boolean(),
});

const ReportedVerdict = v.object({
  outcome: v.picklist(['allowed', 'blocked', 'not-cors', 'network-failure', 'unknown', 'pending', 'contradicted']),
  rule: nullableText,
  on: v.nullable(stage),
  hop: v.nullable(index),
  chromium: v.nullable(ChromiumError),
  alternatives: v.exactOptional(v.array(Alternative)),
  interference: v.exactOptional(Interference),
  explanation: text,
});

const Finding = v.object({
  rule: text,
  on: stage,
  effect: v.picklist(['blocks', 'hides', 'advises']),
  header: optionalText,
  actual: optionalText,
  expected: optionalText,
});

const ReportedCause = v.object({ id: text, confidence, evidence: v.array(text) });

const ReportedLayer = v.object({
  kind: v.picklist(['app', 'proxy', 'cdn', 'gateway', 'object-store', 'browser']),
  product: text,
  confidence,
  evidence: v.array(text),
});

const ReportedPatch = v.object({
  hop: index,
  on: v.picklist(['preflight', 'response']),
  status: v.exactOptional(wholeNumber),
  set: v.record(text, text),
  remove: v.array(text),
});

const ReportedFix = v.object({ why: text, responses: v.array(ReportedPatch) });

const ReportedExchange = v.object({
  id: text,
  url: text,
  method: text,
  type: text,
  startedAt: time,
  finishedAt: optionalTime,
  origin: text,
  initiatorUnknown: isTrue,
  topLevelOrigin: v.exactOptional(nullableText),
  frameId: v.exactOptional(wholeNumber),
  documentId: optionalText,
  fromWorker: isTrue,
  mode: v.picklist(['cors', 'no-cors', 'same-origin', 'navigate', 'unknown']),
  credentials: ReportedCredentials,
  hops: v.pipe(v.array(ReportedHop), v.minLength(1, 'a list with something in it')),
  outcome: v.picklist(['completed', 'failed', 'pending']),
  answered: v.exactOptional(v.boolean()),
  netError: nullableText,
  partial: isTrue,
  callSite: v.exactOptional(CallSite),
  call: v.exactOptional(ReportedCall),
  callFailure: v.exactOptional(ReportedCallFailure),
  verdict: ReportedVerdict,
  findings: v.array(Finding),
  causes: v.array(ReportedCause),
  layer: v.nullable(ReportedLayer),
  fix: v.nullable(ReportedFix),
  noFix: optionalText,
});

const Generator = v.object({ name: text, version: text });
const ReportedPage = v.object({ url: text });
const Placeholder = v.object({
  name: v.pipe(text, v.regex(/^[A-Z]+(?:_[A-Z]+)*_\d+$/, 'a name like TOKEN_1')),
  of: text,
});

const ReportHead = v.object({
  format: v.literal('cors-verdict-report'),
  version: v.literal(1),
  generator: Generator,
  browser: text,
  exportedAt: time,
  page: ReportedPage,
  redacted: v.exactOptional(v.array(Placeholder)),
});

const Report = v.object({ ...ReportHead.entries, exchanges: v.array(ReportedExchange) });

/** Every part of a report, by the name of its type. */
export const SHAPES = {
  Alternative,
  CallSite,
  ChromiumError,
  Finding,
  Generator,
  Interference,
  Placeholder,
  Report,
  ReportHead,
  ReportedCall,
  ReportedCallFailure,
  ReportedCause,
  ReportedCredentials,
  ReportedExchange,
  ReportedFix,
  ReportedHop,
  ReportedLayer,
  ReportedPage,
  ReportedPatch,
  ReportedPreflight,
  ReportedVerdict,
  RequestBody,
};
