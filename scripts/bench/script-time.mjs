/** Milliseconds between two looks at whether a page still works. */
const LOOK_EVERY = 60;
/** Milliseconds of work that looking itself costs, at most. */
const QUIET = 1;

/**
 * Milliseconds of script that a page runs from the moment something is done until it has nothing more to do.
 *
 * @param {import('puppeteer').CDPSession} session of the page
 * @param {() => Promise<unknown>} act
 */
export async function scriptTime(session, act) {
  await session.send('Performance.enable');
  const before = await settled(session);
  await act();
  return (await settled(session)) - before;
}

/**
 * Waits until a page has nothing more to do.
 *
 * @param {import('puppeteer').CDPSession} session
 * @returns {Promise<number>} milliseconds of script that it has run in all
 */
async function settled(session) {
  let last = await times(session);
  for (;;) {
    await new Promise((done) => setTimeout(done, LOOK_EVERY));
    const now = await times(session);
    if (now.task - last.task < QUIET) return now.script;
    last = now;
  }
}

/** @param {import('puppeteer').CDPSession} session */
async function times(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const seconds = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { script: seconds('ScriptDuration') * 1000, task: seconds('TaskDuration') * 1000 };
}
