import { asCondition, asNumber, fromBits, toBits } from '../../geo/households/condition.ts';
import type { Facts } from '../../geo/households/facts.ts';
import { PROGRAMMES, type Household } from '../../geo/households/household.ts';
import { DEPRIVATIONS } from '../../geo/households/mpi.ts';
import { BKKBN_INDICATORS } from '../../geo/households/welfare-stage.ts';
import type { Db } from './open.ts';
import { noteScrub } from './scrub.ts';

// The families themselves. Only the import code and the office's own report use this file; a rule
// of the linter keeps the service away from it.

const LINES = 2 ** 32;

/** Ids of the families of a register: from `first` up to but not including `end`. */
export const idsOf = (register: number) => ({
  first: register * LINES,
  end: (register + 1) * LINES,
});

/** Which line of its file a family came from. */
const lineOf = (id: number): number => id % LINES;

/** Stored columns beside id and register, and what each holds of a family and of its facts. */
const STORED: readonly [column: string, value: (one: Household, facts: Facts) => unknown][] = [
  ['household_id', (one) => one.householdId],
  ['area', (one) => one.area],
  ['lon', (one) => one.lon],
  ['lat', (one) => one.lat],
  ['accuracy_m', (one) => one.accuracyM],
  ['members', (one) => one.members],
  ['welfare_stage', (one) => one.welfareStage],
  ['bkkbn_met', ({ bkkbn }) => bkkbn && toBits(bkkbn.map((met) => met === true))],
  ['bkkbn_known', ({ bkkbn }) => bkkbn && toBits(bkkbn.map((met) => met !== null))],
  ['labour_force', (one) => one.labourForce],
  ['unemployed', (one) => one.unemployed],
  ['head_unemployed', (one) => asNumber(one.headUnemployed)],
  ['facility', (one) => one.facility],
  ['shared_facility', (one) => asNumber(one.sharedFacility)],
  ['disposal', (one) => one.disposal],
  ['owns_latrine', (one) => asNumber(one.ownsLatrine)],
  ['water', (one) => one.water],
  ['illiterate', (one) => one.illiterate],
  ['members_15_59', (one) => one.members15To59],
  ['under5', (one) => one.under5],
  ['malnourished_under5', (one) => one.malnourishedUnder5],
  ['expenditure_per_head', (one) => one.expenditurePerHead],
  ['mpi', ({ mpi }) => mpi && toBits(mpi)],
  ['desil', (one) => one.desil],
  ['land', (one) => one.land],
  [
    'programmes',
    ({ programmes }) => programmes && toBits(PROGRAMMES.map((one) => programmes.includes(one))),
  ],
  ['rung', (_, facts) => facts.rung],
  ['sanitasi_layak', (_, facts) => facts.sanitasiLayak],
  ['poor', (_, facts) => facts.poor],
  ['gap', (_, facts) => facts.gap],
  ['gap_squared', (_, facts) => facts.gapSquared],
  ['mpi_score', (_, facts) => facts.mpiScore],
  ['mpi_poor', (_, facts) => facts.mpiPoor],
];

const COLUMNS = STORED.map(([column]) => column);
const VALUES = STORED.map(([, value]) => value);

/** What stands before the stored columns, then the columns themselves. */
function cellsOf(before: unknown[], household: Household, facts: Facts): unknown[] {
  for (const value of VALUES) before.push(value(household, facts));
  return before;
}

/** Makes the writer of the families of a register; `line` is the line of the file. */
export function householdWriter(
  db: Db,
  register: number,
): (household: Household, facts: Facts, line: number) => void {
  const insert = db.prepare(`insert into household (id, register, ${COLUMNS.join(', ')})
    values (?, ?, ${COLUMNS.map(() => '?').join(', ')})`);
  const { first } = idsOf(register);
  return (household, facts, line) => {
    insert.run(cellsOf([first + line, register], household, facts));
  };
}

/** A line whose family stands on an earlier line already. */
export type Duplicate = { line: number; first: number };

