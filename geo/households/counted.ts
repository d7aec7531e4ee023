import type { Direction } from '../indicators/types.ts';
import { type Fact, MILLION } from './facts.ts';
import { ALL_EIGHTEENTHS } from './mpi.ts';
import { RUNGS } from './sanitation.ts';

/** What an indicator counts; numerator and denominator always count the same. */
export type CountUnit = 'families' | 'persons' | 'children';

/** A family is counted where the fact has one of these values. */
export type Condition = { fact: Fact; oneOf: readonly (string | number)[] };

/**
 * A sum over the families of an area: the product of the `weight` facts of each family for which
 * every `known` fact is recorded and `where` holds. `name` says which set is counted; equal sets
 * have equal names, because the name keys the rounding.
 */
export type Measure = {
  name: string;
  weight: readonly Fact[];
  where: Condition | null;
};

/** How a value is shown: from rounded counts, as an amount of the poor, or as a product of two others. */
export type Shown = 'count' | 'rate' | 'mean_of_poor' | 'product';

/**
 * One computed indicator. A rate is `scale` x numerator / (denominator x `divisor`).
 * `known` are the facts that must be recorded for a family to count at all.
 */
export type CountedIndicator = {
  id: string;
  unit: CountUnit;
  shown: Shown;
  numerator: Measure;
  denominator: Measure | null;
  known: readonly Fact[];
  divisor: number;
  scale: 1 | 100;
  direction: Direction;
  /** Children and health: a zero is not released either. */
  sensitive: boolean;
  minimumDenominator: number;
  /** Fewest poor families for FGT and MPI intensity, otherwise 0. */
  minimumPoorFamilies: number;
  /** The headcount whose poor an amount is about, `null` for counts and rates. */
  headcount: string | null;
};

const MINIMUM = { families: 50, persons: 50, children: 30 } as const;
const POOR_FAMILIES = 20;
const UNIT_WEIGHT = { families: 'family', persons: 'members', children: 'under5' } as const;

const everyFamily: Measure = { name: 'families', weight: ['family'], where: null };

type Short = {
  id: string;
  unit: CountUnit;
  known: readonly Fact[];
  /** Name of the counted set. */
  name: string;
  weight?: readonly Fact[];
  where?: Condition;
  /** Weight of the denominator, when it is not the unit itself. */
  of?: Fact;
  changes?: Partial<CountedIndicator>;
};

// Denominators of one unit share one name whatever facts they need: where they are equal counts
// they are then rounded alike, and their roundings cannot be played against each other.
function rate({ id, unit, known, name, weight, where, of, changes }: Short): CountedIndicator {
  const base = of ?? UNIT_WEIGHT[unit];
  return {
    id,
    unit,
    shown: 'rate',
    numerator: { name, weight: weight ?? [base], where: where ?? null },
    denominator: { name: base === 'family' ? 'families' : base, weight: [base], where: null },
    known,
    divisor: 1,
    scale: 100,
    direction: 'higher_is_worse',
    sensitive: false,
    minimumDenominator: MINIMUM[unit],
    minimumPoorFamilies: 0,
    headcount: null,
    ...changes,
  };
}

const families = (
  id: string,
  name: string,
  fact: Fact,
  oneOf: readonly (string | number)[],
  changes: Partial<CountedIndicator> = {},
): CountedIndicator =>
  rate({ id, unit: 'families', known: [fact], name, where: { fact, oneOf }, changes });

const BETTER = { direction: 'higher_is_better' } as const;
const poor: Condition = { fact: 'poor', oneOf: [1] };
const mpiPoor: Condition = { fact: 'mpiPoor', oneOf: [1] };
const fromPoor = { minimumPoorFamilies: POOR_FAMILIES } as const;

const stages = [0, 1, 2, 3, 4].map((stage) =>
  families(`welfare_stage_${stage}_share`, `stage_${stage}_families`, 'welfareStage', [stage], {
    direction: stage === 0 ? 'higher_is_worse' : 'neutral',
  }),
);

const DIRECTION_OF_RUNG = {
  safely_managed: 'higher_is_better',
  basic: 'neutral',
  limited: 'neutral',
  unimproved: 'higher_is_worse',
  open_defecation: 'higher_is_worse',
} as const;

const rungs = RUNGS.map((rung) =>
  families(`jmp_${rung}_share`, `${rung}_families`, 'rung', [rung], {
    direction: DIRECTION_OF_RUNG[rung],
  }),
);

/**
 * Every indicator that is computed from a register: the one table from which the statements of the
 * service, the plain reference of the tests and the disclosure rules are made. Definitions and
 * citations for readers are in the register of indicators under the same ids.
 */
