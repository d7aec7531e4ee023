import type { Level } from '../areas/levels.ts';
import type { AreaIndex } from '../areas/match-area.ts';
import type { Indicator, Observation, Quality, Series } from '../indicators/types.ts';
import { finding, shorten, type Finding } from '../read/finding.ts';
import { decideDecimal, type Decimal } from '../read/numbers.ts';
import { cellText } from '../read/table.ts';
import type { Draft } from './draft.ts';
import { figureKey } from './figure-key.ts';
import { findArea, isTotalRow, type FoundArea } from './find-area.ts';
import { readLabels } from './read-labels.ts';
import { readValue } from './read-value.ts';

/** What the caller states for a whole file. */
export type Stated = {
  source?: string | undefined;
  level?: Level | undefined;
  series?: Series | undefined;
  quality?: Quality | undefined;
  decimal?: Decimal | undefined;
  /** An agency has printed these figures: small counts are no secret any more. */
  published?: boolean | undefined;
  /** Counts of people below this are small: a refused cell that may hold one is not repeated. */
  threshold?: number | undefined;
  acceptAliases?: boolean | undefined;
};

/** What figures are checked against. */
export type Register = {
  areas: AreaIndex;
  indicators: ReadonlyMap<string, Indicator>;
};

export type CheckedFigures = {
  read: number;
  empty: number;
  /** With their numbers, small counts included: what of them is withheld is decided together. */
  figures: Observation[];
  /** Where each figure stands in the file, by figureKey. */
  places: Map<string, { line: number; column: string }>;
  aliases: { alias: string; code: string }[];
  repaired: Finding[];
  unmatched: Finding[];
  ambiguous: Finding[];
  duplicates: Finding[];
  refused: Finding[];
};

/**
 * Checks every draft and turns the good ones into figures. Everything else is in one of the
 * lists: nothing is left out in silence.
 */
export function checkFigures(
  drafts: Draft[],
  register: Register,
  stated: Stated,
  usualLevel: Level | null,
): CheckedFigures {
  const result: CheckedFigures = {
    read: drafts.length,
    empty: 0,
    figures: [],
    places: new Map(),
    aliases: [],
    repaired: [],
    unmatched: [],
    ambiguous: [],
    duplicates: [],
    refused: [],
  };
  const decimals = decideDecimals(drafts, register, stated);
  const areas = new Map<number, FoundArea>();
  for (const draft of drafts) {
    if (isTotalRow(draft)) {
      if (!areas.has(draft.line)) result.refused.push(totalRow(draft));
      areas.set(draft.line, { code: null, alias: null, findings: {} });
      continue;
    }
    const area = areas.get(draft.line) ?? findArea(draft, register.areas, stated, usualLevel);
    if (!areas.has(draft.line)) keepFindings(area, result);
    areas.set(draft.line, area);
    if (area.code === null) continue;
    checkDraft(draft, area.code, { register, stated, decimals }, result);
  }
  return result;
}

const totalText = ({ cells }: Draft): string =>
  [cells.name, cells.code, cells.kecamatan, cells.ignored].map(cellText).find(Boolean) ?? '';

const totalRow = (draft: Draft): Finding =>
  finding('total_row', {
    line: draft.line,
    cell: shorten(totalText(draft)),
  });

function keepFindings({ alias, findings }: FoundArea, result: CheckedFigures): void {
  if (alias) result.aliases.push(alias);
  for (const [list, one] of Object.entries(findings)) {
    result[list as 'repaired' | 'unmatched' | 'ambiguous' | 'refused'].push(one);
  }
}

type Context = {
  register: Register;
  stated: Stated;
  decimals: Map<string, Decimal | null>;
};

function checkDraft(draft: Draft, area: string, context: Context, result: CheckedFigures): void {
  const { register, stated, decimals } = context;
  const indicator = findIndicator(register.indicators, draft.indicator);
  if (!indicator) {
    refuseIndicator(draft, result);
    return;
  }
  const labels = readLabels(draft, indicator, stated);
  const decimal = decimals.get(columnOf(draft)) ?? null;
  const value = readValue(draft, indicator, decimal, stated);
  if (value.kind === 'none' && labels.problems.length === 0) {
    result.empty += 1;
    return;
  }
  result.refused.push(...labels.problems, ...(value.kind === 'refused' ? [value.finding] : []));
  if (labels.problems.length > 0 || value.kind !== 'number') return;
  const figure: Observation = { ...labels.figure, area, value: value.value };
  const earlier = result.places.get(figureKey(figure));
  const place = { line: draft.line, column: draft.column };
  if (earlier !== undefined) {
    const { period } = figure;
    const values = { area, indicator: figure.indicator, period, line: earlier.line };
    result.duplicates.push(finding('duplicate_row', { ...place, cell: area, values }));
    return;
  }
  result.places.set(figureKey(figure), place);
  result.figures.push(figure);
}

/** An unknown column of a wide table is told once, not on every line. */
function refuseIndicator({ line, column, indicator }: Draft, { refused }: CheckedFigures): void {
  const values = { indicator: shorten(indicator) };
  const isTold = refused.some(
    (one) => one.code === 'unknown_indicator' && one.values.indicator === values.indicator,
  );
  if (!isTold) refused.push(finding('unknown_indicator', { line, column, values }));
}

/** Long tables mix indicators in one column: what decides the decimal sign is looked at for each by itself. */
const columnOf = (draft: Draft) => `${draft.column}\n${draft.indicator}`;

function decideDecimals(
  drafts: Draft[],
  { indicators }: Register,
  { decimal }: Stated,
): Map<string, Decimal | null> {
  const columns = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const column = columns.get(columnOf(draft));
    if (column) column.push(draft);
    else columns.set(columnOf(draft), [draft]);
  }
  return new Map(
    [...columns].map(([key, members]) => {
      const kind = findIndicator(indicators, members[0]?.indicator ?? '')?.kind;
      const cells = members.map(({ value }) => value);
      return [key, decimal ?? decideDecimal(cells, kind === 'count')];
    }),
  );
}

/** The indicator with this id or this name in either language. */
export function findIndicator(
  indicators: ReadonlyMap<string, Indicator>,
  text: string,
): Indicator | null {
  const byId = indicators.get(text);
  if (byId) return byId;
  const wanted = text.toLowerCase();
  const named = [...indicators.values()].filter(({ id, name }) =>
    [id, name.id, name.en].some((each) => each.toLowerCase() === wanted),
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}
