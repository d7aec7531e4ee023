/** Kinds of toilet facility, from best to worst (WHO/UNICEF JMP core questions, shortened). */
export const FACILITIES = [
  'flush',
  'pit_with_slab',
  'pit_without_slab',
  'hanging',
  'bucket',
  'none',
] as const;
export type Facility = (typeof FACILITIES)[number];

/** Where excreta go. */
export const DISPOSALS = ['sewer', 'septic_tank', 'pit', 'open_drain', 'river', 'other'] as const;
export type Disposal = (typeof DISPOSALS)[number];

/** Main source of drinking water. */
export const WATERS = [
  'piped',
  'protected_well',
  'bottled',
  'rain',
  'unprotected_well',
  'surface',
  'other',
] as const;
export type Water = (typeof WATERS)[number];

/** On whose land the house stands. */
export const LANDS = ['own', 'rent', 'railway', 'river', 'other'] as const;
export type Land = (typeof LANDS)[number];

/** Programmes that a family receives: food, cash, school and health aid, house, toilet, skills. */
export const PROGRAMMES = [
  'pkh',
  'sembako',
  'blt',
  'pip',
  'pbi_jk',
  'house',
  'latrine',
  'training',
  'mentoring',
  'other',
] as const;
export type Programme = (typeof PROGRAMMES)[number];

/** BKKBN stage: 0 Pra Sejahtera, 1 KS I, 2 KS II, 3 KS III, 4 KS III Plus. */
export type WelfareStage = 0 | 1 | 2 | 3 | 4;

/**
 * One family of a register, as it is stored and as it is made for the demonstration. Private: it
 * never leaves the import, the statements that count it, and this file's tests. `null` means not
 * recorded; a family without a recorded fact counts neither in a numerator nor in a denominator.
 */
export type Household = {
  householdId: string;
  /** Kemendagri code of the kelurahan. */
  area: string;
  lon: number | null;
  lat: number | null;
  /** How far the point may be off, metres (95 %). */
  accuracyM: number | null;
  members: number;
  welfareStage: WelfareStage | null;
  /** The 21 BKKBN indicators in their order, `true` where met or not applicable. */
  bkkbn: (boolean | null)[] | null;
  /** Persons aged 15 and over. */
  labourForce: number | null;
  unemployed: number | null;
  headUnemployed: boolean | null;
  facility: Facility | null;
  sharedFacility: boolean | null;
  disposal: Disposal | null;
  ownsLatrine: boolean | null;
  water: Water | null;
  illiterate: number | null;
  members15To59: number | null;
  under5: number | null;
  malnourishedUnder5: number | null;
  /** Rupiah per head and month. */
  expenditurePerHead: number | null;
  /** The ten deprivations of the global MPI in the order of geo/households/mpi.ts, `true` where deprived. */
  mpi: boolean[] | null;
  /** Welfare decile 1 to 10. */
  desil: number | null;
  land: Land | null;
  programmes: Programme[] | null;
};
