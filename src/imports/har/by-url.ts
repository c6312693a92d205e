/** What is of one URL, in the order given. */
export function byUrl<T extends { readonly url: string }>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(one.url);
    if (group) group.push(one);
    else groups.set(one.url, [one]);
  }
  return groups;
}
