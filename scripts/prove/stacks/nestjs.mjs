import { npmVersion } from '../needs.mjs';

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'nestjs',
  needs: { npm: 'node' },
  version: () => `NestJS ${npmVersion('node', '@nestjs/core')} on platform-express`,
  files: ({ port, snippet }) => ({
    'server.mjs': `import 'reflect-metadata';
import { Controller, Get, Header, Module, Put, UnauthorizedException } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

class Api {
  read() { return {}; }
  write() { return {}; }
  boom() { throw new Error('boom'); }
  private() { throw new UnauthorizedException(); }
}
// What decorators do, without a compiler.
const decorate = (name, ...decorators) =>
  decorators.forEach((decorator) => decorator(Api.prototype, name, Object.getOwnPropertyDescriptor(Api.prototype, name)));
decorate('read', Get('items'), Header('X-Request-Id', 'r-1'));
decorate('write', Put('items'), Header('X-Request-Id', 'r-1'));
decorate('boom', Get('boom'));
decorate('private', Get('private'));
Controller('api')(Api);
class Root {}
Module({ controllers: [Api] })(Root);

const app = await NestFactory.create(Root, { logger: false });
${snippet ?? ''}
await app.listen(${port}, '127.0.0.1');
`,
  }),
  start: () => ({ command: 'node', args: ['server.mjs'] }),
};
