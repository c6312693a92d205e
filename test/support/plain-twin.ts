import type { Policy } from '../../src/fixes/policy.ts';

/** A policy of the same shape in which every value is plain, and what each stands for. */
export function plainTwin(policy: Policy): { readonly twin: Policy; readonly values: ReadonlyMap<string, string> } {
  const values = new Map<string, string>();
  const plain = (given: readonly string[], name: (at: number) => string) =>
    given.map((value, at) => {
      // Some products are told names in lower case.
      values.set(name(at).toLowerCase(), value.toLowerCase()).set(name(at), value);
      return name(at);
    });
  const twin = {
    ...policy,
    origins: plain(policy.origins, (at) => `https://plain${at}.test`),
    methods: policy.methods[0] === 'GET' ? policy.methods : plain(policy.methods, (at) => `PLAIN${at}METHOD`),
    requestHeaders: plain(policy.requestHeaders, (at) => `x-plain${at}-request`),
    exposedHeaders: plain(policy.exposedHeaders, (at) => `X-Plain${at}-Exposed`),
  };
  return { twin, values };
}
