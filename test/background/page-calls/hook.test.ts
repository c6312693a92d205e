import { expect, test } from 'vitest';
import { hookPageCalls } from '../../../background/page-calls/hook.ts';
import { relayPageCalls } from '../../../background/page-calls/relay.ts';
import { PAGE_CALLS_SCRIPT } from '../../../src/exchange/page-call.ts';

test('the hook says the name by which a call site knows that it is not the page’s own', () => {
  expect(String(hookPageCalls)).toContain(`name: ${PAGE_CALLS_SCRIPT}`);
});

/** Only the text gets into the page. */
test.each([hookPageCalls, relayPageCalls])('the text of $name is a function by itself', (script) => {
  const text = String(script);
  expect(text).toMatch(/^function \w+\(channel\)/);
  // What the tests' or the build's tools put in place of an import or a helper.
  expect(text).not.toMatch(/__vite|__name|import\b|require\b/);
});
