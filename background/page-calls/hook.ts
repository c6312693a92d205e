import type { HeaderLine } from '../../src/http/headers.ts';
import type { AskedFor, Told } from './told.ts';

type Callable = (...args: never[]) => unknown;
/** What stands before a function of the browser's. */
type Trap = (target: Callable, self: object, args: unknown[]) => unknown;

/**
 * Runs among the page's scripts and notes what `fetch`, XMLHttpRequest and EventSource are asked for, before they are.
 * Only its text gets there, so it uses nothing from outside of itself.
 *
 * The page must not notice. So it runs no code of the page's (a getter that is read twice may do two things), reads no
 * body, makes no Request of the page's (which would take its stream), and swallows what goes wrong in it: at worst a
 * call goes unnoted.
 * @param channel name of the event by which it tells; with `<` behind it is an order. Nothing but these names, which
 *   are random, lets a script of the page find it
 */
export function hookPageCalls(channel: string): void {
  'name: cors-verdict-page-calls.js';
  // Originals: the page may replace them later.
  const { apply, construct, defineProperty, getOwnPropertyDescriptor, getPrototypeOf, ownKeys } = Reflect;
  const { addEventListener, removeEventListener, dispatchEvent } = EventTarget.prototype;
  const { document, navigator, performance, CustomEvent, Headers, Error: Errors, Proxy: Stand } = globalThis;
  const {
    setTimeout: later,
    Symbol: { iterator },
  } = globalThis;
  const [now, stringify, isArray, hasOwn] = [Date.now, JSON.stringify, Array.isArray, Object.hasOwn];
  const isObject = (value: unknown): value is object =>
    (typeof value === 'object' && value !== null) || typeof value === 'function';
  const sourceOf = Function.prototype.toString;
  const eachHeader = Headers.prototype.forEach;
  const getter = (owner: object, name: string) => getOwnPropertyDescriptor(owner, name)?.get as Callable;
  const ofRequest: Record<string, Callable> = { __proto__: null } as never;
  for (const name of ['url', 'method', 'mode', 'credentials', 'headers']) {
    ofRequest[name] = getter(Request.prototype, name);
  }
  const href = getter(URL.prototype, 'href');
  const baseUri = getter(Node.prototype, 'baseURI');
  const errorName = getter(DOMException.prototype, 'name');
  const withCredentials = getter(XMLHttpRequest.prototype, 'withCredentials');

  /** To `performance`, not to the document, from which `document.open()` takes every listener. */
  const send = (type: string, detail: string): boolean =>
    apply(dispatchEvent, performance, [new CustomEvent(type, { detail, cancelable: true })]);
  if (!send(`${channel}<`, 'are you there')) return;

  const patches: { owner: object; name: string; was: PropertyDescriptor; ours: unknown }[] = [];
  const opened = new WeakMap<object, { asked: AskedFor; isSent: boolean; id: number | null }>();
  let active = true;
  let calls = 0;
  /** What nobody could hear yet; null from when somebody can. */
  let waiting: string[] | null = [];

  function tell(told: Told): void {
    if (!active) return;
    const text = stringify(told);
    if (waiting === null) send(channel, text);
    else if (waiting.length < 1000) waiting.push(text);
  }

  /** A property's value; throws where only code of the page's knows it. */
  function read(object: unknown, name: string | symbol, known?: Callable): unknown {
    for (let owner = object; isObject(owner); owner = getPrototypeOf(owner)) {
      const found = getOwnPropertyDescriptor(owner, name);
      if (found && hasOwn(found, 'value')) return found.value;
      if (found?.get) return asks(found.get === known ? found.get : null, object);
    }
    return undefined;
  }

  /** What a getter of the browser's says of an object; throws where it is not of its kind. */
  const asks = (get: Callable | null | undefined, object: unknown): unknown => apply(get as Callable, object, []);

  function asksIfObject(get: Callable | undefined, object: unknown): unknown {
    try {
      return isObject(object) ? asks(get, object) : undefined;
    } catch {
      return undefined;
    }
  }

  /** A primitive as text; an object turns into text by code of its own. */
  function text(value: unknown): string {
    if (isObject(value) || typeof value === 'symbol') throw null;
    return `${value}`;
  }

  function headerLines(given: unknown): HeaderLine[] {
    const lines: HeaderLine[] = [];
    const add = (value: unknown, name: unknown) => lines.push([text(name), text(value)]);
    if (given instanceof Headers) apply(eachHeader, given, [add]);
    else if (isArray(given)) for (let at = 0; at < given.length; at++) add(read(given[at], '1'), read(given[at], '0'));
    // What else can be iterated may be so only once, and that is the browser's.
    else if (read(given, iterator) !== undefined) throw null;
    else if (given !== undefined) for (const name of ownKeys(given as object)) add(read(given, name), name);
    return lines;
  }

  function readFetch([input, init]: unknown[]): AskedFor {
    const url = asksIfObject(ofRequest.url, input);
    const said = (name: string, usual?: string) =>
      read(init, name, ofRequest[name]) ?? (url === undefined ? usual : asks(ofRequest[name], input));
    return {
      api: 'fetch',
      url: text(url ?? asksIfObject(href, input) ?? input),
      base: text(asks(baseUri, document)),
      method: text(said('method', 'GET')),
      mode: text(said('mode', 'cors')),
      credentials: text(said('credentials', 'same-origin')),
      headers: headerLines(said('headers')),
    };
  }

  const byUrl = (api: AskedFor['api'], url: unknown, method: unknown, credentials: string): AskedFor => {
    const base = text(asks(baseUri, document));
    const address = text(asksIfObject(href, url) ?? url);
    return { api, url: address, base, method: text(method), mode: 'cors', credentials, headers: [] };
  };

  function isControlled(): boolean {
    try {
      return Boolean(navigator.serviceWorker?.controller);
    } catch {
      // A sandboxed frame may not even ask.
      return false;
    }
  }

  /** @param entry our function that the page's code called */
  function note(entry: object, asked: () => AskedFor): number | null {
    try {
      if (!active) return null;
      const holder = { stack: '' };
      // A page that formats stacks itself would be run by it.
      if (!hasOwn(Errors, 'prepareStackTrace')) Errors.captureStackTrace(holder, entry as Callable);
      tell({
        kind: 'called',
        id: calls + 1,
        at: now(),
        ...asked(),
        stack: holder.stack.slice(0, 4000),
        controlled: isControlled(),
      });
      calls += 1;
      return calls;
    } catch {
      return null;
    }
  }

  /** Tells it a task later: which policy forbade the call, if one did, the browser says after the page has its error. */
  function fail(id: number | null, error: string): void {
    const at = now();
    if (id !== null) later(() => tell({ kind: 'failed', id, at, error }));
  }

  function nameOf(error: unknown): string {
    try {
      return text(read(error, 'name', errorName) ?? 'Error');
    } catch {
      return 'Error';
    }
  }

  /** Not the browser's own promise: whoever looks at that one keeps the page from hearing of an unhandled rejection. */
  async function watched(answer: unknown, id: number): Promise<unknown> {
    try {
      return await answer;
    } catch (error) {
      fail(id, nameOf(error));
      throw error;
    }
  }

  const onFetch: Trap = (target, self, args) => {
    const id = note(onFetch, () => readFetch(args));
    const answer = apply(target, self, args);
    return id === null ? answer : watched(answer, id);
  };

  const onOpen: Trap = (target, self, args) => {
    apply(target, self, args);
    opened.delete(self);
    try {
      opened.set(self, { asked: byUrl('xhr', args[1], args[0], ''), isSent: false, id: null });
    } catch {}
  };

  const onHeader: Trap = (target, self, args) => {
    apply(target, self, args);
    try {
      opened.get(self)?.asked.headers.push([text(args[0]), text(args[1])]);
    } catch {
      opened.delete(self);
    }
  };

  const onSend: Trap = (target, self, args) => {
    const call = opened.get(self);
    if (!call || call.isSent) return apply(target, self, args);
    call.isSent = true;
    const credentials = asks(withCredentials, self) ? 'include' : 'same-origin';
    call.id = note(onSend, () => ({ ...call.asked, credentials }));
    for (const type of XHR_ENDS) apply(addEventListener, self, [type, onXhrEnd]);
    try {
      return apply(target, self, args);
    } catch (error) {
      fail(call.id, nameOf(error));
      throw error;
    }
  };

  const XHR_ENDS = ['error', 'timeout', 'abort', 'loadend'];
  function onXhrEnd(this: object, { type }: Event): void {
    if (type !== 'loadend') fail(opened.get(this)?.id ?? null, type);
    else for (const end of XHR_ENDS) apply(removeEventListener, this, [end, onXhrEnd]);
  }

  function onEventSource(target: Callable, args: unknown[], newTarget: Callable): object {
    const credentials = () => (read(args[1], 'withCredentials') ? 'include' : 'same-origin');
    note(onEventSource, () => byUrl('eventsource', args[0], 'GET', credentials()));
    return construct(target, args, newTarget);
  }

  function wrap(owner: object, name: string, handler: ProxyHandler<Callable>): void {
    const was = getOwnPropertyDescriptor(owner, name);
    // What the page has put there may change what is asked for, so what goes into it proves nothing.
    if (!was?.writable || !/\{\s*\[native code\]\s*\}$/.test(apply(sourceOf, was.value, []))) return;
    // A class is in two places, and has to be the same in both.
    const ours = patches.find((patch) => patch.was.value === was.value)?.ours ?? new Stand(was.value, handler);
    if (defineProperty(owner, name, { ...was, value: ours })) patches.push({ owner, name, was, ours });
  }

  function onViolation({ isTrusted, disposition, effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void {
    if (!isTrusted || disposition !== 'enforce') return;
    tell({ kind: 'violated', at: now(), directive: effectiveDirective, url: blockedURI });
  }

  function leave(): void {
    active = false;
    for (const { owner, name, was, ours } of patches) {
      // Where the page has wrapped ours meanwhile, it stays inside of that, and does nothing any more.
      if (getOwnPropertyDescriptor(owner, name)?.value === ours) defineProperty(owner, name, was);
    }
    apply(removeEventListener, document, ['securitypolicyviolation', onViolation]);
    apply(removeEventListener, performance, [`${channel}<`, onOrder]);
  }

  function onOrder(event: Event): void {
    event.preventDefault();
    const { detail } = event as CustomEvent<string>;
    if (detail === 'leave') leave();
    if (detail !== 'tell' || waiting === null) return;
    const early = waiting;
    waiting = null;
    for (const told of early) send(channel, told);
  }

  wrap(globalThis, 'fetch', { apply: onFetch });
  wrap(XMLHttpRequest.prototype, 'open', { apply: onOpen });
  wrap(XMLHttpRequest.prototype, 'setRequestHeader', { apply: onHeader });
  wrap(XMLHttpRequest.prototype, 'send', { apply: onSend });
  wrap(globalThis, 'EventSource', { construct: onEventSource });
  wrap(EventSource.prototype, 'constructor', { construct: onEventSource });
  apply(addEventListener, document, ['securitypolicyviolation', onViolation]);
  apply(addEventListener, performance, [`${channel}<`, onOrder]);
  // Where nobody comes to hear it, as in a frame that the extension may not enter, it goes by itself.
  later(() => waiting && leave(), 10_000);
}
