import { all, cookie, header, host, type Signature } from './signature.ts';

/** What stands before others and mostly passes on, the nearer to the browser first. */
export const FRONTS: readonly Signature[] = [
  {
    kind: 'cdn',
    product: 'Cloudflare',
    frameworks: ['cloudflare-worker'],
    inFront: true,
    signs: [
      ['certain', header('CF-Ray')],
      ['certain', header('Server', /^cloudflare/)],
    ],
  },
  {
    kind: 'cdn',
    product: 'Amazon CloudFront',
    frameworks: ['cloudfront'],
    inFront: true,
    signs: [
      ['certain', header('X-Amz-Cf-Id')],
      ['certain', header('X-Cache', /from cloudfront/i)],
      ['certain', header('Via', /\(CloudFront\)/)],
    ],
  },
  {
    kind: 'cdn',
    product: 'Fastly',
    frameworks: ['varnish'],
    inFront: true,
    signs: [
      ['certain', all(header('X-Served-By', /^cache-/), header('X-Timer'))],
      ['certain', header('X-Fastly-Request-ID')],
    ],
  },
  {
    kind: 'cdn',
    product: 'Akamai',
    frameworks: [],
    inFront: true,
    signs: [['certain', header('Server', /^Akamai/)]],
  },
  {
    kind: 'cdn',
    product: 'Azure Front Door',
    frameworks: [],
    inFront: true,
    signs: [['certain', header('X-Azure-Ref')]],
  },
  {
    kind: 'gateway',
    product: 'Kong',
    frameworks: ['kong'],
    inFront: true,
    signs: [
      ['certain', header('X-Kong-Request-Id')],
      ['certain', header('X-Kong-Upstream-Latency')],
      ['certain', header('X-Kong-Proxy-Latency')],
      ['certain', header('X-Kong-Response-Latency')],
      ['certain', header('Via', /\bkong\//i)],
      ['certain', header('Server', /^kong\//i)],
    ],
  },
  {
    kind: 'gateway',
    product: 'Heroku, Fly, Render or Railway',
    frameworks: [],
    inFront: true,
    signs: [
      ['certain', header('Via', /\b(heroku-router|vegur)\b/)],
      ['certain', header('Fly-Request-Id')],
      ['certain', header('Rndr-Id')],
      ['certain', header('X-Railway-Request-Id')],
    ],
  },
  {
    kind: 'proxy',
    product: 'AWS load balancer',
    frameworks: [],
    inFront: true,
    signs: [
      ['certain', header('Server', /^awselb/)],
      ['certain', cookie(/^AWSALB(CORS|TG|TGCORS)?$/)],
      ['likely', host(/\.elb\.amazonaws\.com$/)],
    ],
  },
  {
    kind: 'proxy',
    product: 'Varnish',
    frameworks: ['varnish'],
    inFront: true,
    signs: [
      ['certain', header('X-Varnish')],
      ['certain', header('Via', /\bvarnish\b/i)],
      ['certain', header('Server', /^Varnish/)],
    ],
  },
  {
    kind: 'proxy',
    product: 'Envoy',
    frameworks: ['envoy'],
    inFront: true,
    signs: [
      ['certain', header('Server', /^(istio-)?envoy/)],
      ['certain', header('X-Envoy-Upstream-Service-Time')],
    ],
  },
  {
    kind: 'proxy',
    product: 'ingress-nginx',
    frameworks: ['ingress-nginx', 'nginx'],
    inFront: true,
    signs: [
      ['certain', header('Access-Control-Allow-Headers', /^DNT,Keep-Alive,User-Agent\b/)],
      ['likely', header('Strict-Transport-Security', /^max-age=15724800; includeSubDomains$/)],
      ['likely', cookie(/^INGRESSCOOKIE$/)],
    ],
  },
  {
    kind: 'proxy',
    product: 'nginx',
    frameworks: ['nginx', 'same-origin-nginx'],
    inFront: true,
    signs: [['certain', header('Server', /^(nginx|openresty|tengine)/i)]],
  },
  {
    kind: 'proxy',
    product: 'Apache httpd',
    frameworks: ['apache'],
    inFront: true,
    signs: [
      ['certain', header('Server', /^Apache(\/|$| \()/)],
      ['likely', header('Server', /^LiteSpeed/)],
    ],
  },
  {
    kind: 'proxy',
    product: 'Caddy',
    frameworks: ['caddy', 'same-origin-caddy'],
    inFront: true,
    signs: [
      ['certain', header('Server', /^Caddy/)],
      ['certain', header('Via', /\bCaddy\b/)],
    ],
  },
  {
    kind: 'proxy',
    product: 'Traefik',
    frameworks: ['traefik'],
    inFront: true,
    signs: [['certain', header('Server', /^traefik/i)]],
  },
  {
    kind: 'proxy',
    product: 'HAProxy',
    frameworks: ['haproxy'],
    inFront: true,
    signs: [
      ['certain', header('Server', /^haproxy/i)],
      ['possible', cookie(/^(SERVERID|SRV)$/)],
    ],
  },
];
