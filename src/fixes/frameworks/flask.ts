import { escapePattern, quote, quoteAll } from '../quote.ts';
import type { Framework } from './framework.ts';
import { gatedMethods } from './parts/gated-methods.ts';
import { lines } from './parts/lines.ts';
import { literalPolicy, UPPER_CASE_ONLY } from './parts/literal-policy.ts';

/** What makes Flask-CORS take a string for a regular expression, which it then matches from the start only. */
const LOOKS_LIKE_PATTERN = /[*\\\]?$^[()]/;

/** An address of IPv6 has brackets: it is given as the pattern that it is taken for, with its end. */
const origin = (value: string) => quote('python', LOOKS_LIKE_PATTERN.test(value) ? `^${escapePattern(value)}$` : value);

// Flask-CORS says Vary only to origins that are allowed, so a cache could give their answers to others.
const VARY = `

@app.after_request
def vary_by_origin(response):
    response.vary.add("Origin")
    return response
`;

export const flask: Framework = {
  id: 'flask',
  title: 'Flask with Flask-CORS',
  group: 'Python',
  syntax: 'python',
  where: 'The file that creates the app, right after `app = Flask(__name__)`. `pip install flask-cors` first.',
  trap: 'The headers are added after the request, so a `before_request` that checks who asks runs first: let it return early if `request.method == "OPTIONS"`. An origin with any of `* \\ ? $ ^ [ ] ( )` is a regular expression, matched from the start only: end it with `$`.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method has Access-Control-Allow-Methods; with another Origin it has no Access-Control-Allow-Origin.',
  proof: { kind: 'proved', version: 'Flask 2.2.2, Flask-CORS 3.0.10' },
  docs: 'https://flask-cors.readthedocs.io/en/latest/configuration.html',
  snippet(policy) {
    const { origins, credentials, requestHeaders, exposedHeaders, maxAge } = literalPolicy(policy, {
      ...UPPER_CASE_ONLY,
      header: LOOKS_LIKE_PATTERN,
    });
    const list = (values: readonly string[]) => quoteAll('python', values);
    const any = origins.length === 0;
    const options = lines(
      '    ',
      any ? 'origins="*",' : `origins=[${origins.map(origin).join(', ')}],`,
      any && 'send_wildcard=True,  # else it repeats every origin',
      `methods=${list(gatedMethods(policy, 'preflights'))},`,
      `allow_headers=${list(requestHeaders)},`,
      exposedHeaders.length > 0 && `expose_headers=${list(exposedHeaders)},`,
      credentials && 'supports_credentials=True,',
      maxAge !== null && `max_age=${maxAge},`,
    );
    return `from flask_cors import CORS

CORS(
    app,
${options}
)
${any ? '' : VARY}`;
  },
};
