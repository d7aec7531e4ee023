import {
  addRow,
  addVariable,
  openSolver,
  type Program,
  type Range,
  type Solver,
  type Terms,
} from './lp-attack/program.ts';

const THRESHOLD = 5;
const FEWEST = 3;

/** Every family of the first set is one of the second. */
export type Pair = readonly [inner: number, outer: number];

/** One area as it is public, with the exact counts behind. */
export type SeenArea = {
  area: string;
  parent: string | null;
  /** What the outsider knows of each count: a denominator, or all families. */
  most: readonly number[];
  counts: readonly number[];
  shown: readonly (number | null)[];
  /** Counts that he knows exactly. */
  known: readonly number[];
  /** Whether nothing is told of the area whatever its counts are; the last count says how many there are. */
  isSilent: boolean;
  /** Whether the parts of each union have nobody in common here. */
  isApart: boolean;
};

/** What is public of counted sets that contain each other and of unions, with the exact counts behind. */
export type SeenCity = {
  areas: readonly SeenArea[];
  pairs: readonly Pair[];
  unions: readonly { whole: number; parts: readonly number[] }[];
  /** To the nearest multiple of five, or by one secret shift of 0 to 4 for all counts of an area. */
  rounding: 'nearest' | 'shift';
};

/** Unknown counts of every area with all that an informed outsider knows of them. */
function buildProgram({ areas, pairs, unions, rounding }: SeenCity) {
  const program: Program = { variables: [], rows: [] };
  const at = new Map<string, number>();
  const variable = (area: string, set: number) => at.get(`${area} ${set}`) ?? -1;
  for (const one of areas) {
    const isTotal = areas.some(({ parent }) => parent === one.area);
    one.counts.forEach((_, set) => {
      at.set(`${one.area} ${set}`, addVariable(program, rangeOf(one, set, isTotal)));
    });
    addRounding(program, one, rounding, variable);
  }
  for (const { area, isApart } of areas) {
    const parts = areas.filter(({ parent }) => parent === area);
    for (const [inner, outer] of pairs)
      addRow(program, difference(area, inner, outer, variable), { low: 0 });
    for (const { whole, parts: kinds } of parts.length > 0 ? [] : unions) {
      const terms: Terms = [
        [variable(area, whole), 1],
        ...kinds.map((kind) => [variable(area, kind), -1] as const),
      ];
      addRow(program, terms, isApart ? { low: 0, high: 0 } : { high: 0 });
    }
    const sets = areas[0]?.counts.length ?? 0;
    for (let set = 0; parts.length > 0 && set < sets; set += 1) {
      const terms = parts.map((part) => [variable(part.area, set), -1] as const);
      addRow(program, [[variable(area, set), 1], ...terms], { low: 0, high: 0 });
    }
  }
  return { program, variable };
}

type Variable = (area: string, set: number) => number;

const difference = (area: string, inner: number, outer: number, variable: Variable): Terms => [
  [variable(area, outer), 1],
  [variable(area, inner), -1],
];

// He always guesses right why a number of a kelurahan is withheld; where an area tells nothing, zeros are
// withheld too.
function rangeOf(
  { counts, most, shown, known, isSilent }: SeenArea,
  set: number,
  isTotal: boolean,
): Range {
  const [count = 0, all = 0] = [counts[set], most[set]];
  if (known.includes(set)) return { low: count, high: count };
  if (shown[set] === 0) return { low: 0, high: 0 };
  if ((shown[set] ?? null) !== null) return { low: Math.min(THRESHOLD, count), high: all };
  if (isTotal) return { low: 0, high: all };
  if (count >= THRESHOLD) return { low: THRESHOLD, high: all };
  const mayBeZero = count === 0 || (isSilent && set < counts.length - 1);
  return { low: mayBeZero ? 0 : 1, high: THRESHOLD - 1 };
}

/** A shown multiple of five: the count and the shift together are at least it, and below the next. */
function addRounding(
  program: Program,
  { area, shown }: SeenArea,
  rounding: SeenCity['rounding'],
  variable: Variable,
): void {
  const shift = rounding === 'shift' ? addVariable(program, { low: 0, high: THRESHOLD - 1 }) : null;
  shown.forEach((value, set) => {
    if (value === null || value === 0) return;
    const added = shift === null ? 2 : 0;
    const terms: Terms = [
      [variable(area, set), 1],
      ...(shift === null ? [] : [[shift, 1] as const]),
    ];
    addRow(program, terms, { low: value - added, high: value - added + THRESHOLD - 1 });
  });
}

/** Groups to attack: withheld counts, and small ones between two sets. */
function listGroups({ areas, pairs }: SeenCity, variable: Variable) {
  return areas.flatMap(({ area, counts, shown }) => {
    const own = counts.flatMap((_, set) =>
      shown[set] === null
        ? [{ name: `${area} in ${set}`, terms: [[variable(area, set), 1]] as Terms }]
        : [],
    );
    const between = pairs.flatMap(([inner, outer]) => {
      const size = (counts[outer] ?? 0) - (counts[inner] ?? 0);
      const terms = difference(area, inner, outer, variable);
      return size > 0 && size < THRESHOLD
        ? [{ name: `${area} between ${inner} and ${outer}`, terms }]
        : [];
    });
    return [...own, ...between];
  });
}

const amount = (terms: Terms, solution: readonly number[]): number =>
  terms.reduce((sum, [at, factor]) => sum + factor * (solution[at] ?? 0), 0);

/** Whether at least three whole sizes of a group agree with everything public. */
function isOpen(solver: Solver, terms: Terms): boolean {
  const low = Math.ceil(amount(terms, solver.reach(terms, 1)) - 1e-6);
  const high = Math.floor(amount(terms, solver.reach(terms, -1)) + 1e-6);
  let found = 0;
  for (let value = low; value <= high && found < FEWEST; value += 1) {
    if (solver.find(terms, value)) found += 1;
  }
  return found >= FEWEST;
}

/**
 * Attacks every withheld count and every small group between two sets with all that is public at once, in
 * whole numbers: how many there are, and those with fewer than three possible sizes.
 */
export async function attackNested(city: SeenCity) {
  const { program, variable } = buildProgram(city);
  const solver = await openSolver(program);
  const groups = listGroups(city, variable);
  const breaches = groups.filter(({ terms }) => !isOpen(solver, terms)).map(({ name }) => name);
  solver.close();
  return { attacked: groups.length, breaches };
}
