import { CLASS_NAMES } from '../../text/survey/names.ts';
import type { AreaShare, AreaShares } from '../area-shares.ts';
import { CLASSES } from '../scores/cut-classes.ts';
import type { SurveyTable, TableCell } from './survey-table.ts';
import type { ToldReport } from './told-report.ts';

/** Class shares by area, protected, a row for each area and variable; a hidden one says so. */
export function areaTable(told: ToldReport, areas: AreaShares): SurveyTable {
  const { say, columns, word, number, nameOf, areaName, language } = told;
  return {
    id: 'areas',
    title: say('areas'),
    columns: [
      ...columns(['areaName', 'area', 'variable'], []),
      ...CLASSES.map((one) => ({ name: `${CLASS_NAMES[one][language]}, %`, isNumber: true })),
      ...columns([], ['respondents']),
      ...columns(['note'], []),
    ],
    rows: groupShares(areas.shares).map((shares) => [
      word(areaName(shares[0]?.area ?? '')),
      word(shares[0]?.area ?? ''),
      word(nameOf(shares[0]?.variable ?? '')),
      ...shares.map((share) => shareCell(told, share)),
      number(shares.find(({ denominator }) => denominator !== null)?.denominator),
      noteCell(told, shares),
    ]),
    notes: [
      say('fewRespondents', { minimum: areas.minimum }),
      ...(areas.withoutArea ? [say('withoutArea', { count: areas.withoutArea })] : []),
    ],
  };
}

/** The shares of each area and variable, by area. */
function groupShares(shares: readonly AreaShare[]): AreaShare[][] {
  const groups = new Map<string, AreaShare[]>();
  for (const share of shares.toSorted(byArea)) {
    const key = `${share.area} ${share.variable}`;
    const group = groups.get(key) ?? [];
    group.push(share);
    groups.set(key, group);
  }
  return [...groups.values()];
}

const byArea = (one: AreaShare, other: AreaShare): number =>
  one.area < other.area ? -1 : Number(one.area > other.area);

const shareCell = ({ say, number }: ToldReport, { value, withheld }: AreaShare): TableCell =>
  withheld === null ? number(value, 1) : { value: null, shown: say('hidden') };

/** Which of the shares have an interval too wide to rely on. */
function noteCell({ say, word, language }: ToldReport, shares: readonly AreaShare[]): TableCell {
  const wide = shares.filter(({ unreliable }) => unreliable);
  if (wide.length === 0) return { value: null, shown: '' };
  const classes = wide.map((share) => CLASS_NAMES[share.class][language]).join(', ');
  return word(`${say('unreliable')}: ${classes}`);
}
