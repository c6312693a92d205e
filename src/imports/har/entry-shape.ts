import * as v from 'valibot';
import { timeOf } from '../../exports/timestamp.ts';
import type { Sentence } from '../../sentence.ts';
import { sayIssue } from '../say-issue.ts';

/** What we read of the lines of a message; tools leave out what is empty. */
const headers = v.nullish(v.array(v.object({ name: v.string(), value: v.nullish(v.string(), '') })), []);

/** What is no more than a hint is not worth losing an entry for. */
const hint = <T extends v.GenericSchema>(schema: T) => v.fallback(v.nullish(schema), null);

const url = v.pipe(
  v.string(),
  v.check((url) => URL.canParse(url), 'a URL'),
);

const date = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(timeOf(text)), 'a date and time'),
);

/** A line of a script, as Chromium has it. */
const place = {
  functionName: hint(v.string()),
  url: hint(v.string()),
  lineNumber: hint(v.number()),
  columnNumber: hint(v.number()),
};

interface Stack {
  readonly callFrames?: readonly v.InferOutput<v.ObjectSchema<typeof place, undefined>>[] | null | undefined;
  readonly parent?: Stack | null | undefined;
}

/** How many stacks are read of one that scheduled the other; the page's own line is in one of the first. */
const DEEPEST = 4;

function stackOf(depth: number): v.GenericSchema<unknown, Stack> {
  const callFrames = hint(v.array(v.object(place)));
  return depth === 0 ? v.object({ callFrames }) : v.object({ callFrames, parent: hint(stackOf(depth - 1)) });
}

/**
 * An entry of HAR 1.2 as far as we read it, with what browsers add to it. What a tool may leave out is optional here,
 * and what is not read may be anything.
 * @see http://www.softwareishard.com/blog/har-12-spec/#entries
 */
const entryShape = v.object({
  startedDateTime: date,
  time: hint(v.number()),
  pageref: hint(v.string()),
  request: v.object({
    method: v.pipe(v.string(), v.nonEmpty('the name of a method')),
    url,
    headers,
    postData: hint(v.object({ mimeType: v.nullish(v.string(), ''), text: v.nullish(v.string(), '') })),
  }),
  response: v.nullish(
    v.object({
      status: v.nullish(v.number(), 0),
      headers,
      redirectURL: hint(v.string()),
      bodySize: hint(v.number()),
      /** Of Chromium, where it is null if there was no error, and of WebKit, where there is none then. */
      _error: v.optional(v.nullable(v.string())),
      /** Of Playwright. */
      _failureText: hint(v.string()),
    }),
  ),
  timings: hint(v.record(v.string(), v.unknown())),
  _resourceType: hint(v.string()),
  _fromCache: hint(v.string()),
  _initiator: hint(v.object({ ...place, type: hint(v.string()), stack: hint(stackOf(DEEPEST)) })),
});

/** An entry of a HAR that has all that we need. */
export type EntryShape = v.InferOutput<typeof entryShape>;

/**
 * @param place of the entry in its file, such as `log.entries[12]`
 * @returns the entry, or what is wrong with it and where: `log.entries[12].request.url: must be a URL, is "x"`
 */
export function readEntry(
  entry: unknown,
  place: string,
): { readonly entry: EntryShape } | { readonly wrong: Sentence } {
  const read = v.safeParse(entryShape, entry, { abortEarly: true });
  return read.success ? { entry: read.output } : { wrong: sayIssue(read.issues[0], place) };
}
