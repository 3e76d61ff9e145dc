/** Who listens to one event. What comes before the first listener waits for it: a page that is still being built misses nothing. */
export function listenersOf<Payload>() {
  const listeners = new Set<(payload: Payload) => void>();
  let early: Payload[] = [];
  return {
    receive(payload: Payload): void {
      if (listeners.size === 0) early.push(payload);
      for (const listener of [...listeners]) listener(payload);
    },
    subscribe(listener: (payload: Payload) => void): () => void {
      // The same function given twice is two subscriptions, each with its own end.
      const own = (payload: Payload) => listener(payload);
      listeners.add(own);
      const waiting = early;
      early = [];
      for (const payload of waiting) own(payload);
      return () => void listeners.delete(own);
    },
  };
}
