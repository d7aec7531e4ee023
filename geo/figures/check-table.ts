import { finding, shorten, type Finding } from '../read/finding.ts';
import { cellText, isBlank, type Row } from '../read/table.ts';
import { findHeader, type Header } from './columns.ts';
import type { StatedDefaults } from './draft.ts';

/** The header of a table of figures, or why the table cannot be used. */
export type CheckedTable =
  { header: Header; refused: Finding[] } | { header: null; refused: Finding[] };

/** Checks the frame of a table before any row is read: header, value columns, length of rows. */
export function checkTable(rows: Row[], stated: StatedDefaults): CheckedTable {
  const header = findHeader(rows);
  if (!header) {
    const headers = shorten((rows[0]?.cells ?? []).map(cellText).filter(Boolean).join(', '));
    const place = { line: rows[0]?.line ?? 1, values: { headers } };
    return { header: null, refused: [finding('no_area_column', place)] };
  }
  const refused = [
    ...findTwice(header),
    ...findValueProblems(header, stated),
    ...findLongRows(rows, header),
  ];
  const hasData = rows.some(({ line }) => line > header.line);
  if (!hasData) refused.push(finding('no_rows', { line: header.line }));
  return { header, refused };
}

const findTwice = ({ line, twice, roles }: Header): Finding[] =>
  twice.map(({ header, role }) =>
    finding('column_twice', {
      line,
      column: shorten(header),
      values: { column: shorten(header), first: shorten(roles[role]?.header ?? '') },
    }),
  );

function findValueProblems({ line, roles, others }: Header, stated: StatedDefaults): Finding[] {
  const isLong = roles.value && (roles.indicator ?? stated.indicator);
  const isWide = !roles.value && !roles.indicator && others.length > 0;
  const headers = shorten(
    [roles.value, ...others]
      .map((one) => one?.header ?? '')
      .filter(Boolean)
      .join(', '),
  );
  if (!isLong && !isWide) return [finding('no_value_column', { line, values: { headers } })];
  if (!isLong) return [];
  // Beside a column of values, a column that nobody knows would be dropped in silence.
  return others.map(({ header }) =>
    finding('unknown_column', {
      line,
      column: shorten(header),
      values: { column: shorten(header) },
    }),
  );
}

const findLongRows = (rows: Row[], header: Header): Finding[] =>
  rows
    .filter(
      ({ line, cells }) =>
        line > header.line && cells.slice(header.width).some((cell) => !isBlank(cell)),
    )
    .map(({ line, cells }) =>
      finding('row_too_long', { line, values: { cells: cells.length, headers: header.width } }),
    );
