import { shiftOf } from '../../../../geo/disclosure/release-count.ts';
import { releaseTable } from '../../../../geo/disclosure/release-tables.ts';
import type { ExactCell } from '../../../../geo/disclosure/settle-table.ts';
import type { CountedIndicator } from '../../../../geo/households/counted.ts';

// One who knows the program lists every register and every shift of each area, publishes each of them
// and keeps those that look like what he sees. Nothing here reasons about the rules: it only tries.

/** Kelurahan of each kecamatan. */
export type Tree = readonly number[];

/** What is counted of one kelurahan: members of the set, and families that have some. */
export type Leaf = { count: number; families: number; of: number };

/** A register that gives an answer: its counts by area, the city first, then kecamatan, then kelurahan. */
type Explanation = { counts: number[]; rests: number[] };

/** Everything public of one indicator, and all that gives it. */
export type Answer = { isHidden: boolean[]; explanations: Explanation[] };

const T = 5;
const salt = Uint8Array.from({ length: 16 }, (_, i) => i * 11);

/** For each place in the tree an area with each shift: all shifts are tried without touching the salt. */
function namesOf(place: string, set: string): string[] {
  const names: string[] = [];
  for (let i = 0; names.filter(Boolean).length < T; i += 1) {
    const area = `${place}-${i}`;
    names[shiftOf({ salt, name: set, area }, T)] ??= area;
  }
  return names;
}

/** Shifts that differ in what they make of a count: down, or up. */
const shiftsThatDiffer = (count: number): number[] =>
  count >= T && count % T !== 0 ? [0, T - 1] : [0];

const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);

type Place = { name: string; parent: number | null; leaves: number[] };

function placesOf(tree: Tree): Place[] {
  const upTo = (length: number) => Array.from({ length }, (_, i) => i);
  let next = 0;
  const leaves = tree.map((size) => upTo(size).map(() => next++));
  return [
    { name: 'city', parent: null, leaves: leaves.flat() },
    ...leaves.map((own, i) => ({ name: `kecamatan${i}`, parent: 0, leaves: own })),
    ...leaves.flatMap((own, i) =>
      own.map((leaf) => ({ name: `kelurahan${leaf}`, parent: 1 + i, leaves: [leaf] })),
    ),
  ];
}

function* choices<T>(lists: readonly (readonly T[])[]): Generator<T[]> {
  const [first, ...rest] = lists;
  if (!first) return yield [];
  for (const tail of choices(rest)) for (const one of first) yield [one, ...tail];
}

/** Publishes every register of the given leaves under every shift; the answers, each with all that gives it. */
export function everyRegister(
  tree: Tree,
  leavesOf: (kelurahan: number) => readonly Leaf[],
  indicator: CountedIndicator,
): Map<string, Answer> {
  const places = placesOf(tree);
  const names = places.map(({ name }) => namesOf(name, indicator.numerator.name));
  const kelurahan = places[0]!.leaves;
  const answers = new Map<string, Answer>();
  for (const register of choices(kelurahan.map(leavesOf))) {
    const total = (place: Place, side: keyof Leaf) =>
      sum(place.leaves.map((leaf) => register[leaf]![side]));
    const counts = places.map((place) => total(place, 'count'));
    const of = places.map((place) => total(place, 'of'));
    const explanation = { counts, rests: of.map((all, i) => all - counts[i]!) };
    for (const shifts of choices(counts.map(shiftsThatDiffer))) {
      const areas = names.map((each, i) => each[shifts[i]!]!);
      const cells = places.map((place, i): ExactCell => ({
        area: areas[i]!,
        parent: place.parent === null ? null : areas[place.parent]!,
        level: place.parent === null ? 'kota' : place.parent === 0 ? 'kecamatan' : 'kelurahan',
        numerator: counts[i]!,
        denominator: of[i]!,
        families: total(place, 'families'),
      }));
      const released = [...releaseTable({ indicator, cells }, { salt }).values()];
      const text = JSON.stringify([of, released]);
      const before = answers.get(text);
      if (before) before.explanations.push(explanation);
      else {
        const isHidden = released.map(
          ({ withheld }) => withheld !== null && withheld !== 'no_data',
        );
        answers.set(text, { isHidden, explanations: [explanation] });
      }
    }
  }
  return answers;
}
