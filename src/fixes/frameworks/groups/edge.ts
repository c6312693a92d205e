import { cloudflarePages } from '../cloudflare-pages.ts';
import { cloudflareWorker } from '../cloudflare-worker.ts';
import { deno } from '../deno.ts';
import { firebase } from '../firebase.ts';
import type { Framework } from '../framework.ts';
import { netlify } from '../netlify.ts';
import { netlifyHeaders } from '../netlify-headers.ts';
import { serve } from '../serve.ts';
import { vercel } from '../vercel.ts';

export const EDGE: readonly Framework[] = [
  cloudflareWorker,
  cloudflarePages,
  deno,
  vercel,
  netlify,
  netlifyHeaders,
  firebase,
  serve,
];
