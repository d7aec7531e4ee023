import { LEVELS, type Level } from '../areas/levels.ts';
import { matchArea, type AreaIndex, type Hints, type Match } from '../areas/match-area.ts';
import { splitPrefix, nameKey } from '../areas/name-forms.ts';
import { finding, shorten, type Finding } from '../read/finding.ts';
import { cellText, type Cell } from '../read/table.ts';
import type { ColumnRole } from './columns.ts';
import type { Draft } from './draft.ts';
import type { Stated } from './check-figures.ts';

/** The area of a row, or `null` with the reason among the findings. */
export type FoundArea = {
  code: string | null;
  /** A misspelling that the caller accepts from now on. */
  alias: { alias: string; code: string } | null;
  findings: Partial<Record<'repaired' | 'unmatched' | 'ambiguous' | 'refused', Finding>>;
};

/** Rows that sum up others stand in many tables; they are no area. */
export const isTotalRow = ({ cells }: Draft): boolean =>
  [cells.ignored, cells.code, cells.bps_code, cells.name, cells.kecamatan].some((cell) =>
    /^(grand\s*|sub\s*)?(jumlah|total|rata-rata|average)\b/i.test(cellText(cell)),
  );

/** A row as far as its area is concerned: only the columns that name areas are looked at. */
export type AreaDraft = { line: number; cells: Partial<Record<ColumnRole, Cell>> };

/**
 * Finds the area of a row from all its area columns together. A code decides; a name that means
 * another area than the code is refused, and a name settles what a damaged code leaves open.
 */
export function findArea(
  draft: AreaDraft,
  index: AreaIndex,
  stated: Pick<Stated, 'level' | 'acceptAliases'>,
  usualLevel: Level | null,
): FoundArea {
  const { cells, line } = draft;
  const otherKota = findOtherKota(cells.kota, index);
  if (otherKota)
    return refused(
      'unmatched',
      finding(otherKota, { line, column: 'kota', cell: shorten(cellText(cells.kota)) }),
    );
  const level = statedLevel(cells.level, stated.level);
  if (level === null) {
    return refused(
      'refused',
      finding('bad_word', {
        line,
        column: 'level',
        cell: shorten(cellText(cells.level)),
        values: { word: shorten(cellText(cells.level)), words: LEVELS.join(', ') },
      }),
    );
  }
  const hints: Hints = {
    level: level ?? null,
    usualLevel,
    kecamatan: cellText(cells.kecamatan) || null,
  };
  const texts = [cells.code, cells.bps_code, cells.name]
    .map(areaText)
    .filter((text) => text !== '');
  const matches = texts.map((text) => matchArea(index, text, hints));
  return combine(texts, matches, { line, index, stated });
}

/** Numbers of a spreadsheet as digits; everything else as it stands. */
const areaText = (cell: Cell | undefined): string => cellText(cell);

type Context = { line: number; index: AreaIndex; stated: Pick<Stated, 'acceptAliases'> };

function combine(texts: string[], matches: Match[], context: Context): FoundArea {
  const { line } = context;
  const [text = ''] = texts;
  if (texts.length === 0) return refused('unmatched', finding('area_empty', { line }));
  const open = matches.map(codesOf).filter((codes) => codes.length > 0);
  const shared = open.reduce<string[] | null>(
    (left, codes) => (left === null ? codes : left.filter((code) => codes.includes(code))),
    null,
  );
  const lost = matches.find(
    (match) => match.kind === 'unmatched' && match.reason !== 'unknown_name',
  );
  const [code] = shared ?? [];
  if (shared?.length === 0) return refused('unmatched', disagreement(texts, line));
  if (lost) return describeUnmatched(text, lost, context);
  if (!shared || code === undefined) return describeUnmatched(text, matches[0], context);
  if (shared.length > 1) {
    return refused(
      'ambiguous',
      finding('area_ambiguous', {
        line,
        cell: shorten(text),
        values: { cell: shorten(text), candidates: nameAreas(shared, context.index) },
      }),
    );
  }
  // The first column that names the area decides; others only confirm it.
  const [repaired] = matches;
  if (!repaired || repaired.kind === 'exact') return { code, alias: null, findings: {} };
  const way = 'way' in repaired ? repaired.way : 'name';
  return {
    code,
    alias: null,
    findings: {
      repaired: finding('area_repaired', {
        line,
        cell: shorten(text),
        values: { cell: shorten(text), area: nameAreas([code], context.index), way },
      }),
    },
  };
}

function codesOf(match: Match): string[] {
  if (match.kind === 'ambiguous') return match.candidates;
  return match.kind === 'unmatched' ? [] : [match.code];
}

const disagreement = (texts: string[], line: number): Finding =>
  finding('code_and_name_disagree', {
    line,
    cell: shorten(texts[0]),
    values: { first: shorten(texts[0]), second: shorten(texts.slice(1).join(' / ')) },
  });

/** Why a cell means no area; a misspelling of one area only may be accepted for good. */
function describeUnmatched(text: string, match: Match | undefined, context: Context): FoundArea {
  const { line, index, stated } = context;
  if (match?.kind !== 'unmatched') return refused('unmatched', finding('area_empty', { line }));
  const { reason, suggestions } = match;
  const cell = shorten(text);
  const [only] = suggestions;
  if (reason === 'unknown_name' && stated.acceptAliases && suggestions.length === 1 && only) {
    const values = { cell, area: nameAreas([only], index) };
    return {
      code: only,
      alias: { alias: splitPrefix(text).rest, code: only },
      findings: { repaired: finding('alias_accepted', { line, cell, values }) },
    };
  }
  const code =
    suggestions.length > 0 && reason === 'unknown_name'
      ? 'area_unknown_name_suggested'
      : (`area_${reason}` as const);
  const values = { cell, suggestions: nameAreas(suggestions, index) };
  return refused('unmatched', finding(code, { line, cell, values }));
}

const refused = (list: 'unmatched' | 'ambiguous' | 'refused', one: Finding): FoundArea => ({
  code: null,
  alias: null,
  findings: { [list]: one },
});

/** Areas as people know them: code, name and, for a kelurahan, its kecamatan. */
export function nameAreas(codes: string[], { areas }: AreaIndex): string {
  return codes
    .map((code) => {
      const area = areas.get(code);
      const parent = area?.level === 'kelurahan' ? areas.get(area.parent ?? '') : undefined;
      return `${code} ${area?.name ?? ''}${parent ? ` (Kec. ${parent.name})` : ''}`.trim();
    })
    .join('; ');
}

/** A column for the kota must mean this kota; a bare name could be the kabupaten that shares it. */
function findOtherKota(
  cell: Cell | undefined,
  index: AreaIndex,
): 'area_kabupaten' | 'area_other_kota' | 'kota_bare' | null {
  const text = cellText(cell);
  if (text === '') return null;
  const match = matchArea(index, text, { level: 'kota' });
  const { level, rest } = splitPrefix(text);
  if (level === 'kabupaten') return 'area_kabupaten';
  if (match.kind === 'unmatched') return 'area_other_kota';
  const isName = nameKey(rest) !== '' && /\D/.test(rest) && !/^[\d.\s]+$/.test(rest);
  return isName && level !== 'kota' ? 'kota_bare' : null;
}

/** Level of a cell, else the caller's; `undefined` when nobody says, `null` when the cell says nonsense. */
function statedLevel(cell: Cell | undefined, usual: Level | undefined): Level | null | undefined {
  const text = cellText(cell).toLowerCase();
  if (text === '') return usual;
  return LEVELS.find((level) => level === (text === 'desa' ? 'kelurahan' : text)) ?? null;
}
