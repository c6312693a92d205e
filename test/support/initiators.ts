/** One way in which a page can ask another origin for something. */
export interface Initiator {
  readonly name: string;
  /** Put into the page; `{url}` is what to ask for, `{frame}` a page of another origin that fetches its fragment. */
  readonly markup: string;
  /** Content-Type of the answer. */
  readonly type: string;
  /** Who asks, where it is not the page. */
  readonly asker?: 'crossSite' | 'null';
  /** Which server is asked, where it is not the cross-site one. */
  readonly asks?: 'sameSite';
  /** True where CORS does not apply, whatever the answer. */
  readonly isNoCors?: true;
  /** The page asks for this only when its manifest is wanted. */
  readonly isManifest?: true;
  /** True where a service worker makes the answer up, so that nothing is asked of any server. */
  readonly isMadeUp?: true;
}

const JS = 'text/javascript';
const PNG = 'image/png';
const FONT = 'font/woff2';
const TEXT = 'text/plain';
const script = (name: string, code: string, type = TEXT): Initiator => ({
  name,
  markup: `<script>${code}</script>`,
  type,
});
const element = (name: string, markup: string, type: string): Initiator => ({ name, markup, type });
const plain = (name: string, markup: string, type: string): Initiator => ({ name, markup, type, isNoCors: true });

/** A page that a service worker answers for, in one of the ways of `ANSWERS_OF_WORKERS`. */
const answered = (how: string, name: string, markup: string, type = TEXT): Initiator => ({
  name: `${name}, which a service worker ${how}`,
  markup: `<iframe src="/${how.replaceAll(' ', '-')}/#${markup}"></iframe>`,
  type,
});

/** SHA-256 of nothing, which is what the servers answer. */
const EMPTY_HASH = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
const xhr = (set: string) => `{const x = new XMLHttpRequest(); x.open('POST', '{url}'); ${set}; x.send('a');}`;

const ASK = `<script>fetch('{url}').then((answer) => answer.text())</script>`;
const ASK_WITH_CREDENTIALS = `<script>fetch('{url}', { credentials: 'include' }).then((answer) => answer.text())</script>`;
const ASK_FIRST = `<script>fetch('{url}', { method: 'PUT', headers: { 'x-a': '1' } }).then((answer) => answer.text())</script>`;

