import { expect, test } from 'vitest';
import { redactExchanges } from '../../../src/exports/redact/index.ts';
import { exchange } from '../../support/exchange.ts';

/** The value of a header line after redaction, beside the rest of a request. */
function redacted(name: string, value: string): string | undefined {
  const { exchanges } = redactExchanges([
    exchange({ hops: [{ url: 'https://api.example.net/a', answer: { headers: { [name]: value } } }] }),
  ]);
  return exchanges[0]?.hops[0]?.response?.headers?.[0]?.[1];
}

test.each<[name: string, value: string, redacted: string]>([
  ['Authorization', 'Bearer swordfish', 'Bearer $TOKEN_1'],
  ['Authorization', 'Basic am9lOnN3b3JkZmlzaA==', 'Basic $TOKEN_1'],
  ['Authorization', 'swordfish trout', '$TOKEN_1'],
  ['Cookie', 'sid=swordfish; theme=dark; sid2=swordfish', 'sid=$COOKIE_1; theme=$COOKIE_2; sid2=$COOKIE_1'],
  ['Set-Cookie', 'sid=swordfish; Path=/; SameSite=Lax', 'sid=$COOKIE_1; Path=/; SameSite=Lax'],
  ['Set-Cookie', 'session=.eJswordfish; HttpOnly', 'session=.eJ$COOKIE_1; HttpOnly'],
  ['WWW-Authenticate', 'Bearer realm="fish pond", error="none"', 'Bearer realm=$HEADER_1, error=$HEADER_2'],
  ['WWW-Authenticate', 'Negotiate c3dvcmRmaXNo==', 'Negotiate $HEADER_1'],
  ['Content-Type', 'text/html; charset=utf-8', 'text/html; charset=utf-8'],
  ['Content-Type', 'multipart/form-data; boundary=swordfish', 'multipart/form-data; boundary=$HEADER_1'],
  ['Content-Disposition', 'inline; filename="fish.pdf"', 'inline; filename=$HEADER_1'],
  ['Location', '/login?returnUrl=%2Ffish', '/login?returnUrl=$QUERY_1'],
  ['Link', '<https://api.example.net/?page=2>; rel="next"', '<https://api.example.net/?page=$QUERY_1>; rel="next"'],
  ['Server', 'nginx/1.22.1', 'nginx/1.22.1'],
  ['Via', '1.1 3f9a8b7c6d5e4f3a.cloudfront.net (CloudFront)', '1.1 $HEADER_1.cloudfront.net (CloudFront)'],
  ['X-Served-By', 'cache-fra-eddf8230054-FRA', 'cache-fra-$HEADER_1-FRA'],
  ['Strict-Transport-Security', 'max-age=15724800; includeSubDomains', 'max-age=15724800; includeSubDomains'],
  ['X-Varnish', '123456789 987654321', '123456789 987654321'],
  ['ETag', 'W/"1"', '$HEADER_1'],
  ['X-Anything', 'fish', '$HEADER_1'],
  ['Content-Security-Policy', "default-src 'self'; report-uri /fish", '$HEADER_1'],
  ['Access-Control-Allow-Origin', '*', '*'],
  ['Access-Control-Allow-Origin', 'https://joe:swordfish@a.example', 'https://USER_1:PASSWORD_1@a.example'],
  ['Access-Control-Allow-Headers', 'x-k7Q18zW5bT9', 'x-k7Q18zW5bT9'],
  ['Vary', 'Origin, Accept-Encoding', 'Origin, Accept-Encoding'],
  ['X-Empty', '', ''],
])('%s: %s becomes %s', (name, value, expected) => {
  expect(redacted(name, value)).toBe(expected);
});

test.each<[where: string, secret: string, server: string, redacted: string]>([
  ['as it is', 'k7Q18zW5bT9', 'nginx k7Q18zW5bT9', 'nginx $HEADER_1'],
  ['within another word', 'k7Q18zW5bT9', 'nginx-k7Q18zW5bT9-x', 'nginx-$HEADER_1-x'],
  ['in lower case', 'k7Q18zW5bT9', 'nginx k7q18zw5bt9', 'nginx $HEADER_2'],
  ['in base64', 'k7Q18zW5bT9', `nginx ${btoa('k7Q18zW5bT9')}`, 'nginx $HEADER_2='],
  ['with a digit after it, which would be read as part of the name', 'k7Q18zW5bT', 'k7Q18zW5bT9', '$HEADER_2'],
  ['a word, which says nothing of another', 'nginxs', 'nginxs', 'nginxs'],
])('a secret is found where it occurs elsewhere: %s', (_, secret, server, expected) => {
  const { exchanges } = redactExchanges([
    exchange({ hops: [{ sends: { 'X-Api-Key': secret }, answer: { headers: { Server: server } } }] }),
  ]);
  expect(exchanges[0]?.hops[0]?.response?.headers).toEqual([['Server', expected]]);
});

test('a body is one placeholder, and its boundary the same as in Content-Type', () => {
  const body = { mimeType: 'multipart/form-data; boundary=swordfish', text: '--swordfish', omitted: null };
  const sends = { 'Content-Type': body.mimeType };
  const { exchanges, placeholders } = redactExchanges([exchange({ hops: [{ method: 'POST', sends, body }] })]);
  expect(exchanges[0]?.hops[0]?.body).toEqual({
    mimeType: 'multipart/form-data; boundary=$HEADER_1',
    text: '$BODY_1',
    omitted: null,
  });
  expect(placeholders).toEqual([
    { name: 'HEADER_1', of: 'a parameter of Content-Type' },
    { name: 'BODY_1', of: 'the body of a request' },
  ]);
});
