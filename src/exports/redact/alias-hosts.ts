import { parse } from 'tldts';
import type { Exchange } from '../../exchange/exchange.ts';
import type { HeaderLine } from '../../http/headers.ts';
import { changeTexts } from './exchange-text.ts';
import { createHostNames } from './host-names.ts';

/** Exchanges whose hosts have other names. */
export interface Aliased {
  readonly exchanges: readonly Exchange[];
  /** Another text, such as the URL of the page, with the same names. */
  text(text: string): string;
}

/** The host of a URL within a text. */
const AUTHORITY = /:\/\/(?:[^\s/?#@]*@)?([\w.-]+|\[[\da-f:.]+\])/gi;
/** What may be a host: names with a dot between, addresses, and names alone where only a host can be. */
const CANDIDATE = /(?<![\w-])[\w-]+(?:\.[\w-]+)+|\[[\da-f:.]+\]|(?<=:\/\/(?:[^\s/?#@]*@)?)[\w-]+/gi;
const DOTTED = /(?<![\w-])[\w-]+(?:\.[\w-]+)+/g;

/** They may name hosts that no URL does. */
const NAMES_HOSTS = /^(?:access-control-allow-origin|via|set-cookie)$/i;
const IS_HOST = /^(?:host|:authority)$/i;
/** Products have names such as `GitHub.com` and `ASP.NET`. */
const NAMES_PRODUCTS = /^(?:server|x-powered-by|x-generator|user-agent|sec-ch-.*)$/i;

/**
 * The exchanges with other names for their hosts: the same one for the same host, and for all that are one site. What is
 * judged of them stays the same. Ports stay, and so does what tells who hosts.
 * @param exchanges redacted already, so that no host is left where nobody would look for one
 */
export function aliasHosts(exchanges: readonly Exchange[]): Aliased {
  const { aliasOf } = createHostNames();
  const known = new Set<string>();
  const collect = (text: string) => {
    for (const [, host = ''] of text.matchAll(AUTHORITY)) known.add(host.toLowerCase());
    return text;
  };

  function aliased(candidate: string): string {
    const labels = candidate.toLowerCase().split('.');
    const from = labels.findIndex((_, place) => known.has(labels.slice(place).join('.')));
    if (from < 0) return candidate;
    const host = labels.slice(from).join('.');
    const written = candidate.slice(candidate.length - host.length);
    const alias = aliasOf(host);
    // In which case a host is written decides whether an origin is the same.
    return candidate.slice(0, candidate.length - host.length) + (written === host ? alias : alias.toUpperCase());
  }
  const change = (text: string) => text.replace(CANDIDATE, aliased);

  for (const exchange of exchanges) {
    changeTexts(exchange, {
      ...{ url: collect, origin: collect, word: collect, body: (body) => body },
      header(line) {
        for (const host of hostsIn(line)) known.add(host.toLowerCase());
        return [line[0], collect(line[1])];
      },
    });
  }
  const text = ([name, value]: HeaderLine): HeaderLine => {
    if (NAMES_PRODUCTS.test(name)) return [name, value];
    return [name, IS_HOST.test(name) ? value.replace(/^[^:[]+|^\[.*?\]/, aliased) : change(value)];
  };
  return {
    exchanges: exchanges.map((exchange) =>
      changeTexts(exchange, { url: change, origin: change, word: change, header: text, body: (body) => body }),
    ),
    text: (other) => change(collect(other)),
  };
}

/** `{http.request.host}` is no host, but what a server forgot to put one in the place of. */
const TEMPLATE = /[{}$%#]|^(?:req|request|http)\./i;

function hostsIn([name, value]: HeaderLine): readonly string[] {
  if (IS_HOST.test(name)) return [value.replace(/:\d+$/, '')];
  if (!NAMES_HOSTS.test(name) || TEMPLATE.test(value)) return [];
  return (value.match(DOTTED) ?? []).filter((candidate) => {
    const { isIcann, isPrivate } = parse(candidate, { allowPrivateDomains: true });
    return isIcann || isPrivate;
  });
}
