import { sentence } from '../../sentence.ts';
import { all, cookie, header, lines, preflight, type Signature, without } from './signature.ts';

const SPRING = ['spring-security', 'spring-filter', 'spring-mvc', 'spring-annotation'];
const RS_VARY = /^Origin, Access-Control-Request-Method, Access-Control-Request-Headers$/;
const THREE_VARY = ['Origin', 'Access-Control-Request-Method', 'Access-Control-Request-Headers'] as const;

const PYTHON: readonly Signature[] = [
  {
    kind: 'app',
    product: 'FastAPI or Starlette',
    frameworks: ['fastapi', 'fastapi-wrapped'],
    signs: [
      ['certain', header('Access-Control-Allow-Headers', /^Accept, Accept-Language, Content-Language, Content-Type\b/)],
      ['likely', header('Server', /^uvicorn/i)],
      ['possible', header('Server', /^hypercorn/i)],
    ],
  },
  {
    kind: 'app',
    product: 'Django',
    frameworks: ['django'],
    signs: [
      ['certain', header('Server', /^(WSGIServer|daphne)/i)],
      ['likely', cookie(/^(csrftoken|sessionid|django_language)$/)],
      ['likely', header('Access-Control-Allow-Headers', /^accept, (?=.*x-csrftoken)/)],
      [
        'likely',
        all(
          header('Referrer-Policy', /^same-origin$/),
          header('X-Content-Type-Options', /^nosniff$/),
          header('Cross-Origin-Opener-Policy', /^same-origin$/),
        ),
      ],
    ],
  },
  {
    kind: 'app',
    product: 'Flask',
    frameworks: ['flask'],
    signs: [
      ['certain', header('Server', /^Werkzeug/)],
      ['likely', cookie(/^session$/, /^(eyJ|\.eJ)/)],
    ],
  },
  {
    kind: 'app',
    product: 'Flask or Django',
    frameworks: ['flask', 'django'],
    signs: [['likely', header('Server', /^(gunicorn|waitress)/i)]],
  },
];

const JAVA: readonly Signature[] = [
  {
    kind: 'app',
    product: 'Spring Security',
    frameworks: SPRING,
    signs: [
      [
        'certain',
        all(
          header('Pragma', /^no-cache$/),
          header('Expires', /^0$/),
          header('X-XSS-Protection', /^[01]/),
          header('X-Frame-Options', /^DENY$/),
        ),
      ],
    ],
  },
  {
    kind: 'app',
    product: 'Spring',
    frameworks: ['spring-filter', 'spring-mvc', 'spring-annotation', 'spring-security'],
    signs: [
      ['certain', header('X-Application-Context')],
      // rs/cors and go-chi write the same three lines, and answer 200.
      [
        'certain',
        all(lines('Vary', ...THREE_VARY), without('Server'), ({ on, status }) =>
          status === 403 || on !== 'preflight' ? sentence`It was answered ${status}` : null,
        ),
      ],
      ['likely', all(lines('Vary', ...THREE_VARY), header('Access-Control-Max-Age', /^1800$/))],
      ['likely', all(preflight(403), lines('Vary', ...THREE_VARY))],
    ],
  },
  {
    kind: 'app',
    product: 'Quarkus',
    frameworks: ['quarkus'],
    signs: [
      ['certain', cookie(/^quarkus-credential/)],
      ['likely', header('Access-Control-Allow-Credentials', /^false$/)],
    ],
  },
  {
    kind: 'app',
    product: 'Tomcat',
    frameworks: ['tomcat', ...SPRING],
    signs: [
      ['certain', header('Server', /^(Apache-Coyote|Apache Tomcat)/)],
      ['likely', header('Vary', /^origin,access-control-request-method,Access-Control-Request-Headers$/)],
      [
        'likely',
        all(header('Access-Control-Max-Age', /^1800$/), header('Access-Control-Allow-Headers', /x-requested-with/i)),
      ],
    ],
  },
  {
    kind: 'app',
    product: 'Java servlets (Spring, Tomcat, Jetty)',
    frameworks: [...SPRING, 'tomcat'],
    signs: [
      ['certain', header('Server', /^Jetty/)],
      ['certain', cookie(/^JSESSIONID$/)],
      ['possible', cookie(/^SESSION$/)],
    ],
  },
];

const GO: readonly Signature[] = [
  {
    kind: 'app',
    product: 'gin',
    frameworks: ['go-gin'],
    signs: [['likely', header('Access-Control-Allow-Headers', /^Origin,Content-Length,Content-Type\b/)]],
  },
  {
    kind: 'app',
    product: 'Go (rs/cors or go-chi/cors)',
    frameworks: ['go-rs-cors', 'go-chi'],
    signs: [
      ['likely', all(preflight(200, 204), lines('Vary', ...THREE_VARY))],
      ['likely', all(preflight(200, 204), header('Vary', RS_VARY), without('Access-Control-Allow-Credentials'))],
    ],
  },
  {
    kind: 'app',
    product: 'Go (net/http)',
    frameworks: ['go-http', 'go-rs-cors', 'go-chi', 'go-gorilla', 'go-gin', 'go-jub0bs'],
    signs: [
      [
        'likely',
        all(
          header('Content-Type', /^text\/plain; charset=utf-8$/),
          header('X-Content-Type-Options', /^nosniff$/),
          without('Server'),
          without('X-Powered-By'),
          ({ status }) => (status >= 400 ? sentence`It was answered ${status}` : null),
        ),
      ],
    ],
  },
];

const RUBY: readonly Signature[] = [
  {
    kind: 'app',
    product: 'Rails',
    frameworks: ['rack-cors'],
    signs: [
      ['certain', all(header('X-Runtime', /^[\d.]+$/), header('X-Request-Id'))],
      ['possible', cookie(/^_[a-z0-9_]+_session$/)],
    ],
  },
  {
    kind: 'app',
    product: 'Rack',
    frameworks: ['rack-cors'],
    signs: [
      ['certain', header('X-Rack-CORS')],
      ['certain', cookie(/^rack\.session$/)],
      ['certain', header('X-Cascade', /^pass$/)],
      ['likely', header('Server', /^(puma|thin|WEBrick)/i)],
    ],
  },
  {
    kind: 'app',
    product: 'Passenger',
    frameworks: ['rack-cors'],
    signs: [
      ['possible', header('X-Powered-By', /Phusion Passenger/)],
      ['possible', header('Server', /Phusion Passenger/)],
    ],
  },
];

export const LANGUAGES: readonly Signature[] = [...PYTHON, ...JAVA, ...GO, ...RUBY];
