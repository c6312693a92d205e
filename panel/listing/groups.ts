import { serverOf } from '../../src/causes/context.ts';
import { rememberEach } from '../../src/cors/remember-each.ts';
import { endpointOf } from '../../src/cors/seen.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { isFailing } from '../failing.ts';
import type { Row } from '../store.ts';

/** What the rows of a group have in common; the same for all that have the same key. */
export type Subject =
  | { readonly by: 'endpoint'; readonly key: string; readonly method: string; readonly url: string }
  | { readonly by: 'cause'; readonly key: string; readonly cause: string; readonly server: string }
  /** What has no cause: it is still being looked for, there is none to be found, or nothing failed. */
  | { readonly by: 'rest'; readonly key: string; readonly rest: 'searching' | 'unexplained' | 'passing' };

export interface Group {
  readonly subject: Subject;
  /** In the order in which they were given. */
  readonly rows: readonly Row[];
  readonly failing: number;
}

/** Groups that stand at the end, in this order, however early they began. */
const LAST: readonly string[] = ['searching', 'unexplained', 'passing'] satisfies (Subject & { by: 'rest' })['rest'][];

const placeOf = ({ subject }: Group): number => (subject.by === 'rest' ? LAST.indexOf(subject.rest) : -1);

/**
 * Rows gathered by what they have in common. A group stands where its first row stood, so that it does not move while
 * others come.
 */
export function groupsOf(rows: readonly Row[], subjectOf: (row: Row) => Subject): readonly Group[] {
  const groups = new Map<string, { subject: Subject; rows: Row[]; failing: number }>();
  for (const row of rows) {
    const subject = subjectOf(row);
    const group = groups.get(subject.key) ?? { subject, rows: [], failing: 0 };
    if (group.rows.length === 0) groups.set(subject.key, group);
    group.rows.push(row);
    if (isFailing(row)) group.failing += 1;
  }
  return [...groups.values()].sort((a, b) => placeOf(a) - placeOf(b));
}

const subjectOfExchange = rememberEach(({ hops: [first] }: Exchange): Subject => {
  const method = first?.method ?? '';
  const url = endpointOf(first?.url ?? '');
  return { by: 'endpoint', key: `endpoint ${method} ${url}`, method, url };
});

/** What a page asks for: the method and the URL, without query and ids. */
export const byEndpoint = ({ exchange }: Row): Subject => subjectOfExchange(exchange);

const rest = (name: (Subject & { by: 'rest' })['rest']): Subject => ({ by: 'rest', key: `rest ${name}`, rest: name });

const SEARCHING = rest('searching');
const UNEXPLAINED = rest('unexplained');
const PASSING = rest('passing');

/** The server whose message failed; the last one asked where none did. */
const failedServer = rememberEach(({ exchange: { hops }, verdict: { hop } }: Row): string =>
  serverOf(hops[hop ?? hops.length - 1]?.url ?? ''),
);

/** The best cause and the server that it is of. @param causeIdsOf see `CauseIndex` */
export const byCause =
  (causeIdsOf: (row: Row) => readonly string[] | undefined) =>
  (row: Row): Subject => {
    const causes = causeIdsOf(row);
    if (!causes) return SEARCHING;
    const [cause] = causes;
    if (cause === undefined) return isFailing(row) ? UNEXPLAINED : PASSING;
    const server = failedServer(row);
    return { by: 'cause', key: `cause ${cause} ${server}`, cause, server };
  };
