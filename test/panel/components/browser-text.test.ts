import { expect, test } from 'vitest';
import { browserText } from '../../../panel/components/browser-text.ts';

const WEBKIT = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
  [`${WEBKIT} Chrome/156.0.0.0 Safari/537.36`, 'Chrome/156'],
  [`${WEBKIT} HeadlessChrome/156.0.0.0 Safari/537.36`, 'Chrome/156'],
  [`${WEBKIT} Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0`, 'Edge/156'],
  [`${WEBKIT} Chrome/156.0.0.0 Safari/537.36 OPR/120.0.0.0`, 'Opera/120'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox/145'],
  ['Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15', 'Safari/26'],
  ['Mozilla/5.0 (something new)', 'Mozilla/5.0 (something new)'],
  ['Firefox 145.0', 'Firefox 145.0'],
  ['', ''],
])('%s is %s', (browser, text) => {
  expect(browserText(browser)).toBe(text);
});
