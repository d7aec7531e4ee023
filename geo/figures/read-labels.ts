import { parsePeriod } from '../indicators/periods.ts';
import { QUALITIES, SERIES, type Indicator, type Observation } from '../indicators/types.ts';
import { finding, shorten, type Finding } from '../read/finding.ts';
import { cellText, type Cell } from '../read/table.ts';
import { unitName } from '../text/units.ts';
import type { Stated } from './check-figures.ts';
import type { Draft } from './draft.ts';

/** Everything a row says about its figure besides area and value, and what is wrong with it. */
export function readLabels(
  { line, cells, period: cell }: Draft,
  indicator: Indicator,
  stated: Stated,
): { figure: Omit<Observation, 'area' | 'value'>; problems: Finding[] } {
  const at = { line };
  const period = readPeriod(cell);
  const series = oneOf(cells.series, SERIES, stated.series ?? 'main');
  const quality = oneOf(cells.quality, QUALITIES, stated.quality ?? 'as_printed');
  const source = cellText(cells.source) || (stated.source ?? '');
  const problems = [
    madeHere(indicator, line),
    period.finding ? { ...period.finding, line } : null,
    series ? null : badWord('series', cells.series, SERIES, line),
    quality ? null : badWord('quality', cells.quality, QUALITIES, line),
    source === '' ? finding('no_source', at) : null,
    checkUnit(cells.unit, indicator, line),
  ].filter((problem) => problem !== null);
  const figure = {
    indicator: indicator.id,
    period: period.text ?? '',
    series: series ?? 'main',
    origin: quality === 'derived' ? ('computed' as const) : ('published' as const),
    numerator: null,
    denominator: null,
    low: null,
    high: null,
    status: quality === 'not_comparable' ? ('not_comparable' as const) : ('ok' as const),
    quality: quality ?? 'as_printed',
    source,
    note: cellText(cells.note) || null,
  };
  return { figure, problems };
}

/** Indicators that are made here take no figures from files. */
function madeHere({ id, derived, counted }: Indicator, line: number): Finding | null {
  const values = { indicator: id, from: derived?.numerator ?? '' };
  if (derived) return finding('derived_indicator', { line, values });
  return counted ? finding('counted_indicator', { line, values: { indicator: id } }) : null;
}

function checkUnit(cell: Cell | undefined, indicator: Indicator, line: number): Finding | null {
  const text = cellText(cell);
  if (text === '' || isUnit(indicator, text)) return null;
  const values = { unit: shorten(text), expected: indicator.unit, indicator: indicator.id };
  return finding('unit_disagrees', { line, column: 'unit', cell: shorten(text), values });
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
