/** Something that a prerendered page asks another origin for; `{url}` is what. */
export interface Asking {
  readonly name: string;
  readonly markup: string;
  /** Asked for only once the page is shown: by itself, or because Chromium makes what is asking wait. */
  readonly waits?: true;
  /** Redirected, once the page is shown, to where another preflight is needed. */
  readonly isHeld?: true;
}

const fetchIt = (init = '') => `fetch('{url}'${init}).then((answer) => answer.text())`;
const script = (code: string) => `<script>${code}</script>`;

export const ASKINGS: readonly Asking[] = [
  { name: 'fetch', markup: script(fetchIt()) },
  { name: 'fetch with a preflight', markup: script(fetchIt(", { method: 'PUT' }")) },
  { name: 'fetch with credentials', markup: script(fetchIt(", { credentials: 'include' }")) },
  { name: 'img crossorigin', markup: '<img crossorigin src="{url}">' },
  { name: 'a frame', markup: '<iframe src="/frame.html#{url}"></iframe>' },
  { name: 'a frame in a frame', markup: '<iframe src="/outer.html#{url}"></iframe>' },
  { name: 'a redirect once it is shown', markup: script(fetchIt(", { method: 'PUT' }")), waits: true, isHeld: true },
  {
    name: 'fetch once it is shown',
    markup: script(`document.addEventListener('prerenderingchange', () => ${fetchIt()})`),
    waits: true,
  },
  { name: 'a dedicated worker', markup: script(`new Worker('/worker.js').postMessage('{url}')`), waits: true },
  { name: 'a frame of another origin', markup: '<iframe src="{sameSite}/frame.html#{url}"></iframe>', waits: true },
];

type File = readonly [path: string, type: string, text: string];

/** The pages it takes; `markups` are what the prerendered one puts into itself. */
export function prerenderedFiles(markups: readonly string[]): File[] {
  const html = (body: string) => `<!doctype html><link rel="icon" href="data:,"><body>${body}`;
  const own = JSON.stringify(markups).replaceAll('<', '\\u003c');
  return [
    [
      '/prerendered.html',
      'text/html',
      html(
        script(`for (const markup of ${own})
          document.body.append(document.createRange().createContextualFragment(markup));`),
      ),
    ],
    ['/frame.html', 'text/html', html(script('fetch(location.hash.slice(1)).then((answer) => answer.text())'))],
    ['/outer.html', 'text/html', html(script(`document.write('<iframe src="/frame.html' + location.hash + '">')`))],
    ['/worker.js', 'text/javascript', 'onmessage = ({ data }) => fetch(data).then((answer) => answer.text());'],
  ];
}
