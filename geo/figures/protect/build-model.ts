import type { Area, Indicator } from '../../indicators/types.ts';
import { countFinder } from './find-count.ts';
import type { Gathered } from './gather-cells.ts';
import { linkRates, type Linked } from './link-rates.ts';
import { cellsOf, type Cell, type Model, type Rule, type Sum } from './model.ts';
import { partsOf, sumAreas } from './sum-areas.ts';
import { sumParts } from './sum-parts.ts';
import { tieSame } from './tie-same.ts';
import { tablesOf } from './tables.ts';

/** Everything that ties the figures: sums over areas, sums between indicators, rates, same counts. */
export function buildModel(
  { counts, rates }: Pick<Gathered, 'counts' | 'rates'>,
  areas: readonly Pick<Area, 'code' | 'parent'>[],
  indicators: ReadonlyMap<string, Indicator>,
  threshold: number,
): Model & Pick<Linked, 'doubtful'> {
  const find = countFinder(counts);
  const tables = tablesOf(counts);
  const linked = linkRates(tablesOf(rates), {
    indicators,
    find,
    partsOfWhole: partsOfWholes(indicators),
  });
  const parts = partsOf(areas);
  const rules: Rule[] = [
    ...[...tables, ...linked.tables].flatMap((table) => sumAreas(table, parts, threshold)),
    ...sumParts(tables, indicators, find, threshold),
    ...tieSame([...counts, ...rates]),
    ...linked.rules,
  ];
  const own = withoutDoubles(rules);
  const cells = new Set([...counts, ...rates, ...own.flatMap(cellsOf)]);
  return { cells: [...cells], rules: own, doubtful: linked.doubtful };
}

function partsOfWholes(indicators: ReadonlyMap<string, Indicator>): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const { id, whole, kind } of indicators.values()) {
    if (whole !== null && kind === 'count') parts.set(whole, [...(parts.get(whole) ?? []), id]);
  }
  return parts;
}

// Two series share most of their sums.
function withoutDoubles(rules: readonly Rule[]): Rule[] {
  const nameOf = (cell: Cell) => cell.name;
  const seen = new Set<string>();
  return rules.filter((rule) => {
    if (rule.kind === 'share') return true;
    const key = keyOfSum(rule, nameOf);
    return !seen.has(key) && seen.add(key);
  });
}

const keyOfSum = ({ total, parts }: Sum, nameOf: (cell: Cell) => string): string =>
  [total, ...parts].map(nameOf).join('|');
