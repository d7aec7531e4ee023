import type { Inclusion } from '../../../geo/disclosure/nested.ts';
import type { ReleasedZones, ZoneCell } from '../../../geo/disclosure/release-zones.ts';
import {
  addRow,
  addVariable,
  openSolver,
  type Program,
  type Solver,
  type Terms,
} from './lp-attack/program.ts';

const THRESHOLD = 5;
const FEWEST = 3;

/** What is public of counted sets that contain each other, with the exact counts behind. */
export type NestedCity = {
  cells: readonly Omit<ZoneCell, 'equal'>[];
  released: ReleasedZones;
  inclusions: readonly Inclusion[];
};

/** Unknown counts of every area with all that an informed outsider knows of them. */
function buildProgram({ cells, released, inclusions }: NestedCity) {
  const program: Program = { variables: [], rows: [] };
  const sets = cells[0]?.counts.length ?? 0;
  const at = new Map<string, number>();
  const isTotal = (area: string) => cells.some(({ parent }) => parent === area);
  for (const { area, families, counts } of cells) {
    counts.forEach((count, set) => {
      const shown = released.get(area)?.[set] ?? null;
      // He always guesses right why a number of a kelurahan is withheld.
      const isSmall = count > 0 && count < THRESHOLD && !isTotal(area);
      const range =
        shown === null
          ? isSmall
            ? { low: 1, high: THRESHOLD - 1 }
            : { low: 0, high: families }
          : shown === 0
            ? { low: 0, high: 0 }
            : { low: Math.max(THRESHOLD, shown - 4), high: Math.min(families, shown + 4) };
      at.set(`${area} ${set}`, addVariable(program, range));
    });
  }
  const variable = (area: string, set: number) => at.get(`${area} ${set}`) ?? -1;
  for (const { area } of cells) {
    for (const { inner, outer } of inclusions) {
      const terms: Terms = [
        [variable(area, outer), 1],
        [variable(area, inner), -1],
      ];
      addRow(program, terms, { low: 0 });
    }
    const parts = cells.filter(({ parent }) => parent === area);
    for (let set = 0; parts.length > 0 && set < sets; set += 1) {
      const terms = parts.map((part): readonly [number, number] => [variable(part.area, set), -1]);
      addRow(program, [[variable(area, set), 1], ...terms], { low: 0, high: 0 });
    }
  }
  return { program, variable };
}

/** Small groups: in a set, between two sets, or of an area outside of a set. */
function smallGroups(
  { cells, inclusions }: NestedCity,
  variable: (area: string, set: number) => number,
) {
  const isSmall = (size: number) => size > 0 && size < THRESHOLD;
  return cells.flatMap(({ area, families, counts }) => {
    const inSet = counts.map((count, set) => ({
      name: `${area} in ${set}`,
      size: count,
      terms: [[variable(area, set), 1]] as Terms,
    }));
    const between = inclusions.map(({ inner, outer }) => ({
      name: `${area} between ${inner} and ${outer}`,
      size: (counts[outer] ?? 0) - (counts[inner] ?? 0),
      terms: [
        [variable(area, outer), 1],
        [variable(area, inner), -1],
      ] as Terms,
    }));
    const outside = inSet.map((one) => ({
      ...one,
      name: `${one.name}, outside`,
      size: families - one.size,
    }));
    return [...inSet, ...between, ...outside].filter(({ size }) => isSmall(size));
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
 * Attacks every small group with all that is public at once, in whole numbers: how many there are, and
 * those with fewer than three possible sizes.
 */
export async function attackNested(city: NestedCity) {
  const { program, variable } = buildProgram(city);
  const solver = await openSolver(program);
  const groups = smallGroups(city, variable);
  const breaches = groups.filter(({ terms }) => !isOpen(solver, terms)).map(({ name }) => name);
  solver.close();
  return { attacked: groups.length, breaches };
}
