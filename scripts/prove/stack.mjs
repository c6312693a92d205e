import { readdirSync } from 'node:fs';
import { StepError } from '../step.mjs';

/**
 * What a stack makes its files and its command of.
 *
 * @typedef {object} Setting
 * @property {'before' | 'after'} phase
 * @property {string | null} snippet what the panel shows for the policy; null before
 * @property {number} port where the server has to listen, on 127.0.0.1
 * @property {string} folder absolute; the files are written there, and the server runs in it
 * @property {readonly string[]} origins those on the list
 * @property {string} upstream `127.0.0.1:<port>` of a backend that knows nothing of CORS, for proxies; see upstream.mjs
 * @property {string} dead `127.0.0.1:<port>` where nobody answers
 *
 * @typedef {{ command: string, args?: readonly string[], env?: Readonly<Record<string, string>> }} Command
 *
 * @typedef {{ path: string, method?: string, headers?: Readonly<Record<string, string>> }} Request
 *   `credentials: 'include'` but for object stores; a PUT has a JSON body
 *
 * @typedef {'items' | 'missing' | 'boom' | 'private' | 'own' | 'down'} Answer 200, 404, 500, 401; and of proxies only: a
 *   backend with CORS headers of its own, and one that is down
 *
 * @typedef {{ blocked: string } | { none: string }} Exception
 *   `blocked`: the page cannot read this answer even with the snippet, which is checked; `none`: the stack has no such
 *   answer. The text says why.
 *
 * @typedef {object} Stack one real server, proved with one framework's snippet
 * @property {string} id also the name of its file
 * @property {string} [framework] whose snippet it runs; the stack's id if not said
 * @property {{ npm?: string, apt?: readonly string[] }} needs `npm` names a folder in scripts/prove/npm that has a
 *   package.json and its lock; the stack's own folder is below the installed one, so that imports find the packages
 * @property {string} [heavy] why `npm test` leaves it out: what it costs to install or to start
 * @property {'api' | 'proxy' | 'static' | 'store'} [kind] `api` if not said: PUT with credentials and headers. `proxy`: the
 *   same, with two answers more. `static`: GET with credentials, one origin. `store`: GET with a header, without credentials
 * @property {'one' | 'two'} [list] how many origins are on the list: two, and one for `static`
 * @property {Partial<Record<Answer, Request>>} [requests] where they differ from the kind's
 * @property {readonly string[]} [exposed] the response header to read, `['X-Request-Id']` if not said
 * @property {{ rule?: string, cause?: string }} [fails] what is expected before, where it is not the kind's
 * @property {Partial<Record<Answer, Exception>>} [exceptions]
 * @property {(setting: Setting) => string | Promise<string>} version such as `Express 5.3.0, cors 2.8.6`
 * @property {(setting: Setting) => Readonly<Record<string, string>>} files text by path
 * @property {(setting: Setting) => readonly Command[]} [build] run to their ends, one after the other
 * @property {(setting: Setting) => Command} start runs until it is killed
 * @property {(setting: Setting) => readonly Command[]} [fill] run to their ends once the port answers
 */

const FOLDER = new URL('stacks/', import.meta.url);

/** Ids of all stacks. */
export function stackIds() {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => name.slice(0, -'.mjs'.length))
    .sort();
}

/**
 * @param {readonly string[]} ids all if empty
 * @returns {Promise<Stack[]>}
 */
export async function loadStacks(ids) {
  const all = stackIds();
  const unknown = ids.filter((id) => !all.includes(id));
  if (unknown.length > 0) throw new StepError(`There is no stack ${unknown.join(', ')}. There are: ${all.join(', ')}`);
  return Promise.all((ids.length > 0 ? ids : all).map(loadStack));
}

/** @param {string} id */
async function loadStack(id) {
  /** @type {{ stack: Stack }} */
  const { stack } = await import(new URL(`${id}.mjs`, FOLDER).href);
  if (stack.id !== id) throw new StepError(`scripts/prove/stacks/${id}.mjs calls its stack ${stack.id}`);
  return stack;
}