export const COUNTED_INDICATORS: readonly CountedIndicator[] = [
  {
    ...rate({ id: 'families', unit: 'families', known: [], name: 'families' }),
    shown: 'count',
    numerator: everyFamily,
    denominator: null,
    direction: 'neutral',
    minimumDenominator: 0,
    scale: 1,
  },
  families('pre_prosperous_rate', 'stage_0_families', 'welfareStage', [0]),
  ...stages,
  rate({
    id: 'register_unemployment_rate',
    unit: 'persons',
    known: ['labourForce', 'unemployed'],
    name: 'unemployed',
    weight: ['unemployed'],
    of: 'labourForce',
  }),
  families('head_unemployed_rate', 'head_unemployed_families', 'headUnemployed', [1]),
  families('latrine_ownership_rate', 'latrine_families', 'ownsLatrine', [1], BETTER),
  families('basic_sanitation_rate', 'basic_or_better_families', 'rung', RUNGS.slice(0, 2), BETTER),
  ...rungs,
  families('sanitasi_layak_rate', 'layak_families', 'sanitasiLayak', [1], BETTER),
  families('register_open_defecation_rate', 'open_defecation_families', 'facility', ['none']),
  families(
    'improved_water_rate',
    'improved_water_families',
    'water',
    ['piped', 'protected_well', 'bottled', 'rain'],
    BETTER,
  ),
  rate({
    id: 'illiteracy_rate',
    unit: 'persons',
    known: ['illiterate', 'members15To59'],
    name: 'illiterate',
    weight: ['illiterate'],
    of: 'members15To59',
  }),
  rate({
    id: 'child_malnutrition_rate',
    unit: 'children',
    known: ['under5', 'malnourishedUnder5'],
    name: 'malnourished',
    weight: ['malnourishedUnder5'],
    changes: { sensitive: true },
  }),
  rate({
    id: 'poverty_p0',
    unit: 'persons',
    known: ['poor'],
    name: 'poor_persons',
    where: poor,
    changes: fromPoor,
  }),
  ...(['gap', 'gapSquared'] as const).map((gap, i) =>
    rate({
      id: `poverty_p${i + 1}`,
      unit: 'persons',
      known: ['poor'],
      name: gap,
      weight: ['members', gap],
      where: poor,
      changes: { ...fromPoor, shown: 'product', divisor: MILLION, headcount: 'poverty_p0' },
    }),
  ),
  rate({
    id: 'mpi_h',
    unit: 'persons',
    known: ['mpiPoor'],
    name: 'mpi_poor_persons',
    where: mpiPoor,
  }),
  {
    ...rate({
      id: 'mpi_a',
      unit: 'persons',
      known: ['mpiPoor'],
      name: 'mpi_score',
      weight: ['members', 'mpiScore'],
      where: mpiPoor,
      changes: {
        ...fromPoor,
        shown: 'mean_of_poor',
        divisor: ALL_EIGHTEENTHS,
        headcount: 'mpi_h',
      },
    }),
    denominator: { name: 'mpi_poor_persons', weight: ['members'], where: mpiPoor },
    minimumDenominator: 0,
  },
  rate({
    id: 'mpi_m0',
    unit: 'persons',
    known: ['mpiPoor'],
    name: 'mpi_score',
    weight: ['members', 'mpiScore'],
    where: mpiPoor,
    changes: {
      ...fromPoor,
      shown: 'product',
      divisor: ALL_EIGHTEENTHS,
      scale: 1,
      headcount: 'mpi_h',
    },
  }),
  families('low_decile_rate', 'low_decile_families', 'desil', [1, 2, 3, 4]),
  families('state_land_rate', 'state_land_families', 'land', ['railway', 'river']),
];

/**
 * Counts that add up: parts of `total`, or of the common denominator where `total` is `null`. With
 * `hasRest` the parts leave a rest that no indicator shows, and the denominator is the first part's.
 */
export type CountedSum = { total: string | null; parts: readonly string[]; hasRest?: boolean };

const ids = (list: readonly CountedIndicator[]) => list.map(({ id }) => id);
const BASIC = 'jmp_basic_share';
const UNIMPROVED = 'jmp_unimproved_share';
const OPEN = 'jmp_open_defecation_share';

/**
 * Counts that add up in every area of a register with all facts recorded: what one of them hides
 * must not follow from the others.
 */
export const COUNTED_SUMS: readonly CountedSum[] = [
  { total: null, parts: ids(stages) },
  { total: null, parts: ids(rungs) },
  { total: 'basic_sanitation_rate', parts: ['jmp_safely_managed_share', BASIC] },
  { total: null, parts: ['basic_sanitation_rate', 'jmp_limited_share', UNIMPROVED, OPEN] },
  // Layak is safely managed, or limited; not all of these two are layak (see sanitation.ts).
  { total: null, parts: ['sanitasi_layak_rate', BASIC, UNIMPROVED, OPEN], hasRest: true },
  // Who owns a latrine has one; who owns none may share one.
  { total: null, parts: ['latrine_ownership_rate', OPEN], hasRest: true },
  // An unemployed head is an unemployed person.
  { total: 'register_unemployment_rate', parts: ['head_unemployed_rate'], hasRest: true },
];
