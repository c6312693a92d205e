type Listener<Args extends unknown[]> = (...args: Args) => unknown;

/** An event of the extension API, with the means to make it happen. */
export interface FakeEvent<Args extends unknown[]> {
  addListener(listener: Listener<Args>, ...options: unknown[]): void;
  removeListener(listener: Listener<Args>): void;
  emit(...args: Args): void;
  /** What each listener was registered with, besides itself. */
  registrations(): unknown[][];
}

export function createFakeEvent<Args extends unknown[]>(): FakeEvent<Args> {
  const listeners = new Map<Listener<Args>, unknown[]>();
  return {
    addListener: (listener, ...options) => void listeners.set(listener, options),
    removeListener: (listener) => void listeners.delete(listener),
    emit: (...args) => [...listeners.keys()].forEach((listener) => void listener(...args)),
    registrations: () => [...listeners.values()],
  };
}