/** Lines of a register that repeat the id of an earlier one, in their order. */
export function listDuplicates(db: Db, register: number): Duplicate[] {
  const { first, end } = idsOf(register);
  const repeated = db
    .prepare(
      `select household_id from household where id >= ? and id < ?
       group by household_id having count(*) > 1`,
    )
    .pluck()
    .all(first, end) as string[];
  if (repeated.length === 0) return [];
  const earlier = new Map<string, number>(repeated.map((one) => [one, 0]));
  const rows = db
    .prepare('select id, household_id from household where id >= ? and id < ? order by id')
    .raw();
  const found: Duplicate[] = [];
  for (const [id, householdId] of rows.iterate(first, end) as Iterable<[number, string]>) {
    const before = earlier.get(householdId);
    if (before) found.push({ line: lineOf(id), first: before });
    else if (before === 0) earlier.set(householdId, lineOf(id));
  }
  return found;
}

/** A family as it is stored, with the register it is in. */
export type StoredHousehold = { id: number; register: number; household: Household };

type Row = Record<string, string | number | null>;

function toHousehold(row: Row): Household {
  const number = (column: string) => row[column] as number | null;
  const word = <T>(column: string) => row[column] as T | null;
  const yesNo = (column: string) => asCondition(row[column]);
  const known = fromBits(row.bkkbn_known, BKKBN_INDICATORS.length);
  const met = fromBits(row.bkkbn_met, BKKBN_INDICATORS.length);
  const received = fromBits(row.programmes, PROGRAMMES.length);
  return {
    householdId: word<string>('household_id') ?? '',
    area: word<string>('area') ?? '',
    lon: number('lon'),
    lat: number('lat'),
    accuracyM: number('accuracy_m'),
    members: number('members') ?? 0,
    welfareStage: word('welfare_stage'),
    bkkbn: known && known.map((isKnown, i) => (isKnown ? (met?.[i] ?? null) : null)),
    labourForce: number('labour_force'),
    unemployed: number('unemployed'),
    headUnemployed: yesNo('head_unemployed'),
    facility: word('facility'),
    sharedFacility: yesNo('shared_facility'),
    disposal: word('disposal'),
    ownsLatrine: yesNo('owns_latrine'),
    water: word('water'),
    illiterate: number('illiterate'),
    members15To59: number('members_15_59'),
    under5: number('under5'),
    malnourishedUnder5: number('malnourished_under5'),
    expenditurePerHead: number('expenditure_per_head'),
    mpi: fromBits(row.mpi, DEPRIVATIONS.length),
    desil: number('desil'),
    land: word('land'),
    programmes: received && PROGRAMMES.filter((_, i) => received[i]),
  };
}

/** Every record of a family with this id, in current and ended registers. */
export function findHouseholds(db: Db, householdId: string): StoredHousehold[] {
  const sql = 'select * from household where household_id = ?';
  return (db.prepare(sql).all(householdId) as Row[]).map((row) => ({
    id: Number(row.id),
    register: Number(row.register),
    household: toHousehold(row),
  }));
}

/** The family with this row id. */
export function readHousehold(db: Db, id: number): Household {
  return toHousehold(db.prepare('select * from household where id = ?').get(id) as Row);
}

/** Columns in which two records of a family may differ. */
export const RECORDED = COLUMNS.filter((column) => column !== 'household_id');

/** Writes a family over its old record, which stays in old pages until the file is scrubbed. */
export function updateHousehold(db: Db, id: number, household: Household, facts: Facts): void {
  const sql = `update household set ${COLUMNS.map((column) => `${column} = ?`).join(', ')} where id = ?`;
  db.prepare(sql).run([...cellsOf([], household, facts), id]);
  noteScrub(db);
}

/** Deletes one record; old pages keep it until the file is scrubbed. */
export function deleteHousehold(db: Db, id: number): void {
  db.prepare('delete from household where id = ?').run(id);
  noteScrub(db);
}

/** The same of all families of a register. */
export function deleteHouseholds(db: Db, register: number): void {
  const { first, end } = idsOf(register);
  const { changes } = db.prepare('delete from household where id >= ? and id < ?').run(first, end);
  if (changes > 0) noteScrub(db);
}