/** Every initiator that needs nothing but a page and its workers. */
export const INITIATORS: readonly Initiator[] = [
  script('fetch', `fetch('{url}').then((answer) => answer.text())`),
  script('fetch with credentials', `fetch('{url}', { credentials: 'include' }).then((answer) => answer.text())`),
  script(
    'fetch with a preflight',
    `fetch('{url}', { method: 'PUT', headers: { 'x-a': '1' } }).then((answer) => answer.text())`,
  ),
  script(
    'fetch with a preflight and credentials',
    `fetch('{url}', { method: 'PUT', credentials: 'include' }).then((answer) => answer.text())`,
  ),
  script(
    'fetch with a stream as body',
    `fetch('{url}', { method: 'POST', duplex: 'half', body: new Blob(['a']).stream() }).then((answer) => answer.text())`,
  ),
  script('keepalive fetch', `fetch('{url}', { keepalive: true }).then((answer) => answer.text())`),
  script(
    'keepalive fetch with a preflight',
    `fetch('{url}', { method: 'PUT', keepalive: true }).then((answer) => answer.text())`,
  ),
  script('XMLHttpRequest', xhr('0')),
  script('XMLHttpRequest withCredentials', xhr('x.withCredentials = true')),
  script('XMLHttpRequest with an upload listener', xhr('x.upload.onprogress = () => 0')),
  script('EventSource', `new EventSource('{url}')`, 'text/event-stream'),
  script('EventSource withCredentials', `new EventSource('{url}', { withCredentials: true })`, 'text/event-stream'),
  script('sendBeacon of JSON', `navigator.sendBeacon('{url}', new Blob(['{}'], { type: 'application/json' }))`),

  element(
    '@font-face',
    `<style>@font-face { font-family: '{url}'; src: url({url}) }</style><p style="font-family: '{url}'">a`,
    FONT,
  ),
  script('FontFace', `new FontFace('a', 'url({url})').load()`, FONT),
  element('module script', `<script type="module" src="{url}"></script>`, JS),
  element(
    'module script with credentials',
    `<script type="module" crossorigin="use-credentials" src="{url}"></script>`,
    JS,
  ),
  script('import()', `import('{url}')`, JS),
  element('script crossorigin', `<script crossorigin src="{url}"></script>`, JS),
  element('script crossorigin=use-credentials', `<script crossorigin="use-credentials" src="{url}"></script>`, JS),
  element('script with integrity', `<script crossorigin integrity="${EMPTY_HASH}" src="{url}"></script>`, JS),
  element('img crossorigin', `<img crossorigin src="{url}">`, PNG),
  element('img crossorigin=use-credentials', `<img crossorigin="use-credentials" src="{url}">`, PNG),
  element('video crossorigin', `<video crossorigin muted autoplay src="{url}"></video>`, 'video/webm'),
  element('audio crossorigin', `<audio crossorigin muted autoplay src="{url}"></audio>`, 'audio/webm'),
  element('track', `<video crossorigin><track default kind="subtitles" src="{url}"></video>`, 'text/vtt'),
  element('stylesheet crossorigin', `<link rel="stylesheet" crossorigin href="{url}">`, 'text/css'),
  element('CSS mask-image', `<div style="width: 9px; height: 9px; mask-image: url({url})"></div>`, PNG),
  element(
    'CSS shape-outside',
    `<div style="float: left; width: 9px; height: 9px; shape-outside: url({url})"></div>`,
    PNG,
  ),
  element('preload as fetch', `<link rel="preload" as="fetch" crossorigin href="{url}">`, TEXT),
  element('preload as font', `<link rel="preload" as="font" crossorigin href="{url}">`, FONT),
  element('modulepreload', `<link rel="modulepreload" href="{url}">`, JS),
  { ...element('web manifest', `<link rel="manifest" href="{url}">`, 'application/manifest+json'), isManifest: true },
  {
    ...element(
      'web manifest with credentials',
      `<link rel="manifest" crossorigin="use-credentials" href="{url}">`,
      TEXT,
    ),
    isManifest: true,
  },

  script('dedicated worker', `new Worker('/worker.js').postMessage('{url}')`),
  script(
    'dedicated worker of a blob',
    `new Worker(URL.createObjectURL(new Blob(["fetch('{url}').then((answer) => answer.text())"])))`,
  ),
  script('shared worker', `new SharedWorker('/shared.js').port.postMessage('{url}')`),
  script(
    "the page's service worker",
    `navigator.serviceWorker.register('/sw.js', { scope: '/none/' })
      .then(({ installing, waiting, active }) => (installing ?? waiting ?? active).postMessage('{url}'))`,
  ),

  {
    ...element('cross-origin frame', `<iframe src="{frame}#{url}"></iframe>`, TEXT),
    asker: 'crossSite',
    asks: 'sameSite',
  },
  { ...element('sandboxed frame', `<iframe sandbox="allow-scripts" srcdoc="${ASK}"></iframe>`, TEXT), asker: 'null' },
  element('srcdoc frame', `<iframe srcdoc="${ASK}"></iframe>`, TEXT),
  { ...element('data: frame', `<iframe src="data:text/html,${ASK}"></iframe>`, TEXT), asker: 'null' },

  answered('passes on', 'fetch', ASK),
  answered('passes on', 'fetch with credentials', ASK_WITH_CREDENTIALS),
  answered('passes on', 'fetch with a preflight', ASK_FIRST),
  answered('passes on', 'img crossorigin', `<img crossorigin src='{url}'>`, PNG),
  answered('passes on', 'module script', `<script type='module' src='{url}'></script>`, JS),
  answered('passes on', 'stylesheet crossorigin', `<link rel='stylesheet' crossorigin href='{url}'>`, 'text/css'),
  answered('passes on', 'EventSource', `<script>new EventSource('{url}')</script>`, 'text/event-stream'),
  answered('passes on', 'XMLHttpRequest', `<script>${xhr('x.withCredentials = true')}</script>`),
  answered(
    'passes on',
    'XMLHttpRequest with an upload listener',
    `<script>${xhr('x.upload.onprogress = () => 0')}</script>`,
  ),
  answered(
    'passes on',
    'keepalive fetch',
    `<script>fetch('{url}', { keepalive: true }).then((answer) => answer.text())</script>`,
  ),
  answered('passes on', 'FontFace', `<script>new FontFace('a', 'url({url})').load()</script>`, FONT),
  answered(
    'passes on',
    'sendBeacon of JSON',
    `<script>navigator.sendBeacon('{url}', new Blob(['{}'], { type: 'application/json' }))</script>`,
  ),
  { ...answered('passes on', 'img', `<img src='{url}'>`, PNG), isNoCors: true },
  answered('asks for anew', 'fetch', ASK),
  answered('asks for anew', 'img', `<img src='{url}'>`, PNG),
  { ...answered('asks for opaquely', 'fetch', ASK), isNoCors: true },
  answered('leaves alone', 'fetch', ASK),
  answered('leaves alone', 'fetch with a preflight', ASK_FIRST),
  { ...answered('makes up', 'fetch', ASK), isMadeUp: true },
  { ...answered('makes up', 'fetch with a preflight', ASK_FIRST), isMadeUp: true },

  plain('img', `<img src="{url}">`, PNG),
  plain('script', `<script src="{url}"></script>`, JS),
  plain('stylesheet', `<link rel="stylesheet" href="{url}">`, 'text/css'),
  plain('video', `<video muted autoplay src="{url}"></video>`, 'video/webm'),
  plain('fetch with mode no-cors', `<script>fetch('{url}', { mode: 'no-cors' })</script>`, TEXT),
  plain('sendBeacon of text', `<script>navigator.sendBeacon('{url}', 'a')</script>`, TEXT),
  plain('script with integrity but no crossorigin', `<script integrity="${EMPTY_HASH}" src="{url}"></script>`, JS),
  plain('CSS background-image', `<div style="width: 9px; height: 9px; background: url({url})"></div>`, PNG),
];

