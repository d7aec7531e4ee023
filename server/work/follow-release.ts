import { openSnapshot, versionOf, type Snapshot } from '../db/snapshot.ts';

const POLL_MILLISECONDS = 500;

export type Follower = ReturnType<typeof followRelease>;

/** What a follower tells: that it moved to another file, or that it could not and why. */
export type Told = { onNew?: () => void; onRefused?: (error: unknown) => void };

/**
 * Holds the public file as it is now and moves to the next one that is put in its place. While work is being
 * done on a snapshot (`hold`) it stays. A file that cannot be served is told of once, and the one before it
 * is served on.
 */
export function followRelease(
  databaseFile: string,
  { onNew = () => undefined, onRefused = () => undefined }: Told = {},
) {
  let snapshot = openSnapshot(databaseFile);
  let refused: string | null = null;
  let isHeld = false;
  const timer = setInterval(() => void (isHeld || renew()), POLL_MILLISECONDS).unref();

  /** Moves to the file that stands there now; microseconds where it is the same. */
  function renew(): Snapshot {
    const version = versionOf(databaseFile);
    if (version === snapshot.version || version === refused || version === null) return snapshot;
    const before = snapshot;
    try {
      snapshot = openSnapshot(databaseFile);
    } catch (error) {
      refused = version;
      onRefused(error);
      return snapshot;
    }
    before.close();
    refused = null;
    onNew();
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
