import type { AreaIndex } from '../areas/match-area.ts';
import { finding, type Finding } from '../read/finding.ts';
import { cellText, isBlank, type Row } from '../read/table.ts';
import { findContradiction } from './check-household.ts';
import type { PointCheck } from './check-point.ts';
import { HOUSEHOLD_COLUMNS } from './columns.ts';
import { asCondition, fromBits } from './condition.ts';
import type { HouseholdHeader } from './header.ts';
import { PROGRAMMES, type Household, type WelfareStage } from './household.ts';
import { makeAreaReader, type FoundArea } from './match-household-area.ts';
import { DEPRIVATIONS } from './mpi.ts';
import { looksLikeIdentityNumber } from './personal.ts';
import {
  makeCellReader,
  type CellProblem,
  type CellSettings,
  type CellValue,
} from './read-cell.ts';
import { BKKBN_INDICATORS, decidedStage } from './welfare-stage.ts';

/** A row that can be stored, or everything that is wrong with it. */
export type ReadRow = { household: Household | null; area: FoundArea | null; refused: Finding[] };

export type RowSettings = CellSettings & {
  areas: AreaIndex;
  acceptAliases: boolean;
  checkPoint: PointCheck;
  /** Whether a row that is shorter than its header has lost a cell (CSV), or only has blanks at its end. */
  isRagged: boolean;
};

type Found = CellValue[];

// An object, not a Map: it is asked some thirty times a row.
const AT: Readonly<Record<string, number>> = Object.fromEntries(
  HOUSEHOLD_COLUMNS.map(({ id }, i) => [id, i]),
);
const positionOf = (id: string): number => AT[id] ?? -1;
const BKKBN_AT = BKKBN_INDICATORS.map((_, i) => positionOf(`bkkbn_${i + 1}`));
const MPI_AT = DEPRIVATIONS.map(({ id }) => positionOf(`mpi_${id}`));

/** Makes the reader of the rows of one file. What it returns about a refused row names no one. */
export function makeRowReader(
  header: HouseholdHeader,
  settings: RowSettings,
): (row: Row) => ReadRow {
  const columns = header.places.map(({ column, index }) => ({
    column,
    index,
    position: positionOf(column.id),
    read: makeCellReader(column, settings),
  }));
  const [areaAt, kecamatanAt] = [positionOf('area'), positionOf('kecamatan')];
  const findArea = makeAreaReader(settings.areas, settings.acceptAliases);
  const empty: Found = HOUSEHOLD_COLUMNS.map(() => null);
  return (row) => {
    const { line, cells } = row;
    const shape = checkShape(row, header, settings.isRagged) ?? checkIdentity(row, header);
    if (shape) return { household: null, area: null, refused: [shape] };
    const found = empty.slice();
    const refused: Finding[] = [];
    for (const { column, index, position, read } of columns) {
      const value = read(cells[index]);
      if (isProblem(value)) refused.push(place(value, line, column.id));
      else if (value === null && column.required && column.id !== 'area') {
        refused.push(finding('household_empty', { line, column: column.id }));
      } else found[position] = value;
    }
    const area = findArea(found[areaAt] as string | null, found[kecamatanAt] as string | null);
    if (area.code === null) refused.push({ ...area.problem, line, column: 'area' });
    if (refused.length > 0 || area.code === null) return { household: null, area, refused };
    const household = assemble(found, area.code);
    const contradiction =
      findContradiction(household) ?? checkPlace(household, settings.checkPoint);
    if (!contradiction) return { household, area, refused };
    const { code, column, ...rest } = contradiction;
    return { household: null, area, refused: [finding(code, { line, column, ...rest })] };
  };
}

const isProblem = (value: CellValue): value is CellProblem =>
  typeof value === 'object' && value !== null;

const place = ({ code, cell, values }: CellProblem, line: number, column: string): Finding =>
  finding(code, { line, column, cell, values });

function checkShape(row: Row, { width }: HouseholdHeader, isRagged: boolean): Finding | null {
  const { line, cells } = row;
  const isLong = cells.length > width && cells.slice(width).some((cell) => !isBlank(cell));
  if (!isLong && !(isRagged && cells.length < width)) return null;
  const values = { cells: cells.length, headers: width };
  return finding(isLong ? 'row_too_long' : 'row_too_short', { line, values });
}

/** Every cell is looked at, also of columns that are not stored. */
function checkIdentity({ line, cells }: Row, { places }: HouseholdHeader): Finding | null {
  for (const { column, index } of places) {
    const cell = cells[index];
    if (cell === null || cell === undefined || typeof cell === 'boolean') continue;
    const text = typeof cell === 'string' ? cell : cellText(cell);
    if (looksLikeIdentityNumber(text)) {
      return finding('identity_number', { line, column: column.id, cell: '…' });
    }
  }
  return null;
}

function several(found: Found, positions: readonly number[]): (boolean | null)[] | null {
  if (positions.every((at) => found[at] === null)) return null;
  return positions.map((at) => asCondition(found[at]));
}

/** An incomplete list of deprivations scores nothing: it counts as not recorded. */
const complete = (list: (boolean | null)[] | null): boolean[] | null =>
  list?.every((one): one is boolean => one !== null) ? list : null;

function assemble(found: Found, area: string): Household {
  const number = (id: string) => found[positionOf(id)] as number | null;
  const word = <T>(id: string) => found[positionOf(id)] as T | null;
  const yesNo = (id: string) => asCondition(found[positionOf(id)]);
  const bkkbn = several(found, BKKBN_AT);
  const received = fromBits(number('programmes'), PROGRAMMES.length);
  return {
    householdId: word<string>('household_id') ?? '',
    area,
    lon: number('lon'),
    lat: number('lat'),
    accuracyM: number('accuracy_m'),
    members: number('members') ?? 0,
    welfareStage: word<WelfareStage>('welfare_stage') ?? (bkkbn && decidedStage(bkkbn)),
    bkkbn,
    labourForce: number('labour_force'),
    unemployed: number('unemployed'),
    headUnemployed: yesNo('head_unemployed'),
    facility: word('sanitation_facility'),
    sharedFacility: yesNo('sanitation_shared'),
    disposal: word('sanitation_disposal'),
    ownsLatrine: yesNo('owns_latrine'),
    water: word('water'),
    illiterate: number('illiterate'),
    members15To59: number('members_15_59'),
    under5: number('under5'),
    malnourishedUnder5: number('malnourished_under5'),
    expenditurePerHead: number('expenditure_per_head'),
    mpi: complete(several(found, MPI_AT)),
    desil: number('desil'),
    land: word('land'),
    programmes: received && PROGRAMMES.filter((_, i) => received[i]),
  };
}

function checkPlace({ area, lon, lat }: Household, checkPoint: PointCheck) {
  if (lon === null && lat === null) return null;
  if (lon === null || lat === null) return { code: 'household_half_point' as const, column: 'lon' };
  const problem = checkPoint(area, lon, lat);
  if (!problem) return null;
  const { code, metres } = problem;
  return { code, column: 'lon', values: { metres: metres ?? 0 } };
}
