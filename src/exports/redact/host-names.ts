import { parse } from 'tldts';

/** Hosts of everybody, by which a login and a link are known. */
const PUBLIC = new Set(
  'accounts.google.com login.microsoftonline.com login.live.com storage.googleapis.com api.w.org'.split(' '),
);
/** Those under which each customer has a name, besides those that the public suffix list has. */
const PLATFORMS =
  'cloudflareaccess.com okta.com auth0.com amazoncognito.com b2clogin.com onelogin.com pingidentity.com r2.cloudflarestorage.com'.split(
    ' ',
  );
/** First labels that say what a host is for. */
const TELLING = /^(?:www|login|signin|sso|auth|idp|accounts?)\./;
/** Names that are of this machine, or of no public network. */
const LOCAL_SUFFIX = /(?:^|\.)(?:local|internal|home\.arpa|test|invalid)$/;
const LOCALHOST = /(?:^|\.)localhost$/;
const PRIVATE_V4 =
  /^(?:127|10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.[\d.]+$/;
const PRIVATE_V6 = /^\[(?:::1?\]|f[cd]|fe[89ab])/;

/** Other names for hosts. */
export interface HostNames {
  /** @param host in lower case */
  aliasOf(host: string): string;
}

/**
 * `api.corp.com` becomes `host-1.site-1.example`, and `app.corp.com` `host-2.site-1.example`: what is one site stays one.
 * What the public suffix list calls a suffix stays, if it is somebody's who hosts for others, for it tells who answers;
 * addresses of this machine and of private networks stay, too.
 * @see https://publicsuffix.org/
 */
export function createHostNames(): HostNames {
  const aliases = new Map<string, string>();
  const counts = { site: 0, host: 0, address: 0 };

  function aliasOf(host: string): string {
    const alias = aliases.get(host) ?? nameOf(host);
    aliases.set(host, alias);
    return alias;
  }

  function nameOf(host: string): string {
    if (isKept(host)) return host;
    if (/^[\d.]+$/.test(host)) return `203.0.113.${++counts.address}`;
    if (host.startsWith('[')) return `[2001:db8::${(++counts.address).toString(16)}]`;
    if (!host.includes('.')) return `host-${++counts.host}`;
    const domain = domainOf(host);
    return domain === null ? host : nameWithin(host, domain);
  }

  function nameWithin(host: string, domain: Domain): string {
    if (host === domain.name) return `site-${++counts.site}.${domain.suffix}`;
    const [telling] = TELLING.exec(host) ?? [];
    if (telling) return telling + aliasOf(host.slice(telling.length));
    return `host-${++counts.host}.${aliasOf(domain.name)}`;
  }

  return { aliasOf };
}

const isKept = (host: string): boolean =>
  [LOCALHOST, PRIVATE_V4, PRIVATE_V6].some((pattern) => pattern.test(host)) || PUBLIC.has(host);

/** A registrable domain, and what its alias is to end with. */
interface Domain {
  readonly name: string;
  readonly suffix: string;
}

/** Null where the host is a suffix itself. */
function domainOf(host: string): Domain | null {
  if (PLATFORMS.includes(host)) return null;
  const platform = PLATFORMS.find((one) => host.endsWith(`.${one}`));
  if (platform)
    return {
      name: `${host
        .slice(0, -platform.length - 1)
        .split('.')
        .at(-1)}.${platform}`,
      suffix: platform,
    };
  const { domain, isPrivate, publicSuffix } = parse(host, { allowPrivateDomains: true });
  if (domain === null || publicSuffix === null) return null;
  return { name: domain, suffix: isPrivate || LOCAL_SUFFIX.test(publicSuffix) ? publicSuffix : 'example' };
}
