import { type FindingRule, NOTHING } from './finding-rule.ts';
import { isNearName } from './near-name.ts';

/** Names that nearly every list means to have; a slip in one of them shows before it is asked for. */
const COMMON = ['authorization', 'content-type', 'x-requested-with'];

/** The list is read as it stands, for a slip such as `Content-Type:` makes it no list at all. */
export const acahHeaderNameTypo: FindingRule = {
  id: 'acah-header-name-typo',
  says: 'Access-Control-Allow-Headers has a name that is nearly, but not quite, one that requests need',
  effect: 'advises',
  on: ['preflight'],
  source: 'https://fetch.spec.whatwg.org/#http-access-control-allow-headers',
  find({ allowHeaders, unsafeHeaders }) {
    if (allowHeaders === null) return NOTHING;
    const written = allowHeaders.split(',').map((name) => name.trim());
    const right = new Set(written.map((name) => name.toLowerCase()));
    const missing = [...new Set([...unsafeHeaders, ...COMMON])].filter((name) => !right.has(name));
    const asked = new Set(unsafeHeaders);
    // A name that is asked for is no slip, however near it is to another.
    const meant = written.map((name) =>
      asked.has(name.toLowerCase()) ? name : (missing.find((other) => isNearName(name, other)) ?? name),
    );
    if (meant.every((name, place) => name === written[place])) return NOTHING;
    return [{ header: 'Access-Control-Allow-Headers', actual: allowHeaders, expected: meant.join(', ') }];
  },
};
