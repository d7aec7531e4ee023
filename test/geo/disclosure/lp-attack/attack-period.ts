import { buildModel, type Target } from './model.ts';
import { openSolver, type Range, type Solver, type Terms } from './program.ts';
import type { Published } from './published.ts';

/** A withheld count with fewer than three possible values. */
export type Breach = Omit<Target, 'terms'> & { values: number[] };
export type Attack = { attacked: number; narrow: number; breaches: Breach[] };

const FEWEST = 3;
/** From this width of real solutions on a count is taken for open. */
const OPEN_WIDTH = 4;
const SLACK = 1e-6;

/**
 * Attacks every withheld count of a period with all that is public of it at once: lowest and
 * highest value by linear programming, and where they lie close together each whole number between
 * them by integer programming (the attack against which cell suppression is audited: Fischetti and
 * Salazar-Gonzalez, "Solving the cell suppression problem on tabular data with linear
 * constraints", Management Science 47, 2001). Throws when what is public contradicts itself.
 */
export async function attackPeriod(published: Published): Promise<Attack> {
  const { program, targets } = buildModel(published);
  const solver = await openSolver(program);
  try {
    const ranges = reachAll(solver, targets);
    const narrow = targets.flatMap((target, i) => {
      const range = ranges[i]!;
      const isOpen = range.high - range.low >= OPEN_WIDTH - SLACK;
      return isOpen ? [] : [{ target, range, values: new Set<number>() }];
    });
    tryNumbers(solver, narrow);
    const breaches = narrow.flatMap(({ target, values }) => {
      const { indicator, area, quantity } = target;
      return values.size < FEWEST ? [{ indicator, area, quantity, values: [...values] }] : [];
    });
    return { attacked: targets.length, narrow: narrow.length, breaches };
  } finally {
    solver.close();
  }
}

const valueOf = (terms: Terms, solution: readonly number[]): number =>
  terms.reduce((sum, [at, factor]) => sum + factor * solution[at]!, 0);

// Each solution says something of every count: most are found open on the way.
function reachAll(solver: Solver, targets: readonly Target[]): Range[] {
  const ranges = targets.map(() => ({ low: Infinity, high: -Infinity }));
  const visit = (terms: Terms, sign: 1 | -1) => {
    const solution = solver.reach(terms, sign);
    targets.forEach((target, i) => {
      const value = valueOf(target.terms, solution);
      const range = ranges[i]!;
      range.low = Math.min(range.low, value);
      range.high = Math.max(range.high, value);
    });
  };
  targets.forEach(({ terms }, i) => {
    for (const sign of [1, -1] as const) {
      const { low, high } = ranges[i]!;
      if (!(high - low >= OPEN_WIDTH)) visit(terms, sign);
    }
  });
  return ranges;
}

type Narrow = { target: Target; range: Range; values: Set<number> };

function tryNumbers(solver: Solver, narrow: readonly Narrow[]): void {
  for (const { target, range, values } of narrow) {
    const first = Math.ceil(range.low - SLACK);
    for (let at = first; at <= range.high + SLACK && values.size < FEWEST; at += 1) {
      const solution = values.has(at) ? null : solver.find(target.terms, at);
      if (!solution) continue;
      for (const one of narrow) one.values.add(Math.round(valueOf(one.target.terms, solution)));
    }
  }
}
