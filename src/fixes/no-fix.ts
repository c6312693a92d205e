import { type Sentence, sentence } from '../sentence.ts';

/** Why no header of a server can help. */
export const WHY_NOT = {
  passes: sentence`The page can read the answer already, so there is nothing to fix.`,
  pending: sentence`The answer is not there yet.`,
  notCors: sentence`CORS does not apply to this request, so no CORS header changes what becomes of it.`,
  networkFailure: sentence`It did not fail because of CORS, so no CORS header can help.`,
  unknown: sentence`Which rule stopped it is not known, so no change can be proved to help.`,
  contradicted: sentence`Our verdict contradicts what the browser did, so nothing that we could suggest would be proved.`,
  spoilt: sentence`What the server sent would pass as it is: something in this browser changed the headers, and the server needs no change.`,
  userinfo: sentence`The redirect leads to a URL with a user name or a password, which no CORS header lets a browser follow; the server has to redirect without them.`,
  scheme: sentence`The redirect leads away from HTTP and HTTPS, which no CORS header lets a browser follow; a page can only navigate there.`,
  nullWithCredentials: sentence`The origin of the page is opaque ("null") and the request includes credentials: only Access-Control-Allow-Origin: null would pass, and with it any sandboxed frame of any site could read the answer as this user. Give the page an origin: serve it over HTTP, or let the sandbox keep it with allow-same-origin.`,
  taintedWithCredentials: sentence`Redirects over several origins made the browser send Origin: null, and the request includes credentials: only Access-Control-Allow-Origin: null would pass, and with it any sandboxed frame of any site could read the answer as this user. Let the page call the last URL itself.`,
  unproved: sentence`We know of no change to the headers that is proved to help.`,
} satisfies Readonly<Record<string, Sentence>>;

export type WhyNot = keyof typeof WHY_NOT;
