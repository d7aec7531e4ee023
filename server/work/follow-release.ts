import { openSnapshot, renewSnapshot, type Snapshot } from '../db/snapshot.ts';

const POLL_MILLISECONDS = 500;

export type Follower = ReturnType<typeof followRelease>;

/**
 * Holds the current release and moves to the next by itself; `onNew` is told. While work is being done on a
 * snapshot (`hold`) it stays.
 */
export function followRelease(databaseFile: string, onNew: () => void = () => undefined) {
  let snapshot = openSnapshot(databaseFile);
  let isHeld = false;
  const timer = setInterval(() => void (isHeld || renew()), POLL_MILLISECONDS).unref();

  /** Moves to the current release, in microseconds. */
  function renew(): Snapshot {
    const before = snapshot.release;
    snapshot = renewSnapshot(snapshot);
    if (snapshot.release !== before) onNew();
    return snapshot;
  }

  /** Works on the current release, which does not change meanwhile. */
  async function hold<T>(work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    const current = renew();
    isHeld = true;
    try {
      return await work(current);
    } finally {
      isHeld = false;
    }
  }

  function close(): void {
    clearInterval(timer);
    snapshot.close();
  }

  return { renew, hold, close, current: () => snapshot };
}
