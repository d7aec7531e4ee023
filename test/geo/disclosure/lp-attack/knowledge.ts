// What an informed outsider knows of the tables: the public definitions, in his own words.

/** How a share is judged: both ends of an adverse one are delicate, of a good one only below 100 %. */
export type Judged = 'adverse' | 'good' | 'neutral';

/** A published rate: the counted set and the set it is a share of. */
export type Rate = {
  id: string;
  counted: string;
  of: string;
  judged: Judged;
  isSensitive: boolean;
  /** Whether persons are counted, who may be many of one family. */
  ofPersons: boolean;
  fewest: number;
};

const family = (id: string, counted: string, judged: Judged = 'adverse'): Rate => ({
  id,
  counted,
  of: 'families',
  judged,
  isSensitive: false,
  ofPersons: false,
  fewest: 50,
});
const person = (id: string, counted: string, of: string, changes: Partial<Rate> = {}): Rate => ({
  ...family(id, counted),
  of,
  ofPersons: true,
  ...changes,
});

const STAGES = [0, 1, 2, 3, 4].map((stage) => `stage ${stage}`);
const RUNGS = ['safely_managed', 'basic', 'limited', 'unimproved', 'open_defecation'];

export const RATES: readonly Rate[] = [
  family('pre_prosperous_rate', 'stage 0'),
  ...STAGES.map((stage, i) =>
    family(`welfare_stage_${i}_share`, stage, i === 0 ? 'adverse' : 'neutral'),
  ),
  person('register_unemployment_rate', 'unemployed', 'labour force'),
  family('head_unemployed_rate', 'head unemployed'),
  family('latrine_ownership_rate', 'latrine', 'good'),
  family('basic_sanitation_rate', 'basic or better', 'good'),
  family('jmp_safely_managed_share', 'safely_managed', 'good'),
  family('jmp_basic_share', 'basic', 'neutral'),
  family('jmp_limited_share', 'limited', 'neutral'),
  family('jmp_unimproved_share', 'unimproved'),
  family('jmp_open_defecation_share', 'open_defecation'),
  family('sanitasi_layak_rate', 'layak', 'good'),
  family('register_open_defecation_rate', 'open_defecation'),
  family('improved_water_rate', 'water', 'good'),
  person('illiteracy_rate', 'illiterate', 'aged 15 to 59'),
  person('child_malnutrition_rate', 'malnourished', 'under 5', { isSensitive: true, fewest: 30 }),
  person('poverty_p0', 'poor', 'members'),
  person('mpi_h', 'mpi poor', 'members'),
  family('low_decile_rate', 'low decile'),
  family('state_land_rate', 'state land'),
];

/** A relation of counts that holds in every area: the left side equals (or is at most) the right. */
export type Relation = { left: readonly string[]; is: '=' | '<='; right: readonly string[] };

/**
 * What holds in every register with all facts recorded (geo/households/sanitation.ts in words: a
 * flush toilet to a septic tank or sewer is safely managed, or limited when it is shared).
 */
export const RELATIONS: readonly Relation[] = [
  ...RATES.map(({ counted, of }): Relation => ({ left: [counted], is: '<=', right: [of] })),
  { left: STAGES, is: '=', right: ['families'] },
  { left: RUNGS, is: '=', right: ['families'] },
  { left: ['safely_managed', 'basic'], is: '=', right: ['basic or better'] },
  { left: ['layak'], is: '<=', right: ['safely_managed', 'limited'] },
  { left: ['latrine', 'open_defecation'], is: '<=', right: ['families'] },
  { left: ['head unemployed'], is: '<=', right: ['unemployed'] },
  { left: ['families'], is: '<=', right: ['members'] },
  { left: ['gap squared'], is: '<=', right: ['gap'] },
  { left: ['labour force', 'under 5'], is: '<=', right: ['members'] },
  { left: ['aged 15 to 59', 'under 5'], is: '<=', right: ['members'] },
];

/** Sets that share no family with the counted one: the rest of it is at least their sum. */
export const APART: ReadonlyMap<string, readonly string[]> = new Map([
  ...STAGES.map((stage) => [stage, STAGES.filter((one) => one !== stage)] as const),
  ...RUNGS.map((rung) => [rung, RUNGS.filter((one) => one !== rung)] as const),
  ['basic or better', RUNGS.slice(2)] as const,
  ['layak', ['basic', 'unimproved', 'open_defecation']] as const,
  ['latrine', ['open_defecation']] as const,
]);

/** Persons of one family at most, poor families at least for a mean of the poor. */
export const MOST_MEMBERS = 20;
export const FEWEST_POOR = 20;
