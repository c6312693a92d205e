import { apollo } from '../apollo.ts';
import { expressCors } from '../express-cors.ts';
import { fastify } from '../fastify.ts';
import type { Framework } from '../framework.ts';
import { hono } from '../hono.ts';
import { koa } from '../koa.ts';
import { nestjs } from '../nestjs.ts';
import { nextHeaders } from '../next-headers.ts';
import { nextProxy } from '../next-proxy.ts';
import { nextRoute } from '../next-route.ts';
import { nodeHttp } from '../node-http.ts';
import { socketio } from '../socketio.ts';
import { viteCors } from '../vite-cors.ts';
import { webpackCors } from '../webpack-cors.ts';

export const NODE: readonly Framework[] = [
  expressCors,
  nodeHttp,
  fastify,
  koa,
  hono,
  nestjs,
  nextHeaders,
  nextProxy,
  nextRoute,
  viteCors,
  webpackCors,
  apollo,
  socketio,
];
