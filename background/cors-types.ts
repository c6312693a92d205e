/** The types of requests, in webRequest's words, to which CORS can apply; navigations and WebSockets are exempt. */
export const CORS_TYPES = [
  'font',
  'image',
  'media',
  'object',
  'other',
  'ping',
  'script',
  'stylesheet',
  'xmlhttprequest',
] as const;
