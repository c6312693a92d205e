import { expect, test } from 'vitest';
import { redactExchanges } from '../../../src/exports/redact/index.ts';
import { exchange } from '../../support/exchange.ts';

const redacted = (url: string) => redactExchanges([exchange({ hops: [{ url }] })]).exchanges[0]?.hops[0]?.url;

test.each<[url: string, redacted: string]>([
  ['https://api.example.net/v1/orders', 'https://api.example.net/v1/orders'],
  ['https://api.example.net:8443/a?page=2', 'https://api.example.net:8443/a?page=$QUERY_1'],
  ['https://api.example.net/?a=x&b=y&c=x&d=&wsdl', 'https://api.example.net/?a=$QUERY_1&b=$QUERY_2&c=$QUERY_1&d=&wsdl'],
  ['https://api.example.net/?swordfish99999', 'https://api.example.net/?$QUERY_1'],
  ['https://user:secret@api.example.net/', 'https://$USER_1:$PASSWORD_1@api.example.net/'],
  ['https://user:p@55@api.example.net/', 'https://$USER_1:$PASSWORD_1@api.example.net/'],
  ['https://api.example.net/a#token', 'https://api.example.net/a#$FRAGMENT_1'],
  ['https://api.example.net/users/42', 'https://api.example.net/users/42'],
  [
    'https://api.example.net/users/3f2504e0-4f89-41d3-9a0c-0305e82c3301.json',
    'https://api.example.net/users/$ID_1.json',
  ],
  ['https://api.example.net/users/joe@example.com/x', 'https://api.example.net/users/$PATH_1/x'],
  ['https://api.example.net/users/joe%40example.com/x', 'https://api.example.net/users/$EMAIL_1/x'],
  ['https://api.example.net/reset/k7Q18zW5bT9', 'https://api.example.net/reset/$PATH_1'],
  ['https://api.example.net/keys/sk_live_4eC39HqLyjWDarjtT1zdp7dc', 'https://api.example.net/keys/sk_live_$PATH_1'],
  ['https://api.example.net/a;jsessionid=8A7F/b', 'https://api.example.net/a;jsessionid=$QUERY_1/b'],
  ['https://api.example.net/s/eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2ln/x', 'https://api.example.net/s/$TOKEN_1/x'],
  [
    'https://api.example.net/articles/12-things-about-XMLHttpRequest-in-2026',
    'https://api.example.net/articles/12-things-about-XMLHttpRequest-in-2026',
  ],
  ['https://api.example.net/oauth2/authorize', 'https://api.example.net/oauth2/authorize'],
  ['https://api.example.net/caf%C3%A9tables', 'https://api.example.net/caf%C3%A9tables'],
  ['file:///home/joe/index.html', 'file:///$PATH_1'],
  ['data:text/html,secret', 'data:$PATH_1'],
  ['blob:https://app.example.com/3f2504e0-4f89-41d3-9a0c-0305e82c3301', 'blob:https://app.example.com/$ID_1'],
  ['about:blank', 'about:blank'],
  ['https://[secret', 'https://[secret'],
  ['', ''],
])('%s becomes %s', (url, expected) => {
  expect(redacted(url)).toBe(expected);
});

test('an id is one thing of many still, so that endpoints are the same', () => {
  const url = (id: string) => `https://api.example.net/users/${id}`;
  const [one, other] = ['3f2504e0-4f89-41d3-9a0c-0305e82c3301', 'deadbeefdeadbeef'];
  expect(redacted(`${url(one)}?same=${one}&other=${other}`)).toBe(`${url('$ID_1')}?same=$ID_1&other=$QUERY_1`);
});
