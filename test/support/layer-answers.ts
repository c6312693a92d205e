export type Headers = Record<string, string | string[]>;

/** Headers of an answer, and the layer that they show, with its confidence. */
export const HEADERS_OF_LAYERS: readonly [headers: Headers, layer: string][] = [
  [{ 'X-Powered-By': 'Express' }, 'Express, certain'],
  [{ 'Set-Cookie': 'connect.sid=s%3Aabc; Path=/' }, 'Express, likely'],
  [{ 'X-Powered-By': 'Next.js' }, 'Next.js, certain'],
  [{ Vary: 'rsc, next-router-state-tree, next-router-prefetch' }, 'Next.js, certain'],
  [{ Server: 'uvicorn' }, 'FastAPI or Starlette, likely'],
  [{ Server: 'Werkzeug/3.1.9 Python/3.11.7' }, 'Flask, certain'],
  [{ 'Set-Cookie': 'session=.eJyrVkrOT0lVslIqLS5RqgUAPZkGfg; Path=/' }, 'Flask, likely'],
  [{ Server: 'gunicorn' }, 'Flask or Django, likely'],
  [{ 'Set-Cookie': ['a=b', 'csrftoken=abc'] }, 'Django, likely'],
  [{ 'Set-Cookie': 'JSESSIONID=1; HttpOnly' }, 'Java servlets (Spring, Tomcat, Jetty), certain'],
  [{ 'X-Runtime': '0.012', 'X-Request-Id': 'a' }, 'Rails, certain'],
  [{ 'X-Powered-By': 'PHP/8.2.35' }, 'PHP, certain'],
  [{ 'Set-Cookie': ['XSRF-TOKEN=a', 'shop_session=b'] }, 'Laravel, certain'],
  [{ 'X-Debug-Token': 'abc' }, 'Symfony, certain'],
  [{ Server: 'Kestrel' }, 'ASP.NET Core, certain'],
  [{ Server: 'AmazonS3', 'X-Amz-Request-Id': 'a' }, 'Amazon S3, certain'],
  [{ 'X-Amz-Apigw-Id': 'a' }, 'API Gateway (REST API), certain'],
  [{ 'Apigw-Requestid': 'a' }, 'API Gateway (HTTP API), certain'],
  [{ 'X-Vercel-Id': 'fra1::a' }, 'Vercel, certain'],
  [{ 'X-Guploader-Uploadid': 'a' }, 'Google Cloud Storage, likely'],
  [{ 'CF-Ray': 'a-FRA', Server: 'cloudflare' }, 'Cloudflare, possible'],
  [{ Server: 'nginx', 'Set-Cookie': 'PHPSESSID=a' }, 'PHP, certain'],
  [{ Server: 'cloudflare', 'X-Powered-By': 'Express' }, 'Express, certain'],
];

/** A URL, and the layer that it shows. */
export const URLS_OF_LAYERS: readonly [url: string, layer: string][] = [
  ['https://shop.workers.dev/a', 'Cloudflare Workers, certain'],
  ['https://shop.pages.dev/a', 'Cloudflare Pages, certain'],
  ['https://abc.supabase.co/functions/v1/hello', 'Supabase Edge Functions, certain'],
  ['https://a.s3.eu-central-1.amazonaws.com/b', 'Amazon S3, certain'],
  ['https://pub-1.r2.dev/a', 'Cloudflare R2, certain'],
  ['https://abc.execute-api.eu-west-1.amazonaws.com/a', 'API Gateway, likely'],
  ['https://shop.web.app/a', 'Firebase Hosting, certain'],
  ['http://localhost:5173/api', 'Vite, likely'],
  ['https://api.example.net/socket.io/?EIO=4', 'Socket.IO, certain'],
  ['https://api.example.net/graphql', 'a GraphQL server, possible'],
];
