import type { FindingCode } from '../text/import.ts';
import type { Household } from './household.ts';
import { agreesWithStage } from './welfare-stage.ts';

/** A contradiction within one family; `column` is where to look first. */
type Contradiction = {
  code: FindingCode;
  column: string;
  values?: Record<string, string>;
  holds: (household: Household) => boolean;
};

// `null` compares false with everything, so that what is not recorded contradicts nothing.
const over = (part: number | null, whole: number | null): boolean =>
  part !== null && whole !== null && part > whole;

type Amount = 'members' | 'labour_force' | 'unemployed' | 'members_15_59' | 'illiterate' | 'under5';
type Part = Amount | 'malnourished_under5';

const AMOUNTS: Record<Part, (one: Household) => number | null> = {
  members: (one) => one.members,
  labour_force: (one) => one.labourForce,
  unemployed: (one) => one.unemployed,
  members_15_59: (one) => one.members15To59,
  illiterate: (one) => one.illiterate,
  under5: (one) => one.under5,
  malnourished_under5: (one) => one.malnourishedUnder5,
};

/** Columns that count some of what another column counts. */
const PARTS: readonly [part: Part, whole: Amount][] = [
  ['unemployed', 'labour_force'],
  ['labour_force', 'members'],
  ['unemployed', 'members'],
  ['members_15_59', 'members'],
  ['illiterate', 'members_15_59'],
  ['illiterate', 'members'],
  ['under5', 'members'],
  ['malnourished_under5', 'under5'],
  ['malnourished_under5', 'members'],
];

const CONTRADICTIONS: readonly Contradiction[] = [
  ...PARTS.map(([part, whole]): Contradiction => ({
    code: 'household_more_than',
    column: part,
    values: { part, whole },
    holds: (one) => over(AMOUNTS[part](one), AMOUNTS[whole](one)),
  })),
  {
    code: 'household_more_ages',
    column: 'under5',
    holds: ({ under5, members15To59, members }) =>
      over((under5 ?? 0) + (members15To59 ?? 0), members),
  },
  {
    code: 'household_head_works',
    column: 'head_unemployed',
    holds: ({ headUnemployed, unemployed }) => headUnemployed === true && unemployed === 0,
  },
  {
    code: 'household_latrine_none',
    column: 'owns_latrine',
    holds: ({ ownsLatrine, facility }) => ownsLatrine === true && facility === 'none',
  },
  {
    code: 'household_stage_contradicts',
    column: 'welfare_stage',
    holds: ({ welfareStage, bkkbn }) =>
      welfareStage !== null && bkkbn !== null && !agreesWithStage(welfareStage, bkkbn),
  },
];

/** The first thing in a family's record that cannot be true beside the rest, or `null`. */
export const findContradiction = (household: Household): Omit<Contradiction, 'holds'> | null =>
  CONTRADICTIONS.find(({ holds }) => holds(household)) ?? null;
