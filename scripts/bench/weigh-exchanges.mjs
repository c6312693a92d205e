// Prints how many bytes of heap one recorded exchange takes. Run it with --expose-gc.
import { preflightedExchange } from './events.mjs';
import { loadSource } from './load-source.mjs';

const COUNT = 20_000;
/** Exchanges between two looks at the recording, as when the panel is open. */
const BURST = 500;

/** @type {typeof import('../../panel/recording.ts')} */
const { createRecording } = await loadSource('panel/recording.ts');

// A first recording compiles the code, and is gone before anything is weighed.
record(BURST);
const before = heapUsed();
const recording = record(COUNT);
const after = heapUsed();

const kept = recording.exchanges().length;
if (kept !== COUNT) throw new Error(`${kept} of ${COUNT} exchanges were kept`);
process.stdout.write(String(Math.round((after - before) / COUNT)));

/** @param {number} count */
function record(count) {
  const filled = createRecording(() => 0);
  for (let number = 0; number < count; number++) {
    for (const event of preflightedExchange(number)) {
      // A port hands over a copy, in which no text is shared with any other message.
      filled.receive(JSON.parse(JSON.stringify({ type: 'events', events: [event] })));
    }
    if (number % BURST === BURST - 1) filled.exchanges();
  }
  return filled;
}

function heapUsed() {
  if (!globalThis.gc) throw new Error('Run this with --expose-gc');
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
