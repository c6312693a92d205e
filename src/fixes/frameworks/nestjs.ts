import type { Framework } from './framework.ts';
import { corsOptions } from './parts/cors-options.ts';

export const nestjs: Framework = {
  id: 'nestjs',
  title: 'NestJS',
  group: 'Node',
  syntax: 'typescript',
  where: '`main.ts`, right after `NestFactory.create`.',
  trap: 'WebSocket gateways have options of their own: `@WebSocketGateway({ cors: { … } })`. With the Fastify adapter PUT, PATCH and DELETE are allowed only where they are named, as here. `enableCors()` without options allows every origin.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is answered 2xx with Access-Control-Allow-Origin, without any credentials.',
  proof: { kind: 'proved', version: 'NestJS 12.5.1 on platform-express' },
  docs: 'https://docs.nestjs.com/security/cors',
  snippet: (policy) => `app.enableCors({
${corsOptions(policy, '  ')}
});
`,
};
