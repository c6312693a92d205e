import type { Exchange } from '../../src/exchange/exchange.ts';
import { API, exchange, hop, PAGE, preflight, refused, requestHeaders, response } from './make.ts';

const ALLOW_PAGE = ['Access-Control-Allow-Origin', PAGE] as const;

/** Nothing in it needs a preflight: the page listens to the upload's progress. */
const uploadListener = exchange([
  hop(`${API}/v1/photos`, {
    method: 'POST',
    preflight: preflight('POST', '', response(204, [ALLOW_PAGE])),
    response: response(201, [ALLOW_PAGE]),
  }),
]);

/** Headers of each kind that libraries add, asked for by a worker. */
const librariesHeaders = refused(
  [
    hop(`${API}/v1/events`, {
      method: 'PATCH',
      requestHeaders: null,
      preflight: preflight(
        'PATCH',
        'authorization,cache-control,content-type,traceparent,x-requested-with',
        response(204, [
          ALLOW_PAGE,
          ['Access-Control-Allow-Methods', 'PATCH'],
          ['Access-Control-Allow-Headers', 'authorization, content-type'],
        ]),
      ),
    }),
  ],
  { fromWorker: true },
);

/** The redirect is what the browser refuses: it leads to a URL with a password. */
const redirectWithPassword = refused([
  hop(`${API}/v1/export`, {
    requestHeaders: requestHeaders(),
    response: response(302, [ALLOW_PAGE, ['Location', 'https://shop:secret@files.example.org/export.csv']]),
  }),
]);

/** What makes the browser ask first, and a redirect that it refuses, by the name of the state. */
export const PREFLIGHTS: Readonly<Record<string, Exchange>> = {
  'preflight-for-listener': uploadListener,
  'preflight-for-libraries': librariesHeaders,
  'redirect-with-password': redirectWithPassword,
};
