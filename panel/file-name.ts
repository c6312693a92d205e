import type { Exchange } from '../src/exchange/exchange.ts';
import type { Material } from '../src/exports/material.ts';

/** Longer names are hard to read, and some systems refuse them. */
const MOST = 60;

/** What no system objects to in the name of a file, and no shell takes for more than a letter. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .slice(0, MOST)
    .replace(/^[-.]+|[-.]+$/g, '');
}

/**
 * A name that tells files apart in a folder: `cors-put-api.example.net-orders` for one exchange,
 * `cors-app.example.com-2026-11-21-0941` for several.
 * @returns without an extension; only lower case letters, digits, `.` and `-`
 */
export function fileNameOf({ exported, head }: Pick<Material, 'exported' | 'head'>): string {
  const [one, ...others] = exported.map(({ exchange }) => exchange);
  const parts = one && others.length === 0 ? partsOfOne(one) : [hostOf(head.page.url), timeOf(head.exportedAt)];
  return ['cors', ...parts.map(plain)].filter((part) => part !== '').join('-');
}

function partsOfOne({ hops }: Exchange): readonly string[] {
  const [first] = hops;
  if (!first) return [];
  const path = first.url.replace(/^[^/]*\/\/[^/?#]*|[?#].*$/g, '');
  return [first.method, hostOf(first.url), path.split('/').filter(Boolean).at(-1) ?? ''];
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');

/** Date and minute, UTC. */
const timeOf = (iso: string): string => iso.slice(0, 16).replace('T', '-').replace(':', '');
