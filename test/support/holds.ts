import type { Expectation } from '../../src/exports/repro.ts';
import { getHeader, type HeaderList } from '../../src/http/headers.ts';
import { hasUserinfo, isHttpUrl, isSameOrigin, originOf } from '../../src/http/origin.ts';
import { redirectTarget } from '../../src/http/redirect.ts';
import { parseTokenList } from '../../src/http/token-list.ts';

/** An answer as a client gets it. */
export interface Got {
  readonly url: string;
  readonly status: number;
  readonly headers: HeaderList;
}

/** Whether an answer says what is expected of it: what every export's check has to come to. */
export function holds(expectation: Expectation, { url, status, headers }: Got): boolean {
  const target = redirectTarget(url, status, headers);
  const lists = (header: string, name: string, wildcard: boolean, fold = (value: string) => value) => {
    const tokens = parseTokenList(getHeader(headers, header));
    if (tokens === 'failure') return true;
    return (wildcard && tokens.includes('*')) || tokens.map(fold).includes(name);
  };
  switch (expectation.kind) {
    case 'ok-status':
      return status >= 200 && status <= 299;
    case 'no-redirect':
      return target === null;
    case 'redirect-target':
      if (target === null) return true;
      if (!isHttpUrl(target)) return false;
      return !hasUserinfo(target) || isSameOrigin(originOf(target), expectation.userinfoAt ?? 'null');
    case 'allow-origin': {
      const value = getHeader(headers, 'Access-Control-Allow-Origin');
      return value === expectation.origin || (expectation.wildcard && value === '*');
    }
    case 'allow-credentials':
      return getHeader(headers, 'Access-Control-Allow-Credentials') === 'true';
    case 'token-list':
      return parseTokenList(getHeader(headers, expectation.header)) !== 'failure';
    case 'allow-method':
      return lists('Access-Control-Allow-Methods', expectation.method, expectation.wildcard);
    case 'allow-headers':
      return expectation.names.every((name) =>
        lists('Access-Control-Allow-Headers', name, expectation.wildcard, (value) => value.toLowerCase()),
      );
  }
}
