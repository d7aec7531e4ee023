import { finding, type Finding } from '../../read/finding.ts';
import type { Choice } from './choose-next.ts';
import type { Told } from './find-told.ts';
import { cellsOf, isActive, type Cell, type Rule } from './model.ts';
import type { Telling } from './telling-rates.ts';

// Findings for the report: places and names, never a number that is withheld.

type Place = Pick<Cell, 'area' | 'indicator' | 'period'>;

const placeOf = ({ area, indicator, period }: Place) => ({ area, indicator, period });

const MOST_NAMED = 3;

/** A small count that is withheld for its own sake. */
export const tellSmall = (cell: Cell, threshold: number): Finding =>
  finding('withheld', { values: { ...placeOf(cell), most: threshold - 1 } });

/** A figure that is withheld because a rate tells a small count, and what with. */
export function tellTelling({ hide, with: other }: Telling, threshold: number): Finding {
  const values = { ...placeOf(hide), most: threshold - 1 };
  if (other === 'area') return finding('withheld_rate_area', { values });
  if (other === 'decimals') return finding('withheld_rate_decimals', { values });
  return finding('withheld_rate', { values: { ...values, with: nameCell(other, hide) } });
}

/** A figure that is withheld beside a count, with the shown figures that would tell that one. */
export const tellBeside = ({ hide, told, by }: Choice): Finding =>
  finding('withheld_beside', {
    values: {
      ...placeOf(hide),
      hidden: nameCell(told.cell, hide),
      with: nameShown([by], hide),
    },
  });

/** A count that stored figures tell whatever is withheld of the file. */
export const tellExposed = (told: Told, rules: readonly Rule[]): Finding =>
  finding('exposed', {
    values: { ...placeOf(told.cell), with: nameShown(rulesAt(told, rules), told.cell) },
  });

/** What follows from figures that an agency has published. */
export const tellFollows = (told: Told, rules: readonly Rule[]): Finding =>
  finding(told.what === 'left' ? 'told_remainder' : FOLLOWS[told.cell.role], {
    values: {
      ...placeOf(told.cell),
      with: nameShown(rulesAt(told, rules), told.cell),
      value: told.low === told.high ? told.low : `${told.low}–${told.high}`,
    },
  });

const FOLLOWS = {
  figure: 'told_withheld',
  remainder: 'told_remainder',
  behind: 'told_behind',
  rest: 'told_rest',
} as const;

const rulesAt = ({ cell }: Told, rules: readonly Rule[]): Rule[] =>
  rules.filter((rule) => isActive(rule) && cellsOf(rule).includes(cell));

// Shown figures of the rules, the first few by name.
function nameShown(rules: readonly Rule[], beside: Place): string {
  const shown = rules.flatMap((rule) => [
    ...cellsOf(rule).filter(({ isShown }) => isShown),
    ...(rule.kind === 'share' ? [rule.rate] : []),
  ]);
  const names = [...new Set(shown)].map((cell) => nameCell(cell, beside));
  const named = names.slice(0, MOST_NAMED).join('; ');
  return names.length > MOST_NAMED ? `${named}; … (+${names.length - MOST_NAMED})` : named;
}

// Only what differs from the place that is spoken of.
function nameCell(cell: Place, beside: Place): string {
  const parts = [
    cell.area,
    ...(cell.indicator === beside.indicator ? [] : [cell.indicator]),
    ...(cell.period === beside.period ? [] : [cell.period]),
  ];
  return parts.join(' ');
}
