import {
  COUNTED_INDICATORS,
  type Condition,
  type CountedIndicator,
  type Measure,
} from '../../geo/households/counted.ts';
import type { Count } from '../../geo/households/counts.ts';
import type { Fact } from '../../geo/households/facts.ts';
import { idsOf } from './households.ts';
import type { Db } from './open.ts';

/** The column that holds a fact; `family` is the family itself. */
const COLUMN: Record<Fact, string> = {
  family: '1',
  members: 'members',
  welfareStage: 'welfare_stage',
  labourForce: 'labour_force',
  unemployed: 'unemployed',
  headUnemployed: 'head_unemployed',
  ownsLatrine: 'owns_latrine',
  rung: 'rung',
  sanitasiLayak: 'sanitasi_layak',
  facility: 'facility',
  water: 'water',
  illiterate: 'illiterate',
  members15To59: 'members_15_59',
  under5: 'under5',
  malnourishedUnder5: 'malnourished_under5',
  desil: 'desil',
  land: 'land',
  poor: 'poor',
  gap: 'gap',
  gapSquared: 'gap_squared',
  mpiScore: 'mpi_score',
  mpiPoor: 'mpi_poor',
};

const literal = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;

const holds = ({ fact, oneOf }: Condition): string =>
  oneOf.length === 1 && oneOf[0] !== undefined
    ? `${COLUMN[fact]} = ${literal(oneOf[0])}`
    : `${COLUMN[fact]} in (${oneOf.map(literal).join(', ')})`;

const product = (weight: readonly Fact[]): string => weight.map((fact) => COLUMN[fact]).join(' * ');

/** Conditions of a sum: every fact that must be known, and what the measure asks for. */
function filter(known: readonly Fact[], { where }: Pick<Measure, 'where'>): string[] {
  const isKnown = known
    .filter((fact) => fact !== where?.fact)
    .map((fact) => `${COLUMN[fact]} is not null`);
  return [...isKnown, ...(where ? [holds(where)] : [])];
}

const total = (what: string, conditions: string[]): string => {
  const filtered = conditions.length > 0 ? ` filter (where ${conditions.join(' and ')})` : '';
  return what === '1' ? `count(*)${filtered}` : `coalesce(sum(${what})${filtered}, 0)`;
};

/** The sums of one indicator as SQL, in the order of {@link Count}. */
function sumsOf({ numerator, denominator, known }: CountedIndicator): (string | null)[] {
  const has = filter(known, numerator);
  // A family counts in the numerator where its part of it is more than nothing.
  const parts = numerator.weight.filter((fact) => fact !== 'family' && fact !== 'members');
  return [
    total(product(numerator.weight), has),
    denominator && total(product(denominator.weight), filter(known, denominator)),
    total('1', [...has, ...parts.map((fact) => `${COLUMN[fact]} > 0`)]),
    total('1', filter(known, { where: null })),
  ];
}

const SUMS = COUNTED_INDICATORS.map(sumsOf);
/** Equal sums of different indicators are computed once. */
const DISTINCT = [...new Set(SUMS.flat().filter((sum) => sum !== null))];
const SQL = `select area, ${DISTINCT.join(', ')} from household
  where id >= ? and id < ? group by area`;
const SQL_RINGS = `select area, ring, ${DISTINCT.join(', ')} from temp.family_ring
  cross join household using (id) group by area, ring`;

/**
 * Exact sums of every computed indicator by kelurahan, for the families of one register: private,
 * only for the disclosure control and the office's own report. All sums are whole numbers.
 */
export function countFamilies(db: Db, register: number): Map<string, Count[]> {
  const { first, end } = idsOf(register);
  const rows = db.prepare(SQL).raw().all(first, end) as [string, ...number[]][];
  return new Map(rows.map(([area, ...sums]) => [area, toCounts(sums)]));
}

/** The same of the families that were put into rings of zones (server/db/household-places.ts), by ring. */
export function countFamiliesByRing(db: Db): { area: string; ring: number; counts: Count[] }[] {
  const rows = db.prepare(SQL_RINGS).raw().all() as [string, number, ...number[]][];
  return rows.map(([area, ring, ...sums]) => ({ area, ring, counts: toCounts(sums) }));
}

function toCounts(sums: number[]): Count[] {
  const read = (sum: string | null | undefined) =>
    sum ? (sums[DISTINCT.indexOf(sum)] ?? 0) : null;
  return COUNTED_INDICATORS.map(({ id }, i) => {
    const [numerator, denominator, families, knownFamilies] = (SUMS[i] ?? []).map(read);
    return {
      indicator: id,
      numerator: numerator ?? 0,
      denominator: denominator ?? null,
      families: families ?? 0,
      knownFamilies: knownFamilies ?? 0,
    };
  });
}
