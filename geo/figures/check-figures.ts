import { type Level } from '../areas/levels.ts';
import type { AreaIndex } from '../areas/match-area.ts';
import { parsePeriod } from '../indicators/periods.ts';
import {
  QUALITIES,
  SERIES,
  type Indicator,
  type Observation,
  type Quality,
  type Series,
} from '../indicators/types.ts';
import { finding, shorten, type Finding } from '../read/finding.ts';
import { decideDecimal, type Decimal } from '../read/numbers.ts';
import { cellText, type Cell } from '../read/table.ts';
import { unitName } from '../text/units.ts';
import type { Draft } from './draft.ts';
import { figureKey } from './figure-key.ts';
import { findArea, isTotalRow, type FoundArea } from './find-area.ts';
import { readValue } from './read-value.ts';
import { isTooSmall, withhold } from './withhold.ts';

/** What the caller states for a whole file. */
export type Stated = {
  source?: string | undefined;
  level?: Level | undefined;
  series?: Series | undefined;
  quality?: Quality | undefined;
  decimal?: Decimal | undefined;
  /** An agency has printed these figures: small counts are no secret any more. */
  published?: boolean | undefined;
  acceptAliases?: boolean | undefined;
};

/** What figures are checked against. */
export type Register = {
  areas: AreaIndex;
  indicators: ReadonlyMap<string, Indicator>;
  /** What is stored already, by figureKey: a small count that is public is no secret. */
  stored?: ReadonlyMap<string, Observation> | undefined;
};

export type CheckedFigures = {
  read: number;
  empty: number;
  figures: Observation[];
  aliases: { alias: string; code: string }[];
  repaired: Finding[];
  unmatched: Finding[];
  ambiguous: Finding[];
  duplicates: Finding[];
  refused: Finding[];
  withheld: Finding[];
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
    aliases: [],
    repaired: [],
    unmatched: [],
    ambiguous: [],
    duplicates: [],
    refused: [],
    withheld: [],
  };
  const decimals = decideDecimals(drafts, register, stated);
  const areas = new Map<number, FoundArea>();
  const seen = new Map<string, number>();
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
    checkDraft(draft, area.code, { register, stated, decimals, seen }, result);
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
  seen: Map<string, number>;
};

function checkDraft(draft: Draft, area: string, context: Context, result: CheckedFigures): void {
  const { register, stated, decimals, seen } = context;
  const at = { line: draft.line };
  const problems: Finding[] = [];
  const indicator = findIndicator(register.indicators, draft.indicator);
  if (!indicator) {
    const isOnce = result.refused.some(
      ({ code, values }) => code === 'unknown_indicator' && values.indicator === draft.indicator,
    );
    if (!isOnce) {
      const values = { indicator: shorten(draft.indicator) };
      result.refused.push(finding('unknown_indicator', { ...at, column: draft.column, values }));
    }
    return;
  }
  if (indicator.derived) {
    problems.push(
      finding('derived_indicator', {
        ...at,
        values: { indicator: indicator.id, from: indicator.derived.numerator },
      }),
    );
  }
  const period = readPeriod(draft.period);
  if (period.finding) problems.push({ ...period.finding, line: draft.line });
  const series = oneOf(draft.cells.series, SERIES, stated.series ?? 'main');
  if (!series) problems.push(badWord('series', draft.cells.series, SERIES, draft.line));
  const quality = oneOf(draft.cells.quality, QUALITIES, stated.quality ?? 'as_printed');
  if (!quality) problems.push(badWord('quality', draft.cells.quality, QUALITIES, draft.line));
  const source = cellText(draft.cells.source) || (stated.source ?? '');
  if (source === '') problems.push(finding('no_source', at));
  const unit = cellText(draft.cells.unit);
  if (unit !== '' && !isUnit(indicator, unit)) {
    problems.push(
      finding('unit_disagrees', {
        ...at,
        column: 'unit',
        cell: shorten(unit),
        values: { unit: shorten(unit), expected: indicator.unit, indicator: indicator.id },
      }),
    );
  }
  const decimal = decimals.get(columnOf(draft)) ?? null;
  const value = readValue(draft, indicator, decimal, stated.published === true);
  if (value.kind === 'none' && problems.length === 0) {
    result.empty += 1;
    return;
  }
  if (value.kind === 'refused') problems.push(value.finding);
  result.refused.push(...problems);
  if (problems.length > 0 || value.kind !== 'number' || !series || !quality || !period.text) return;

  const key = [area, indicator.id, period.text, series].join(' ');
  const earlier = seen.get(key);
  if (earlier !== undefined) {
    result.duplicates.push(
      finding('duplicate_row', {
        ...at,
        column: draft.column,
        cell: area,
        values: { area, indicator: indicator.id, period: period.text, line: earlier },
      }),
    );
    return;
  }
  seen.set(key, draft.line);
  const figure: Observation = {
    area,
    indicator: indicator.id,
    period: period.text,
    series,
    origin: quality === 'derived' ? 'computed' : 'published',
    value: value.value,
    numerator: null,
    denominator: null,
    low: null,
    high: null,
    status: quality === 'not_comparable' ? 'not_comparable' : 'ok',
    quality,
    source,
    note: cellText(draft.cells.note) || null,
  };
  const isSecret =
    stated.published !== true &&
    isTooSmall(indicator, value.value) &&
    register.stored?.get(figureKey(figure))?.value !== value.value;
  if (isSecret) {
    const values = { area, indicator: indicator.id, period: period.text };
    result.withheld.push(finding('withheld', { ...at, column: draft.column, values }));
  }
  result.figures.push(isSecret ? withhold(figure) : figure);
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

function readPeriod(cell: Cell): { text: string | null; finding: Finding | null } {
  const text = cellText(cell);
  if (text === '') return { text: null, finding: finding('no_period') };
  if (cell instanceof Date && text.endsWith('-01')) {
    // A spreadsheet turned `2024-07` into a day: whether the first or the whole month is meant is lost.
    const values = { first: text.slice(0, 7), second: text };
    return {
      text: null,
      finding: finding('period_date', { column: 'period', cell: text, values }),
    };
  }
  const tidied = text
    .replace(/^'/, '')
    .replace(/\s+/g, '')
    .replace(/^(\d{4})[-/]?s([12])$/i, '$1-S$2');
  if (parsePeriod(tidied)) return { text: tidied, finding: null };
  return {
    text: null,
    finding: finding('bad_period', {
      column: 'period',
      cell: shorten(text),
      values: { period: shorten(text) },
    }),
  };
}

function oneOf<T extends string>(cell: Cell, words: readonly T[], usual: T): T | null {
  const text = cellText(cell);
  if (text === '') return usual;
  return words.find((word) => word === text.toLowerCase()) ?? null;
}

const badWord = (column: string, cell: Cell, words: readonly string[], line: number): Finding =>
  finding('bad_word', {
    line,
    column,
    cell: shorten(cell),
    values: { word: shorten(cell), words: words.join(', ') },
  });

function isUnit({ unit }: Indicator, text: string): boolean {
  const { id, en } = unitName(unit);
  return [unit, id, en].some((each) => each.toLowerCase() === text.toLowerCase());
}
