import { serverOf } from '../../../src/causes/context.ts';
import { causeById } from '../../../src/causes/index.ts';
import { escapeText } from '../../../src/exports/escape.ts';
import type { Subject } from '../../listing/groups.ts';
import { causeSays, causeTitle, failureSays } from '../../said.ts';
import { text } from '../../texts.ts';
import { RawText } from '../RawText.tsx';

/** A header shows one line; what is longer is in the tooltip. */
const LIMIT = 300;

const REST = { searching: 'group_searching', unexplained: 'group_unexplained', passing: 'group_passing' } as const;

const withoutScheme = (server: string): string => server.replace(/^[^/]*\/\//, '');

const causeText = (id: string): string =>
  causeById(id) ? causeTitle(id) : text('verdict_failure_heading', failureSays(id));

/** What the rows of a group have in common. */
export function GroupTitle({ subject }: { subject: Subject }) {
  switch (subject.by) {
    case 'endpoint': {
      const server = serverOf(subject.url);
      return (
        <span class="group-title">
          <RawText text={`${subject.method} ${subject.url.slice(server.length) || '/'}`} limit={LIMIT} />{' '}
          <Host of={server} />
        </span>
      );
    }
    case 'cause':
      return (
        <span class="group-title">
          {causeText(subject.cause)} <Host of={subject.server} />
        </span>
      );
    case 'rest':
      return <span class="group-title">{text(REST[subject.rest])}</span>;
  }
}

function Host({ of }: { of: string }) {
  return (
    <span class="host">
      <RawText text={withoutScheme(of)} limit={LIMIT} />
    </span>
  );
}

/** All of it, for the tooltip. */
export function groupHint(subject: Subject): string {
  switch (subject.by) {
    case 'endpoint':
      return escapeText(`${subject.method} ${subject.url}`);
    case 'cause':
      return causeById(subject.cause) ? causeSays(subject.cause) : causeText(subject.cause);
    case 'rest':
      return text(REST[subject.rest]);
  }
}
