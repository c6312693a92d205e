import { sentence } from '../../sentence.ts';
import { all, cookie, header, type Signature } from './signature.ts';

const PHP = header('X-Powered-By', /^PHP\//);

export const PHP_DOTNET_RUST: readonly Signature[] = [
  {
    kind: 'app',
    product: 'Laravel',
    frameworks: ['laravel', 'php'],
    signs: [
      ['certain', cookie(/^laravel_session$/)],
      ['certain', all(cookie(/^XSRF-TOKEN$/), cookie(/_session$/))],
      ['likely', all(PHP, header('Vary', /^Origin, Access-Control-Request-Method$/))],
    ],
  },
  {
    kind: 'app',
    product: 'Symfony',
    frameworks: ['symfony', 'php'],
    signs: [
      ['certain', header('X-Debug-Token')],
      ['certain', header('X-Debug-Token-Link')],
    ],
  },
  {
    kind: 'app',
    product: 'WordPress',
    frameworks: ['php', 'apache', 'nginx'],
    signs: [['certain', header('Link', /https:\/\/api\.w\.org\//)]],
  },
  {
    kind: 'app',
    product: 'Symfony or Laravel',
    frameworks: ['laravel', 'symfony', 'php'],
    signs: [['likely', all(PHP, header('Cache-Control', /^no-cache, private$/))]],
  },
  {
    kind: 'app',
    product: 'PHP',
    frameworks: ['php', 'laravel', 'symfony'],
    signs: [
      ['certain', PHP],
      ['certain', cookie(/^PHPSESSID$/)],
    ],
  },
  {
    kind: 'app',
    product: 'ASP.NET Core',
    frameworks: ['aspnet'],
    signs: [
      ['certain', header('Server', /^Kestrel/)],
      ['certain', cookie(/^\.AspNetCore\./)],
    ],
  },
  {
    kind: 'app',
    product: 'ASP.NET',
    frameworks: ['aspnet'],
    signs: [
      ['certain', header('X-AspNet-Version')],
      ['certain', header('X-AspNetMvc-Version')],
      ['certain', cookie(/^ASP\.NET_SessionId$/)],
      ['likely', header('X-Powered-By', /^ASP\.NET/)],
      ['possible', header('Server', /^Microsoft-IIS/)],
    ],
  },
  {
    kind: 'app',
    product: 'Rust (tower-http)',
    frameworks: ['tower-http'],
    // It alone writes them in lower case and in one line (measured).
    signs: [['certain', header('Vary', /^origin, access-control-request-method, access-control-request-headers$/)]],
  },
  {
    kind: 'app',
    product: 'Actix',
    frameworks: ['actix'],
    signs: [
      [
        'likely',
        all(
          header('Vary', /^Origin, Access-Control-Request-Method, Access-Control-Request-Headers$/),
          ({ on, status }) => (on === 'preflight' ? null : sentence`It was answered ${status}`),
        ),
      ],
    ],
  },
];
