import { cellsOf, type Cell, type Model, type Rule } from './model.ts';
import { narrow, netOf } from './narrow.ts';

/** Splits a model into systems that share no count. */
export function componentsOf({ cells, rules }: Model): Model[] {
  const leaders = new Map(cells.map((cell) => [cell, cell]));
  const leaderOf = (cell: Cell): Cell => {
    let leader = cell;
    for (let next = leaders.get(leader); next && next !== leader; next = leaders.get(leader)) {
      leader = next;
    }
    leaders.set(cell, leader);
    return leader;
  };
  for (const rule of rules) {
    const [first, ...others] = membersOf(rule).map(leaderOf);
    if (first) for (const other of others) leaders.set(other, first);
  }
  const models = new Map<Cell, Model>();
  const modelOf = (cell: Cell): Model => {
    const leader = leaderOf(cell);
    const model = models.get(leader) ?? { cells: [], rules: [] };
    models.set(leader, model);
    return model;
  };
  for (const cell of cells) modelOf(cell).cells.push(cell);
  for (const rule of rules) modelOf(membersOf(rule)[0] as Cell).rules.push(rule);
  return [...models.values()].filter((model) => model.rules.length > 0);
}

const membersOf = (rule: Rule): Cell[] =>
  rule.kind === 'share' ? [...cellsOf(rule), rule.rate] : cellsOf(rule);

/**
 * The rules that the numbers keep. Printed figures contradict each other now and then; a rule that
 * does not hold tells an outsider nothing, and must not hide what the others tell.
 */
export function consistentRules({ cells, rules }: Model): Rule[] {
  return holdsTogether(cells, rules)
    ? rules
    : rules.reduce<Rule[]>(
        (kept, rule) => (holdsTogether(cells, [...kept, rule]) ? [...kept, rule] : kept),
        [],
      );
}

function holdsTogether(cells: readonly Cell[], rules: readonly Rule[]): boolean {
  const bounds = {
    low: Float64Array.from(cells, ({ value }) => value ?? 0),
    high: Float64Array.from(cells, ({ value }) => value ?? Infinity),
  };
  return narrow(
    netOf(cells, rules),
    bounds,
    cells.map((_, at) => at),
  );
}