/** What a service worker does with a request of its page. */
const ANSWERS_OF_WORKERS: Readonly<Record<string, string>> = {
  'passes-on': 'event.respondWith(fetch(event.request))',
  'asks-for-anew': 'event.respondWith(fetch(event.request.url))',
  'asks-for-opaquely': `event.respondWith(fetch(event.request.url, { mode: 'no-cors' }))`,
  'leaves-alone': '',
  'makes-up': `event.respondWith(new Response('made up'))`,
};

/** Puts its fragment into itself as soon as the service worker answers for it: asked to, it claims every page there is. */
const answeredPage = (how: string): string => `<!doctype html><body><script>
const { serviceWorker } = navigator;
const begin = () => document.body.append(
  document.createRange().createContextualFragment(decodeURIComponent(location.hash.slice(1))));
if (serviceWorker.controller) begin(); else serviceWorker.addEventListener('controllerchange', begin, { once: true });
serviceWorker.register('/${how}.js', { scope: '/${how}/' });
serviceWorker.ready.then(({ active }) => serviceWorker.controller || active.postMessage('claim'));
</script>`;

const answeringWorker = (answer: string): string =>
  `onmessage = () => clients.claim(); onfetch = (event) => { if (event.request.mode !== 'navigate') ${answer}; };`;

type File = readonly [type: string, text: string];

const ANSWERED_PAGES = Object.entries(ANSWERS_OF_WORKERS).flatMap(([how, answer]): [string, File][] => [
  [`/${how}/`, ['text/html', answeredPage(how)]],
  [`/${how}.js`, [JS, answeringWorker(answer)]],
]);

/** Files of the page's origin that the rows above need. */
export const INITIATOR_FILES: Readonly<Record<string, File>> = {
  ...Object.fromEntries(ANSWERED_PAGES),
  '/worker.js': [JS, 'onmessage = ({ data }) => fetch(data).then((answer) => answer.text());'],
  '/shared.js': [
    JS,
    'onconnect = ({ ports: [port] }) => { port.onmessage = ({ data }) => fetch(data).then((answer) => answer.text()); };',
  ],
  '/sw.js': [JS, 'onmessage = ({ data }) => fetch(data).then((answer) => answer.text());'],
  '/frame.html': [
    'text/html',
    '<!doctype html><script>fetch(location.hash.slice(1)).then((answer) => answer.text())</script>',
  ],
};
