/** Something a page's code does, and what is noted of it. */
export interface PageCallRow {
  readonly name: string;
  /** Of the page; `API` is a URL on another origin that allows all. What it ends with is compared, switch on and off. */
  readonly code: string;
  /** The calls that are noted, `URL METHOD mode credentials header:value …`. */
  readonly noted: readonly string[];
}

const outcome = (call: string) =>
  `${call}.then((answer) => [answer.status, answer.type, answer.url], (error) => [error.name, error.message, String(error)])`;

const XHR =
  'const xhr = new XMLHttpRequest(); const events = []; const ended = new Promise((done) => {' +
  "for (const type of ['load', 'error', 'abort', 'timeout', 'loadend']) xhr.addEventListener(type, () => {" +
  "events.push(type); if (type === 'loadend') done(); }); });";
const SEEN = 'await ended; return [events, xhr.status, xhr.responseURL, xhr.readyState];';

export const PAGE_CALL_ROWS: readonly PageCallRow[] = [
  { name: 'fetch with a string', code: `return ${outcome('fetch(API)')}`, noted: ['API GET cors same-origin'] },
  {
    name: 'fetch with a URL, and all that an init can say',
    code: `return ${outcome("fetch(new URL(API), { method: 'put', mode: 'cors', credentials: 'include', headers: { 'X-A': 1 } })")}`,
    noted: ['API put cors include X-A:1'],
  },
  {
    name: 'fetch of a relative URL',
    code: `return ${outcome("fetch('relative?x#y')")}`,
    noted: ['relative?x#y GET cors same-origin'],
  },
  {
    name: 'fetch with a Request',
    code: `const request = new Request(API, { method: 'POST', body: 'b', credentials: 'omit', headers: [['x-a', '1']] });
      const answer = await ${outcome('fetch(request)')}; return [answer, request.bodyUsed];`,
    noted: ['API POST cors omit content-type:text/plain;charset=UTF-8 x-a:1'],
  },
  {
    name: 'fetch with a Request and an init over it',
    code: `const request = new Request(API, { credentials: 'omit', headers: { 'x-a': '1' } });
      return ${outcome("fetch(request, { credentials: 'include', headers: new Headers({ 'x-b': '2' }) })")}`,
    noted: ['API GET cors include x-b:2'],
  },
  {
    name: 'fetch with a Request in the place of the init',
    code: `return ${outcome("fetch(API, new Request('/', { method: 'DELETE', credentials: 'omit' }))")}`,
    noted: ['API DELETE cors omit'],
  },
  {
    name: 'fetch with a Request of a class of the page, which says otherwise',
    code: `class Mine extends Request { get credentials() { return 'include' } get url() { return 'x:' } }
      return ${outcome('fetch(new Mine(API))')}`,
    noted: ['API GET cors same-origin'],
  },
  {
    name: 'a Request whose body is a stream that is read once',
    code: `const body = new ReadableStream({ start(it) { it.enqueue(new Uint8Array(3)); it.close(); } });
      const request = new Request(API, { method: 'POST', body, duplex: 'half' });
      const answer = await ${outcome('fetch(request)')}; return [answer, request.bodyUsed];`,
    noted: ['API POST cors same-origin'],
  },
  {
    name: 'the body of an answer',
    code: 'const answer = await fetch(API); return [answer.bodyUsed, await answer.text(), answer instanceof Response];',
    noted: ['API GET cors same-origin'],
  },
  {
    name: 'mode no-cors',
    code: `return ${outcome("fetch(API, { mode: 'no-cors' })")}`,
    noted: ['API GET no-cors same-origin'],
  },
  {
    name: 'mode same-origin to another one',
    code: `return ${outcome("fetch(API, { mode: 'same-origin' })")}`,
    noted: ['API GET same-origin same-origin'],
  },
  {
    name: 'a signal that was aborted before',
    code: `return ${outcome("fetch(API, { signal: AbortSignal.abort('why') })")}`,
    noted: ['API GET cors same-origin'],
  },
  {
    name: 'a signal that is aborted afterwards',
    code: `const aborter = new AbortController(); const answer = ${outcome('fetch(API, { signal: aborter.signal })')};
      aborter.abort(); return answer;`,
    noted: ['API GET cors same-origin'],
  },
  {
    name: 'an init with getters that each answer once',
    code: `let left = 2; const once = (value) => { if (left-- <= 0) throw new Error('twice'); return value; };
      const init = { get method() { return once('PUT') }, get credentials() { return once('include') } };
      return [await ${outcome('fetch(API, init)')}, left];`,
    noted: [],
  },
  {
    name: 'an init with getters that throw',
    code: `return ${outcome("fetch(API, { get credentials() { throw new RangeError('mine') } })")}`,
    noted: [],
  },
  {
    name: 'headers that can be iterated once',
    code: `function* lines() { yield ['x-a', '1']; } return ${outcome('fetch(API, { headers: lines() })')}`,
    noted: [],
  },
  {
    name: 'a method that counts how often it is asked for',
    code: `let asked = 0; const method = { toString() { asked += 1; return 'PUT'; } };
      return [await ${outcome('fetch(API, { method })')}, asked];`,
    noted: [],
  },
  {
    name: 'a Proxy that throws',
    code: `const init = new Proxy({}, { get() { throw new EvalError('mine') }, getOwnPropertyDescriptor() { throw 1 } });
      return ${outcome('fetch(API, init)')}`,
    noted: [],
  },
  {
    name: 'a header that is none',
    code: `return ${outcome("fetch(API, { headers: { 'a b': '1' } })")}`,
    noted: ['API GET cors same-origin a b:1'],
  },
  {
    name: 'a URL that is none',
    code: `return ${outcome("fetch('http://[')")}`,
    noted: ['http://[ GET cors same-origin'],
  },
  { name: 'fetch without a URL', code: `return ${outcome('fetch()')}`, noted: ['undefined GET cors same-origin'] },
  {
    name: 'fetch on nothing',
    code: `return ${outcome('fetch.call(null, API)')}`,
    noted: ['API GET cors same-origin'],
  },
  {
    name: 'fetch on something else',
    code: `return ${outcome('fetch.call({}, API)')}`,
    noted: ['API GET cors same-origin'],
  },
  {
    name: 'fetch as a class',
    code: 'try { new fetch(API) } catch (error) { return [error.name, error.message, fetch.name, fetch.length, "prototype" in fetch] }',
    noted: [],
  },
  {
    name: 'a rejection that nobody handles',
    code: `const heard = new Promise((done) => addEventListener('unhandledrejection', (event) => {
        event.preventDefault(); done([String(event.reason), event.promise === promise]); }, { once: true }));
      const promise = fetch('http://['); return heard;`,
    noted: ['http://[ GET cors same-origin'],
  },
  {
    name: 'a rejection that is handled',
    code: `let heard = 0; const count = (event) => { heard += 1; event.preventDefault(); };
      addEventListener('unhandledrejection', count);
      await fetch('http://[').catch(() => undefined); await new Promise((done) => setTimeout(done, 50));
      removeEventListener('unhandledrejection', count); return heard;`,
    noted: ['http://[ GET cors same-origin'],
  },
  {
    name: 'XMLHttpRequest',
    code: `${XHR} xhr.open('get', API); xhr.withCredentials = true; xhr.setRequestHeader('X-A', 1); xhr.send(); ${SEEN}`,
    noted: ['API get cors include X-A:1'],
  },
  {
    name: 'XMLHttpRequest, one after the other',
    code: `${XHR} xhr.open('PUT', new URL(API)); xhr.setRequestHeader('X-A', '1'); xhr.send('b'); await ended;
      const first = events.splice(0); await new Promise((done) => { xhr.onloadend = done; xhr.open('GET', API); xhr.send(); });
      return [first, events, xhr.status];`,
    noted: ['API PUT cors same-origin X-A:1', 'API GET cors same-origin'],
  },
  {
    name: 'XMLHttpRequest, synchronous',
    code: `${XHR} xhr.open('GET', API, false); xhr.send(); return [events, xhr.status, xhr.responseText];`,
    noted: ['API GET cors same-origin'],
  },
  {
    name: 'XMLHttpRequest, synchronous and refused',
    code: `${XHR} xhr.open('GET', API + 'refused', false); try { xhr.send() } catch (error) { return [events, error.name, error.message] }`,
    noted: ['APIrefused GET cors same-origin'],
  },
  {
    name: 'XMLHttpRequest, aborted',
    code: `${XHR} xhr.open('GET', API); xhr.send(); xhr.abort(); ${SEEN}`,
    noted: ['API GET cors same-origin'],
  },
  {
    name: 'XMLHttpRequest, sent twice',
    code: `${XHR} xhr.open('GET', API); xhr.send(); try { xhr.send() } catch (error) { events.push(error.message) } ${SEEN}`,
    noted: ['API GET cors same-origin'],
  },
  {
    name: 'XMLHttpRequest, sent before it is opened',
    code: 'try { new XMLHttpRequest().send() } catch (error) { return [error.name, error.message] }',
    noted: [],
  },
  {
    name: 'XMLHttpRequest, on something else',
    code: 'try { XMLHttpRequest.prototype.send.call({}) } catch (error) { return [error.name, error.message] }',
    noted: [],
  },
  {
    name: 'XMLHttpRequest, with a method that is none',
    code: "try { new XMLHttpRequest().open('a b', API) } catch (error) { return [error.name, error.message] }",
    noted: [],
  },
  {
    name: 'EventSource',
    code: `const source = new EventSource(API, { withCredentials: true }); source.close();
      return [source instanceof EventSource, source.constructor === EventSource, source.withCredentials, source.url];`,
    noted: ['API GET cors include'],
  },
  {
    name: 'a class that is made of EventSource',
    code: `class Mine extends EventSource { more() { return 1 } } const source = new Mine(API); source.close();
      return [source instanceof Mine, source.more(), source.withCredentials, source.constructor === Mine];`,
    noted: ['API GET cors same-origin'],
  },
  {
    name: 'EventSource as a function',
    code: 'try { EventSource(API) } catch (error) { return [error.name, error.message] }',
    noted: [],
  },
];
