import type { Frame, Page } from 'puppeteer';
import type { PlannedRequest } from './plan.ts';

/** What the page saw of one request: its status, or the error. */
export type Seen = string;

/**
 * How many requests a page may make at once. Chromium has six connections to a host; a redirect keeps its own until the
 * preflight of the next hop is over, which needs another: six such redirects wait for ever (measured, Chromium 156).
 */
export const AT_ONCE = 5;

/**
 * Makes the page send these requests, some at a time.
 * @returns what it saw of each, in the order given, once all are over; a request that never ends counts as `pending`
 */
export function runInPage(page: Page | Frame, requests: readonly PlannedRequest[], parallel: number): Promise<Seen[]> {
  return page.evaluate(send, requests as PlannedRequest[], parallel);
}

/** Runs in the page. */
async function send(requests: PlannedRequest[], parallel: number): Promise<string[]> {
  const seen: string[] = requests.map(() => 'not sent');
  const queue = requests.entries();

  async function byFetch({ url, method, headers, credentials, redirect, body }: PlannedRequest): Promise<string> {
    const response = await fetch(url, { method, headers, credentials, redirect, body });
    await response.arrayBuffer();
    return `${response.type} ${response.status}`;
  }

  function byXhr({ url, method, headers, credentials, body, listensToUpload }: PlannedRequest): Promise<string> {
    return new Promise((done, fail) => {
      const xhr = new XMLHttpRequest();
      xhr.open(method, url);
      xhr.withCredentials = credentials === 'include';
      for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
      if (listensToUpload) xhr.upload.addEventListener('progress', () => undefined);
      xhr.onload = () => done(`xhr ${xhr.status}`);
      xhr.onerror = () => fail(new TypeError('XMLHttpRequest failed'));
      xhr.send(body);
    });
  }

  async function work(): Promise<void> {
    for (const [index, request] of queue) {
      const answer = request.api === 'xhr' ? byXhr(request) : byFetch(request);
      seen[index] = await answer.catch(String);
    }
  }

  await Promise.all(Array.from({ length: parallel }, work));
  return seen;
}
