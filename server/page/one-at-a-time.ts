/**
 * A queue for work that takes the machine: one piece at a time, in order. At most `most` wait; `isFull` tells
 * whether another would be too many.
 */
export function oneAtATime(most: number) {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  function run<T>(work: () => Promise<T>): Promise<T> {
    waiting += 1;
    const done = last.then(work, work).finally(() => (waiting -= 1));
    last = done.catch(() => undefined);
    return done;
  }

  return { run, isFull: () => waiting >= most };
}
