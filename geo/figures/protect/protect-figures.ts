import type { Area } from '../../indicators/types.ts';
import { buildModel } from './build-model.ts';
import { chooseNext, type Choice } from './choose-next.ts';
import { componentsOf, consistentRules } from './components.ts';
import { findTold, type Told } from './find-told.ts';
import { gatherCells, type Gathered, type Given } from './gather-cells.ts';
import type { Cell, Model, Rule } from './model.ts';
import { groupBy } from './tables.ts';
import { findTelling, type Telling } from './telling-rates.ts';

/** What becomes of the figures of a file. */
export type Protected = {
  /** Small counts, withheld for their own sake. */
  small: Cell[];
  /** Rates that tell a small count or rest without a declared base, with what they tell it. */
  telling: Telling[];
  /** Figures withheld beside others: the count that would have been told, and by which rule. */
  beside: Choice[];
  /** Counts that are told whatever is withheld of this file; what was told before is not among them. */
  told: Told[];
  /** All that ties the figures, for the report. */
  rules: Rule[];
};

type Areas = readonly Pick<Area, 'code' | 'parent' | 'areaKm2'>[];

/**
 * Decides what of a file is withheld: small counts, and whatever else would tell one when all that is
 * shown is used together. Figures that are stored are public and stay. Nothing is left to chance, and
 * no number decides between two figures, except that zeros come last.
 */
export function protectFigures(given: Given, areas: Areas): Protected {
  const before = toldBefore(given, areas);
  const gathered = gatherCells(given);
  const alone = findTelling(gathered, areas, given);
  for (const { hide } of alone) withhold(hide);
  const beside: Choice[] = [];
  const { models, doubtful } = modelsOf(gathered, areas, given);
  for (const { hide } of doubtful) withhold(hide);
  const telling = distinct([...alone, ...doubtful]);
  const told = models.flatMap((model) => settle(model, given.threshold, before, beside));
  const rules = models.flatMap((model) => model.rules);
  return { small: gathered.small, telling, beside, told, rules };
}

function modelsOf(gathered: Gathered, areas: Areas, given: Given) {
  const { doubtful, ...model } = buildModel(gathered, areas, given.indicators, given.threshold);
  const parts = componentsOf(model);
  return { doubtful, models: parts.map((one) => ({ ...one, rules: consistentRules(one) })) };
}

const nameOf = ({ cell, what }: Told): string => `${what} ${cell.name}`;

/** What was told before the file came: for sure, and by the guesses of a cautious attack. */
type Before = { sure: ReadonlySet<string>; perhaps: ReadonlySet<string> };

function toldBefore(given: Given, areas: Areas): Before {
  const alone = { ...given, figures: [] };
  const { models } = modelsOf(gatherCells(alone), areas, alone);
  const namesOf = (isCautious: boolean) =>
    new Set(models.flatMap((model) => findTold(model, given.threshold, isCautious)).map(nameOf));
  return { sure: namesOf(false), perhaps: namesOf(true) };
}

// Withholds in one system until nothing is told that can be helped; returns what cannot.
function settle(model: Model, threshold: number, before: Before, beside: Choice[]): Told[] {
  for (;;) {
    const told = findTold(model, threshold).filter((one) => !before.sure.has(nameOf(one)));
    const choices = choicesFor(told, model.rules);
    if (choices.length === 0) return told.filter((one) => !before.perhaps.has(nameOf(one)));
    for (const choice of choices) {
      if (!choice.hide.isShown) continue;
      withhold(choice.hide);
      beside.push(choice);
    }
  }
}

// For all of the coarsest areas at once: the order in which counts are found must tell nothing.
function choicesFor(told: readonly Told[], rules: readonly Rule[]): Choice[] {
  const depths = groupBy(
    told.toSorted((a, b) => a.cell.area.length - b.cell.area.length),
    ({ cell }) => String(cell.area.length),
  );
  for (const group of depths) {
    const choices = group.flatMap((one) => chooseNext(one, rules) ?? []);
    if (choices.length > 0) return choices;
  }
  return [];
}

function withhold(cell: Cell): void {
  cell.isShown = false;
  cell.mayHide = false;
}

// A rate may be told of by several counts; the first is named.
const distinct = (telling: readonly Telling[]): Telling[] =>
  telling.filter(({ hide }, i) => telling.findIndex((one) => one.hide === hide) === i);
