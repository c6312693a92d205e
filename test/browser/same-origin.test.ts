import { beforeAll, describe, expect, test } from 'vitest';
import { folderOf, installNeeds, isWithinReach } from '../../scripts/prove/needs.mjs';
import { freePort, startStack } from '../../scripts/prove/server.mjs';
import { startUpstream } from '../../scripts/prove/upstream.mjs';
import { FRAMEWORKS } from '../../src/fixes/frameworks/index.ts';
import { SAME_ORIGIN_STACKS } from '../support/same-origin-stacks.ts';

const NOWHERE = '127.0.0.1:9';

/** Where Debian's packages cannot be installed, what needs them is skipped under its name. */
const canRun = ({ needs }: (typeof SAME_ORIGIN_STACKS)[number]): boolean => isWithinReach(needs.apt ?? []);

test('every snippet that does without CORS is here', () => {
  const offered = FRAMEWORKS.filter(({ group }) => group === 'No CORS').map(({ id }) => id);
  expect(SAME_ORIGIN_STACKS.map(({ id }) => id)).toEqual(offered);
});

// No page is needed: what comes from the page's own origin is not CORS's business.
describe("the server of the page answers for the API, from the page's own origin:", () => {
  beforeAll(async () => {
    const stacks = SAME_ORIGIN_STACKS.filter(canRun);
    const whyNot = await installNeeds(stacks);
    expect(stacks.map(whyNot)).toEqual(stacks.map(() => null));
  }, 300_000);

  test.for(SAME_ORIGIN_STACKS.map((stack) => [stack.id, stack] as const))('%s', async ([, stack], { skip }) => {
    skip(!canRun(stack), 'Debian’s packages cannot be installed here');
    const [port, upstream] = [await freePort(), await freePort()];
    const closeUpstream = await startUpstream(upstream);
    const setting = { phase: 'after', snippet: null, port, folder: folderOf(stack), origins: [] } as const;
    const stop = await startStack(stack, { ...setting, upstream: `127.0.0.1:${upstream}`, dead: NOWHERE });
    try {
      const ask = async (method: string, path: string) => {
        const response = await fetch(`http://127.0.0.1:${port}${path}`, { method });
        return [response.status, response.headers.get('X-Request-Id')];
      };
      expect(await ask('GET', '/api/items')).toEqual([200, 'r-1']);
      expect(await ask('PUT', '/api/items')).toEqual([200, 'r-1']);
      expect(await ask('GET', '/api/private')).toEqual([401, 'r-1']);
      expect((await ask('GET', '/'))[1]).toBeNull();
    } finally {
      await stop();
      closeUpstream();
    }
  });
});
