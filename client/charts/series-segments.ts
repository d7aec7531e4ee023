/** A point of a series; `break_before` forbids a line from the point before it. */
export type Point = { period: string; value: number | null; break_before: boolean };

/** Runs of points that may be joined. A break of definition or a missing value ends a run. */
export function joinable<T extends Point>(points: T[]): T[][] {
  const runs: T[][] = [];
  let open = false;
  for (const point of points) {
    const usable = point.value !== null;
    if (usable && open && !point.break_before) runs.at(-1)?.push(point);
    else if (usable) runs.push([point]);
    open = usable;
  }
  return runs;
}
