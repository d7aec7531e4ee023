type Eligible = (index: number) => boolean;

/**
 * Marks with 1 the `count` highest scores among the eligible; equal scores go to the first in
 * order. Throws when fewer are eligible.
 */
export function takeHighest(scores: Float64Array, count: number, eligible: Eligible): Uint8Array {
  const taken = new Uint8Array(scores.length);
  if (count === 0) return taken;
  const candidates = scores.filter((_, index) => eligible(index)).sort();
  const limit = candidates[candidates.length - count];
  if (limit === undefined) throw new RangeError(`${count} of ${candidates.length} eligible`);
  let left = count;
  scores.forEach((score, index) => {
    if (score > limit && eligible(index)) left -= taken[index] = 1;
  });
  for (let index = 0; left > 0; index++) {
    if (scores[index] === limit && eligible(index)) left -= taken[index] = 1;
  }
  return taken;
}

/**
 * Gives out persons: `slots[0]` families get a first one, `slots[1]` of these a second, and so on,
 * highest scores first and never more than a family has room for. Returns persons per family.
 */
export function allotPersons(
  scores: Float64Array,
  slots: readonly number[],
  room: Uint8Array,
): Uint8Array {
  const given = new Uint8Array(scores.length);
  slots.forEach((count, round) => {
    const taken = takeHighest(
      scores,
      count,
      (index) => given[index] === round && (room[index] ?? 0) > round,
    );
    taken.forEach((one, index) => (given[index] = (given[index] ?? 0) + one));
  });
  return given;
}

/**
 * Class of each family by rank: the `sizes[0]` highest scores are class 0, the next `sizes[1]`
 * class 1, and so on; what is left is the last class, `sizes.length`.
 */
export function cutByRank(scores: Float64Array, sizes: readonly number[]): Uint8Array {
  const classes = new Uint8Array(scores.length).fill(sizes.length);
  sizes.forEach((count, which) => {
    const taken = takeHighest(scores, count, (index) => classes[index] === sizes.length);
    taken.forEach((one, index) => one && (classes[index] = which));
  });
  return classes;
}
