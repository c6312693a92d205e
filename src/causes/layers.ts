import { type Message, messagesOf } from '../cors/effective.ts';
import { rememberEach } from '../cors/remember-each.ts';
import { type Said, type Sentence, sentence } from '../sentence.ts';
import { asSent } from './as-sent.ts';
import type { CauseFacts, Confidence } from './cause.ts';
import { answered } from './evidence.ts';
import { isGatewayPage } from './gateway-error-page.ts';
import type { Layer } from './layer.ts';
import { FRONTS } from './layers/fronts.ts';
import { HOSTS } from './layers/hosts.ts';
import { LANGUAGES } from './layers/languages.ts';
import { NODE } from './layers/node.ts';
import { PHP_DOTNET_RUST } from './layers/php-dotnet-rust.ts';
import type { Signature } from './layers/signature.ts';
import { earlierOfServer, isHtml } from './reading.ts';

/** All that gives itself away. Of those that may have answered, the first is meant. */
export const SIGNATURES: readonly Signature[] = [...NODE, ...LANGUAGES, ...PHP_DOTNET_RUST, ...HOSTS, ...FRONTS];

/** A signature that an answer has. */
interface Match {
  readonly signature: Signature;
  readonly confidence: Confidence;
  readonly evidence: Said;
}

/** What an earlier answer showed. */
interface Usual extends Match {
  /** The same, and that the one that failed does not show it. */
  readonly missed: Sentence;
}

/**
 * Which software wrote the answer that failed, as far as the answer shows it. Most name only themselves, and what stands
 * before others puts its name on all that it passes on: it is taken for the writer only where nothing behind it shows.
 * @returns null where nothing failed, or nothing shows
 */
export function layerOf(facts: CauseFacts): Layer | null {
  const inBrowser = browserLayer(facts);
  if (inBrowser) return inBrowser;
  const { failure } = facts.verdict;
  if (failure) {
    const answer = messagesOf(facts.exchange).at(-1);
    const layer = answer ? layerOfAnswer(answer, facts) : null;
    // No header of CORS helps against what is not CORS.
    return layer && { ...layer, frameworks: [] };
  }
  const sent = asSent(facts);
  return sent?.failed ? layerOfAnswer(sent.failed, sent) : null;
}

/** Nothing outside the browser answered, or what answered is not at fault. */
function browserLayer({ exchange, verdict }: CauseFacts): Layer | null {
  const last = exchange.hops.at(-1);
  const itself = { kind: 'browser' as const, product: 'the browser', frameworks: [] };
  if (verdict.failure && !last?.response && !last?.preflight?.response) {
    return { ...itself, confidence: 'certain', evidence: [...verdict.failure.evidence, sentence`No answer came`] };
  }
  if (verdict.outcome !== 'blocked' || verdict.interference?.outcome !== 'allowed') return null;
  const confidence = verdict.interference.inferred ? 'likely' : 'certain';
  return { ...itself, confidence, evidence: [sentence`What the server sent breaks no rule`] };
}

function layerOfAnswer(answer: Message, facts: CauseFacts): Layer | null {
  const matches = matchesOf(answer);
  const behind = surestFirst(matches.filter(({ signature }) => !signature.inFront));
  const fronts = writerFirst(matches.filter(({ signature }) => signature.inFront));
  const usual = behind.length === 0 ? usualApp(facts) : null;
  const order = isFrontsOwn(answer) ? [...fronts, ...behind] : [...behind, ...fronts];
  const [writer] = order;
  const frameworks = [
    ...new Set([...order, ...(usual ? [usual] : [])].flatMap(({ signature }) => signature.frameworks)),
  ];
  if (!writer) return usual && { ...named(usual), confidence: 'possible', evidence: [usual.evidence], frameworks };
  const alone = writer.signature.inFront ? howAlone(answer, behind, usual) : null;
  return {
    ...named(writer),
    confidence: alone ? least(alone.confidence, writer.confidence) : writer.confidence,
    evidence: alone?.evidence ? [writer.evidence, alone.evidence] : [writer.evidence],
    frameworks,
  };
}

const named = ({ signature: { kind, product } }: Match): Pick<Layer, 'kind' | 'product'> => ({ kind, product });

const isFrontsOwn = (answer: Message): boolean => (isGatewayPage(answer) ?? 'possible') !== 'possible';

/** To look at more would take longer than it is worth. */
const LATEST = 5;

/** The application that wrote earlier answers of this server. */
function usualApp(facts: CauseFacts): Usual | null {
  const earlier = earlierOfServer(facts).slice(-LATEST).reverse();
  for (const one of earlier) {
    const app = matchesOf(one).find(({ signature, confidence }) => !signature.inFront && confidence !== 'possible');
    if (!app) continue;
    const [when, product] = [answered(one), app.signature.product];
    return {
      ...app,
      evidence: sentence`An earlier answer of this server (${when}) shows ${product}: ${app.evidence}`,
      missed: sentence`An earlier answer of this server (${when}) shows ${product}: ${app.evidence}; this one does not`,
    };
  }
  return null;
}

/** Remembered, for an earlier answer is looked at for each of those that follow it. */
const matchesOf = rememberEach((answer: Message): readonly Match[] =>
  SIGNATURES.flatMap((signature) => {
    for (const [confidence, sign] of signature.signs) {
      const evidence = sign(answer);
      if (evidence !== null) return [{ signature, confidence, evidence }];
    }
    return [];
  }),
);

/** A guess gives way to what is more than that; else the order of the list, the more special first, decides. */
const surestFirst = (matches: readonly Match[]): readonly Match[] => [
  ...matches.filter(({ confidence }) => confidence !== 'possible'),
  ...matches.filter(({ confidence }) => confidence === 'possible'),
];

/** `Server` is of what wrote the answer; the others add headers of their own. */
const writerFirst = (fronts: readonly Match[]): readonly Match[] => [
  ...fronts.filter(showsServer),
  ...fronts.filter((front) => !showsServer(front)),
];

/** A header line is the same in every language, and so a plain string. */
const showsServer = ({ evidence }: Match): boolean => typeof evidence === 'string' && evidence.startsWith('Server:');

/** How sure it is that what stands before others wrote the answer itself. */
function howAlone(
  answer: Message,
  behind: readonly Match[],
  usual: Usual | null,
): { readonly confidence: Confidence; readonly evidence: Sentence | null } {
  const page = isGatewayPage(answer);
  if (page === 'certain' || page === 'likely') {
    return { confidence: page, evidence: sentence`It was answered ${answer.status}` };
  }
  if (behind.length > 0) return { confidence: 'possible', evidence: null };
  if (usual) return { confidence: 'likely', evidence: usual.missed };
  if (answer.status >= 300 && isHtml(answer)) {
    return { confidence: 'likely', evidence: sentence`It was answered ${answer.status} with a page of HTML` };
  }
  return { confidence: 'possible', evidence: null };
}

const ORDER: readonly Confidence[] = ['possible', 'likely', 'certain'];
const least = (a: Confidence, b: Confidence): Confidence => (ORDER.indexOf(a) < ORDER.indexOf(b) ? a : b);
