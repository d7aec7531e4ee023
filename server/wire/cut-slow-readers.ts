import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** A reader must take an answer at this many bytes a second on average, after the first so many milliseconds. */
export const SLOWEST_READER = { bytesPerSecond: 2000, graceMs: 15_000 };
const CHECK_MS = 1000;

type Watched = { socket: Socket; since: number; before: number };

/**
 * Cuts readers who take an answer too slowly: each holds memory and a place. What the service itself has not
 * sent yet is not counted against them. `watch` is told of every answer that is begun, and how many bytes its
 * connection had written `before` it.
 */
export function cutSlowReaders({ bytesPerSecond, graceMs } = SLOWEST_READER) {
  const open = new Map<ServerResponse, Watched>();
  const timer = setInterval(check, Math.min(CHECK_MS, graceMs)).unref();

  function watch(response: ServerResponse, before: number): void {
    const { socket } = response;
    if (!socket) return;
    open.set(response, { socket, since: performance.now(), before });
    response.once('close', () => open.delete(response));
  }

  function check(): void {
    for (const [response, { socket, since, before }] of open) {
      // Nothing waits to be taken: the time is ours.
      if (socket.writableLength === 0) continue;
      const allowedMs = graceMs + ((socket.bytesWritten - before) / bytesPerSecond) * 1000;
      if (performance.now() - since <= allowedMs) continue;
      open.delete(response);
      socket.destroy();
    }
  }

  return { watch, close: () => clearInterval(timer) };
}
