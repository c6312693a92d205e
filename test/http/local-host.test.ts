import { expect, test } from 'vitest';
import { isLocalOrigin } from '../../src/http/local-host.ts';

test.each([
  ['http://localhost:3000', true],
  ['http://app.localhost', true],
  ['http://127.0.0.1', true],
  ['http://[::1]:8080', true],
  ['http://10.1.2.3', true],
  ['http://172.16.0.1', true],
  ['http://172.32.0.1', false],
  ['http://192.168.1.20', true],
  ['http://192.169.1.20', false],
  ['http://169.254.1.1', true],
  ['http://100.64.0.1', true],
  ['http://100.128.0.1', false],
  ['http://[fd00::1]', true],
  ['http://[fe80::1]', true],
  ['http://[fd::1]', false],
  ['http://[2001:db8::1]', false],
  ['http://printer.local', true],
  ['https://wiki.internal', true],
  ['http://intranet', true],
  ['https://api.example.com', false],
  ['https://localhost.example.com', false],
  ['https://10.example.com', false],
  ['null', false],
])('%s is local: %s', (origin, local) => {
  expect(isLocalOrigin(origin)).toBe(local);
});
