/** Which requests have a leg of which URL. */
export interface UrlIndex {
  add(url: string, id: string): void;
  delete(url: string, id: string): void;
  idsOf(url: string): readonly string[];
}

export function createUrlIndex(): UrlIndex {
  const idsByUrl = new Map<string, Set<string>>();
  return {
    add: (url, id) => void idsByUrl.set(url, (idsByUrl.get(url) ?? new Set()).add(id)),
    delete(url, id) {
      const ids = idsByUrl.get(url);
      ids?.delete(id);
      if (ids?.size === 0) idsByUrl.delete(url);
    },
    idsOf: (url) => [...(idsByUrl.get(url) ?? [])],
  };
}
