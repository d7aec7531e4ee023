import { readMean, readTwoDigits } from './amounts.ts';
import { type Bounds, readDenominator, readRate } from './bounds.ts';
import { APART, FEWEST_POOR, MOST_MEMBERS, RATES, type Rate, RELATIONS } from './knowledge.ts';
import { addRow, addVariable, type Program, type Range, type Terms } from './program.ts';
import type { Area, Entry, Published } from './published.ts';

/** A withheld count (or the rest of one) as a sum of unknowns. */
export type Target = {
  indicator: string;
  area: string;
  quantity: 'count' | 'rest';
  terms: Terms;
};
export type Model = { program: Program; targets: Target[] };

/** The unknown counts of every set and area, with every constraint an informed outsider knows. */
export function buildModel(published: Published): Model {
  const draft = startModel(published);
  for (const area of published.areas) {
    addKnown(draft, area);
    addFamilies(draft, area);
    addRates(draft, area);
    addAmounts(draft, area);
    addRelations(draft, area);
  }
  addTree(draft);
  return { program: draft.program, targets: draft.targets };
}

type Draft = Model & {
  published: Published;
  entryOf: (indicator: string, area: Area) => Entry;
  /** The variable of a set in an area. */
  at: (set: string, area: string) => number;
  sets: Set<string>;
};

function startModel(published: Published): Draft {
  const program: Program = { variables: [], rows: [] };
  const entries = new Map(published.entries.map((one) => [`${one.indicator}/${one.area}`, one]));
  const variables = new Map<string, number>();
  const sets = new Set<string>();
  return {
    program,
    targets: [],
    published,
    sets,
    entryOf: (indicator, area) => entries.get(`${indicator}/${area.code}`)!,
    at(set, area) {
      const key = `${set}/${area}`;
      const isWhole = !set.startsWith('gap');
      sets.add(set);
      const known = variables.get(key);
      if (known !== undefined) return known;
      const added = addVariable(program, { low: 0, high: MOST }, isWhole);
      variables.set(key, added);
      return added;
    },
  };
}

function narrow({ program, at }: Draft, set: string, area: Area, { low, high }: Range): void {
  const range = program.variables[at(set, area.code)]!;
  range.low = Math.max(range.low, low);
  range.high = Math.min(range.high, high);
}

function addKnown(draft: Draft, area: Area): void {
  for (const [set, counts] of draft.published.known) {
    const count = counts.get(area.code);
    if (count !== undefined) narrow(draft, set, area, { low: count, high: count });
  }
}

function addFamilies(draft: Draft, area: Area): void {
  const { threshold } = draft.published;
  const entry = draft.entryOf('families', area);
  const isPart = area.level === 'kelurahan';
  if (entry.status === 'ok') {
    narrow(draft, 'families', area, readDenominator(entry.value!, threshold));
  } else {
    const high = isPart ? threshold - 1 : Infinity;
    narrow(draft, 'families', area, entry.status === 'no_data' ? NONE : { low: 1, high });
    if (draft.published.known.has('families')) return;
    addTarget(draft, entry, 'count', [[draft.at('families', area.code), 1]]);
  }
}

/** No area of a city has more persons. */
const MOST = 1_000_000;
const NONE: Range = { low: 0, high: 0 };

function addTarget(draft: Draft, entry: Entry, quantity: Target['quantity'], terms: Terms): void {
  if (entry.status !== 'suppressed') return;
  draft.targets.push({ indicator: entry.indicator, area: entry.area, quantity, terms });
}

function addRates(draft: Draft, area: Area): void {
  const { threshold } = draft.published;
  const read = (rate: Rate, largest: number) =>
    readRate(draft.entryOf(rate.id, area), rate, area, draft.published, largest);
  // First as if every small rest were below the threshold, then with what the first reading says.
  const first = new Map(RATES.map((rate) => [rate.counted, read(rate, threshold - 1)]));
  for (const rate of RATES) {
    const bounds = read(rate, largestRest(rate, first, threshold));
    const [count, of] = [draft.at(rate.counted, area.code), draft.at(rate.of, area.code)];
    narrow(draft, rate.counted, area, bounds.count);
    narrow(draft, rate.of, area, bounds.of);
    const rest: Terms = [
      [of, 1],
      [count, -1],
    ];
    addRow(draft.program, rest, bounds.rest);
    const isRest = bounds.rest.high < Infinity;
    const entry = draft.entryOf(rate.id, area);
    addTarget(draft, entry, isRest ? 'rest' : 'count', isRest ? rest : [[count, 1]]);
  }
}

/**
 * The largest rest for which a share is withheld: the threshold less one, or two more than what
 * the sets apart from it are sure to have, where that is less than the threshold.
 */
function largestRest(rate: Rate, first: Map<string, Bounds>, threshold: number): number {
  const apart = APART.get(rate.counted) ?? [];
  const least = apart.reduce((sum, set) => {
    const { count, of, rest } = first.get(set)!;
    return sum + Math.max(count.low, rest.high < Infinity ? of.low - rest.high : 0);
  }, 0);
  return least < threshold ? Math.max(threshold - 1, least + 2) : threshold - 1;
}

function addRelations({ program, at }: Draft, { code }: Area): void {
  for (const { left, is, right } of RELATIONS) {
    const terms = [
      ...right.map((set) => [at(set, code), 1] as const),
      ...left.map((set) => [at(set, code), -1] as const),
    ];
    addRow(program, terms, is === '=' ? NONE : { low: 0 });
  }
}

// Sums over the poor: MPI scores in eighteenths, gaps in poverty lines.
function addAmounts(draft: Draft, area: Area): void {
  const intensity = draft.entryOf('mpi_a', area);
  const isShown = intensity.status === 'ok';
  const mean = isShown ? readTwoDigits(intensity.value! / 100) : { low: 1 / 3, high: 1 };
  addAmount(draft, area, ['score', 'mpi poor'], { low: 18 * mean.low, high: 18 * mean.high });
  if (isShown) narrow(draft, 'mpi poor', area, { low: FEWEST_POOR, high: Infinity });
  if (intensity.reason === 'few_poor') {
    narrow(draft, 'mpi poor', area, { low: 0, high: (FEWEST_POOR - 1) * MOST_MEMBERS });
  }
  const headcount = draft.entryOf('poverty_p0', area).value;
  for (const [set, id] of [
    ['gap', 'poverty_p1'],
    ['gap squared', 'poverty_p2'],
  ] as const) {
    const { value } = draft.entryOf(id, area);
    const isKnown = value !== null && headcount !== null;
    const range = isKnown ? readMean(value / 100, headcount / 100) : { low: 0, high: 1 };
    addAmount(draft, area, [set, 'poor'], range);
  }
}

// An amount lies between two multiples of the persons it is about.
function addAmount(draft: Draft, { code }: Area, [set, of]: [string, string], mean: Range): void {
  const [sum, count] = [draft.at(set, code), draft.at(of, code)];
  const less = (factor: number): Terms => [
    [sum, 1],
    [count, -factor],
  ];
  addRow(draft.program, less(mean.low), { low: 0 });
  addRow(draft.program, less(mean.high), { high: 0 });
}

function addTree({ program, at, published, sets }: Draft): void {
  for (const { code } of published.areas) {
    const parts = published.areas.filter(({ parent }) => parent === code);
    if (parts.length === 0) continue;
    for (const set of [...sets]) {
      const terms = parts.map((part) => [at(set, part.code), -1] as const);
      addRow(program, [[at(set, code), 1], ...terms], NONE);
    }
  }
}
