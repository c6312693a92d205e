const POLL_EVERY_MS = 20;

/**
 * Asks again and again until there is an answer.
 *
 * @template T
 * @param {string} what names what is waited for, for the error
 * @param {() => Promise<T> | T} ask
 * @param {number} [timeoutMs]
 * @returns {Promise<NonNullable<T>>} the first truthy answer
 */
export async function waitFor(what, ask, timeoutMs = 15_000) {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs / 1000} s in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_EVERY_MS));
  }
}
