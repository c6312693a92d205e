import type { Policy } from '../../src/fixes/policy.ts';

/** The policies that every framework's golden file shows. */
export const POLICIES: Readonly<Record<string, Policy>> = {
  'one origin, with credentials': {
    origins: ['https://app.example.com'],
    credentials: true,
    methods: ['GET', 'PUT'],
    requestHeaders: ['authorization', 'content-type', 'x-demo'],
    exposedHeaders: ['X-Request-Id'],
    maxAge: 600,
  },
  'several origins': {
    origins: ['https://app.example.com', 'http://localhost:5173'],
    credentials: false,
    methods: ['GET', 'POST', 'DELETE'],
    requestHeaders: ['content-type'],
    exposedHeaders: ['ETag', 'X-Total-Count'],
    maxAge: null,
  },
  'any origin': {
    origins: [],
    credentials: false,
    methods: ['GET', 'PATCH'],
    requestHeaders: ['content-type'],
    exposedHeaders: [],
    maxAge: 7200,
  },
  'one origin, no preflight': {
    origins: ['https://app.example.com'],
    credentials: true,
    methods: ['GET'],
    requestHeaders: [],
    exposedHeaders: [],
    maxAge: null,
  },
};
