import { expect, test } from 'vitest';
import { redactExchanges } from '../../../src/exports/redact/index.ts';
import { exchange } from '../../support/exchange.ts';
import { PLAIN, RICH } from '../rich-exchange.ts';

test('to redact twice changes nothing', () => {
  const once = redactExchanges([RICH, PLAIN]);
  const twice = redactExchanges(once.exchanges, { known: once.placeholders });
  expect([twice.exchanges, twice.placeholders]).toEqual([once.exchanges, once.placeholders]);
});

test('a name that the facts have is not given to a placeholder', () => {
  const taken = exchange({ hops: [{ url: 'https://api.example.net/$QUERY_1?a=b', sends: { 'X-QUERY_2': 'x' } }] });
  expect(redactExchanges([taken]).exchanges[0]?.hops[0]?.url).toBe('https://api.example.net/$QUERY_1?a=$QUERY_3');
});

test('the URL of the page has the same placeholders, and adds its own', () => {
  const { text, placeholders } = redactExchanges([exchange({ hops: [{ url: 'https://api.example.net/?a=secret' }] })]);
  expect(text('https://u:p@app.example.com/x?b=secret#c')).toBe(
    'https://$USER_1:$PASSWORD_1@app.example.com/x?b=$QUERY_1#$FRAGMENT_1',
  );
  expect(placeholders.map(({ name }) => name)).toEqual(['QUERY_1', 'USER_1', 'PASSWORD_1', 'FRAGMENT_1']);
});
