import { expect, test } from 'vitest';
import { callSiteOf } from '../../../background/page-calls/call-site-of.ts';

const URL = 'https://app.example/api.js';

test.each<[what: string, stack: string, expected: string | null]>([
  ['nothing', '', null],
  ['no frames', 'Error', null],
  ['a function', `Error\n    at send (${URL}:12:5)`, `send ${URL} 12 5`],
  ['code outside of any', `Error\n    at ${URL}:12:5`, ` ${URL} 12 5`],
  ['a method', `Error\n    at Api.send [as go] (${URL}:1:2)\n    at run (${URL}:9:9)`, `Api.send [as go] ${URL} 1 2`],
  ['an async function', `Error\n    at async load (${URL}:3:4)`, `load ${URL} 3 4`],
  ['a constructor', `Error\n    at new Api (${URL}:3:4)`, `Api ${URL} 3 4`],
  [
    'the browser’s own frames first',
    `Error\n    at Array.map (<anonymous>)\n    at run (${URL}:7:1)`,
    `run ${URL} 7 1`,
  ],
  ['code without a URL first', `Error\n    at <anonymous>:1:1\n    at run (${URL}:7:1)`, `run ${URL} 7 1`],
  ['a URL with a port and a query', 'Error\n    at http://localhost:80/a?b=(1):2:3', null],
  ['a URL with a port', 'Error\n    at go (http://localhost:8080/a?b=1:2:3)', 'go http://localhost:8080/a?b=1 2 3'],
  ['a blob', 'Error\n    at blob:null/1-2:4:5', ' blob:null/1-2 4 5'],
])('%s', (_, stack, expected) => {
  const found = callSiteOf(stack);
  expect(found && `${found.functionName} ${found.url} ${found.line} ${found.column}`).toBe(expected);
});
