import type { IncomingMessage } from 'node:http';

type Making<T> = { promise: Promise<T>; waiting: number; leave: AbortController };

/**
 * Makes each thing once, however many ask for it meanwhile: they wait for it together. When all of them
 * have left before it is there, the signal of its making is aborted.
 */
export function joinMaking<T>() {
  const all = new Map<string, Making<T>>();

  function begin(key: string, make: (signal: AbortSignal) => Promise<T>): Making<T> {
    const leave = new AbortController();
    const forget = () => {
      if (all.get(key) === making) all.delete(key);
    };
    const making = { promise: make(leave.signal).finally(forget), waiting: 0, leave };
    leave.signal.addEventListener('abort', forget);
    all.set(key, making);
    return making;
  }

  async function join(
    key: string,
    request: IncomingMessage,
    make: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const making = all.get(key) ?? begin(key, make);
    making.waiting += 1;
    const onLeave = () => {
      making.waiting -= 1;
      if (making.waiting === 0) making.leave.abort();
    };
    request.socket.once('close', onLeave);
    try {
      return await making.promise;
    } finally {
      request.socket.off('close', onLeave);
    }
  }

  return { join, has: (key: string) => all.has(key) };
}
