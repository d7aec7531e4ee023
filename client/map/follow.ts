import { effect, untracked } from '@preact/signals';

/** Draws what a map reads from the state now and whenever it changes; the answer ends that. */
export type Follow = <T>(read: () => T, draw: (value: T) => void) => () => void;

/** Draws within the change itself. */
export const followAtOnce: Follow = (read, draw) =>
  effect(() => {
    const value = read();
    untracked(() => draw(value));
  });

/**
 * Draws the latest state after the browser has painted what the reader did: a slow renderer must not keep
 * the panels waiting. While `isAtOnce` answers yes nothing waits.
 */
export const followAfterPaint =
  (isAtOnce: () => boolean): Follow =>
  (read, draw) => {
    let isDue = false;
    let latest: (() => void) | null = null;
    const drawLatest = () => {
      isDue = false;
      latest?.();
    };
    const stop = effect(() => {
      const value = read();
      latest = () => untracked(() => draw(value));
      if (isAtOnce()) return drawLatest();
      if (!isDue) requestAnimationFrame(() => setTimeout(drawLatest));
      isDue = true;
    });
    return () => {
      stop();
      latest = null;
    };
  };
