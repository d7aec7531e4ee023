import type { Told } from './find-told.ts';
import { cellsOf, FEWEST_VALUES, isActive, type Cell, type Rule } from './model.ts';

/** What to withhold so that a count is told no more, and the rule that tells it. */
export type Choice = { hide: Cell; told: Told; by: Rule };

/**
 * The next figure to withhold for a count that is told: a rate over it, else the next shown part in
 * the order of codes, beginning again at the first, else a total; nearest first. Whether a number is
 * high or low decides nothing, so that the choice tells nothing of it; a part that is zero comes last,
 * because it hides little, and what is shown as zero is seen. `null` when nothing may be withheld.
 */
export function chooseNext(told: Told, rules: readonly Rule[]): Choice | null {
  const active = rules.filter(isActive);
  return search(told, active, (rule) => !isBehindRate(rule)) ?? search(told, active, () => true);
}

// A base is withheld last: rates say it again in many places.
const isBehindRate = (rule: Rule): boolean =>
  rule.kind === 'share' || rule.parts.some(({ role }) => role === 'rest');

function search(
  told: Told,
  rules: readonly Rule[],
  mayHideTotal: (rule: Rule) => boolean,
): Choice | null {
  const reached = new Set<Rule>();
  let front = new Set([told.cell]);
  let near = told.by;
  while (front.size > 0) {
    for (const rule of near) reached.add(rule);
    const from = front;
    const found =
      firstOf(near, pickRate) ??
      (isTangled(told) ? firstOf(near, (rule) => pickCorner(rule, from, rules)) : null) ??
      firstOf(near, (rule) => pickPart(rule, from, rules)) ??
      firstOf(near, (rule) => (mayHideTotal(rule) ? pickTotal(rule, rules) : null)) ??
      firstOf(near, (rule) => pickPart(rule, from, rules, true));
    if (found) return { hide: found[1], told, by: found[0] };
    front = new Set(near.flatMap(cellsOf).filter((cell) => !cell.isShown));
    const next = front;
    near = rules.filter(
      (rule) => !reached.has(rule) && cellsOf(rule).some((cell) => next.has(cell)),
    );
  }
  return null;
}

// No single rule tells it: its neighbours hide each other too little.
const isTangled = ({ what, low, high }: Told): boolean =>
  what !== 'left' && high - low + 1 >= FEWEST_VALUES;

// A part that closes a circle: each of its sums has something to hide already.
function pickCorner(rule: Rule, front: ReadonlySet<Cell>, rules: readonly Rule[]): Cell | null {
  if (rule.kind !== 'sum') return null;
  const isCorner = (part: Cell) =>
    rules
      .filter((one) => one.kind === 'sum' && cellsOf(one).includes(part))
      .every((one) => cellsOf(one).some(({ figure, isShown }) => figure && !isShown));
  return pickPart(
    { ...rule, parts: rule.parts.filter((one) => front.has(one) || isCorner(one)) },
    front,
    rules,
  );
}

function firstOf(rules: readonly Rule[], pick: (rule: Rule) => Cell | null): [Rule, Cell] | null {
  for (const rule of rules) {
    const cell = pick(rule);
    if (cell) return [rule, cell];
  }
  return null;
}

const pickRate = (rule: Rule): Cell | null =>
  rule.kind === 'share' && rule.rate.mayHide && rule.rate.isShown ? rule.rate : null;

function pickPart(
  rule: Rule,
  front: ReadonlySet<Cell>,
  rules: readonly Rule[],
  isZero = false,
): Cell | null {
  if (rule.kind !== 'sum') return null;
  const own = rule.parts.findIndex((part) => front.has(part));
  const hidden = rule.parts.findIndex(({ figure, isShown }) => figure && !isShown);
  const at = Math.max(0, own < 0 ? hidden : own);
  const inTurn = turnFrom(rule.parts, at);
  const open = inTurn.flatMap((part) => leverOf(part, rules) ?? []);
  // A zero hides something only where no other sum tells that it is one.
  const isIdle = (part: Cell) =>
    part.value === 0 &&
    rules.some((one) => one.kind === 'sum' && one.over === 'parts' && cellsOf(one).includes(part));
  const full = open.find(({ value }) => value !== 0);
  return full ?? open.find((part) => isZero || !isIdle(part)) ?? null;
}

// What hides a part: its own number, or the rate that tells it.
function leverOf(part: Cell, rules: readonly Rule[]): Cell | null {
  if (part.figure) return part.isShown && part.mayHide ? part : null;
  const share = rules.find((rule) => rule.kind === 'share' && rule.count === part);
  return share ? pickRate(share) : null;
}

const pickTotal = (rule: Rule, rules: readonly Rule[]): Cell | null =>
  leverOf(rule.kind === 'sum' ? rule.total : rule.base, rules);

/** Parts in the order in which they hide the one at a position: its own pair first, then the next. */
function turnFrom(parts: readonly Cell[], at: number): Cell[] {
  const pairs: Cell[][] = [];
  parts.forEach((part, i) => {
    const last = pairs.at(-1);
    // An odd one out joins the last pair.
    if (i % 2 === 0 && (i < parts.length - 1 || !last)) pairs.push([part]);
    else last?.push(part);
  });
  const own = pairs.findIndex((pair) => pair.includes(parts[at] as Cell));
  return [...pairs.slice(own), ...pairs.slice(0, own)].flat();
}
