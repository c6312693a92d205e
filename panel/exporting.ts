import type { Exchange } from '../src/exchange/exchange.ts';
import { type Explained, explainAll } from '../src/exports/explain.ts';
import { FORMATS } from '../src/exports/index.ts';
import type { ExportFormat, Material } from '../src/exports/material.ts';
import type { Placeholder } from '../src/exports/placeholder.ts';
import { aliasHosts } from '../src/exports/redact/alias-hosts.ts';
import { type Redaction, redactExchanges } from '../src/exports/redact/index.ts';
import { fileNameOf } from './file-name.ts';
import { triedInsight, triedVerdict } from './try-changes.ts';

export interface ShownRow {
  readonly exchange: Exchange;
  /** Whether our own Try it changed its answers. */
  readonly tried: boolean;
  /** Where it is from: live traffic or a file. Rows of one source are explained beside each other. */
  readonly source: number;
}

/** What a panel shows, as facts alone, so that it can be sent to a worker. */
export interface Shown {
  /** Of each source oldest first. */
  readonly rows: readonly ShownRow[];
  /** What stands for secrets in files that were imported. */
  readonly known: readonly Placeholder[];
}

/** How something is to leave. */
export interface ExportChoice {
  /** Id of one of FORMATS. */
  readonly format: string;
  readonly redact: boolean;
  /** Whether hosts get other names; only where it is redacted. */
  readonly aliasHosts: boolean;
}

/** What is to leave, and how. */
export interface ExportOrder extends ExportChoice {
  /** Places in what is shown, in its order. */
  readonly places: readonly number[];
  readonly head: Material['head'];
}

/** What leaves. */
export interface Exported {
  readonly fileName: string;
  readonly mimeType: string;
  readonly text: string;
  /** What stands for secrets in the text. */
  readonly placeholders: readonly Placeholder[];
}

/** All that is shown, ready to be written from. */
interface Prepared {
  readonly explained: readonly Explained[];
  readonly redaction: Redaction;
}

/**
 * Makes files of what a panel shows. What orders have in common is computed once.
 * @returns a function that throws where there is no such format, or where it is of one exchange and the order is not
 */
export function createExporting({ rows, known }: Shown): (order: ExportOrder) => Exported {
  const remembered = new Map<string, Prepared>();
  const facts = rows.map(({ exchange }) => exchange);

  function prepare(order: ExportOrder): Prepared {
    const redaction = redactionOf(facts, known, order);
    return { explained: explainEach(rows, redaction.exchanges), redaction };
  }

  function prepared(order: ExportOrder): Prepared {
    const key = order.redact ? `redacted, aliases: ${order.aliasHosts}` : 'as it is';
    const found = remembered.get(key) ?? prepare(order);
    remembered.set(key, found);
    return found;
  }

  return (order) => {
    const format = formatFor(order);
    const { explained, redaction } = prepared(order);
    const { head } = order;
    const page = { url: redaction.text(head.page.url) };
    const places = new Set(order.places);
    const sources = new Set(order.places.map((place) => rows[place]?.source));
    return written(format, {
      exported: explained.filter((_, place) => places.has(place)),
      history: explained.filter((_, place) => sources.has(rows[place]?.source)),
      head: { ...head, page },
      placeholders: redaction.placeholders,
    });
  };
}

/** What may leave, as the order has it. */
function redactionOf(facts: readonly Exchange[], known: readonly Placeholder[], choice: ExportChoice): Redaction {
  if (!choice.redact) return { exchanges: facts, placeholders: known, text: (text) => text };
  const redaction = redactExchanges(facts, { known });
  if (!choice.aliasHosts) return redaction;
  const { exchanges, text } = aliasHosts(redaction.exchanges);
  return { exchanges, placeholders: redaction.placeholders, text: (one) => text(redaction.text(one)) };
}

function formatFor({ format: id, places }: ExportOrder): ExportFormat {
  const format = FORMATS.find((one) => one.id === id);
  if (!format) throw new Error(`There is no format with the id ${id}.`);
  if (format.of === 'one' && places.length !== 1) {
    throw new Error(`${format.title} is of one exchange, not of ${places.length}.`);
  }
  return format;
}

/** Each beside those of its own source, in the order given. */
function explainEach(rows: readonly ShownRow[], exchanges: readonly Exchange[]): readonly Explained[] {
  const explained = new Map<Exchange, Explained>();
  for (const source of new Set(rows.map((row) => row.source))) {
    const beside = exchanges.filter((_, place) => rows[place]?.source === source);
    for (const one of explainAll(beside)) explained.set(one.exchange, one);
  }
  return exchanges.flatMap((exchange, place) => {
    const one = explained.get(exchange);
    if (!one) return [];
    return [rows[place]?.tried ? asTried(one) : one];
  });
}

/** Still computed when it is asked for. */
function asTried(explained: Explained): Explained {
  return {
    exchange: explained.exchange,
    get verdict() {
      return triedVerdict(explained.verdict);
    },
    get insight() {
      return triedInsight(explained.insight);
    },
  };
}

/** A placeholder's name, wherever a format may have put it. */
const NAME = /[A-Z]+(?:_[A-Z]+)*_\d+/g;

/** Only the placeholders that are in the text are told; a first draft shows which these are. */
function written(format: ExportFormat, material: Material): Exported {
  const write = (placeholders: Material['placeholders']) => format.write({ ...material, placeholders });
  const names = new Set(material.placeholders.length > 0 ? write([]).match(NAME) : []);
  const placeholders = material.placeholders.filter(({ name }) => names.has(name));
  return {
    fileName: `${fileNameOf(material)}${format.extension}`,
    mimeType: format.mimeType,
    text: write(placeholders),
    placeholders,
  };
}
