import type { Household } from '../households/household.ts';
import type { DemonstrationArea, DemonstrationInput } from './demonstration-input.ts';
import { scoresFrom, streamOf } from './draws.ts';
import { landOf } from './land-of.ts';
import { latentNeed } from './latent-need.ts';
import { decilesOf, expenditureOf } from './money.ts';
import { mpiOf, type MpiFacts } from './mpi-of.ts';
import { makePeople, type People } from './people.ts';
import { sanitationOf, type SanitationFacts } from './sanitation-of.ts';
import { allotPersons, cutByRank } from './select.ts';
import { settleFamilies, type Settlement } from './settle.ts';
import { ASSUMED_TOTALS, FAMILIES, TOTALS } from './totals.ts';
import { waterOf } from './water-of.ts';
import { makeWork, type Work } from './work.ts';

/** Everything drawn for all families at once; a column has one entry per family. */
export type Columns = {
  settled: Settlement;
  people: People;
  work: Work;
  stages: Uint8Array;
  illiterate: Uint8Array;
  malnourished: Uint8Array;
  expenditure: Float64Array;
  deciles: Uint8Array;
  sanitation: (index: number) => SanitationFacts;
  water: (index: number) => NonNullable<Household['water']>;
  land: (index: number) => NonNullable<Household['land']>;
  mpi: (index: number, facts: MpiFacts) => boolean[];
};

const STAGE_LOADING = 0.85;
const LITERACY_LOADING = 0.6;
const NUTRITION_LOADING = 0.45;
/** Families with a second illiterate member and with a second malnourished child (assumed). */
const SECOND_ILLITERATE = 399;
const SECOND_MALNOURISHED = 57;

/**
 * Draws the columns in the order in which they depend on each other, each from its own stream.
 * `areas` are in the order of the register.
 */
export function drawColumns(
  areas: readonly DemonstrationArea[],
  input: DemonstrationInput,
): Columns {
  const stream = (topic: string) => streamOf(input.seed, topic);
  const settled = settleFamilies(areas, FAMILIES, input);
  const need = latentNeed(areas, settled, input);
  const welfare = scoresFrom(need, STAGE_LOADING, stream('stage'));
  const stages = cutByRank(welfare, [
    TOTALS.preProsperousFamilies,
    ASSUMED_TOTALS.stage1Families,
    ASSUMED_TOTALS.stage2Families,
    ASSUMED_TOTALS.stage3Families,
  ]);
  const people = makePeople(need, stream('people'));
  const literacy = scoresFrom(need, LITERACY_LOADING, stream('literacy'));
  const nutrition = scoresFrom(need, NUTRITION_LOADING, stream('nutrition'));
  return {
    settled,
    people,
    work: makeWork(need, stages, people, stream('work')),
    stages,
    illiterate: allotPersons(
      literacy,
      [TOTALS.illiteratePeople - SECOND_ILLITERATE, SECOND_ILLITERATE],
      // All of KS II and above can read: indicator 13 is one of those that KS II has met.
      people.aged15To59.map((adults, index) => ((stages[index] ?? 0) < 2 ? adults : 0)),
    ),
    malnourished: allotPersons(
      nutrition,
      [TOTALS.malnourishedChildren - SECOND_MALNOURISHED, SECOND_MALNOURISHED],
      people.under5,
    ),
    expenditure: expenditureOf(welfare, stream('expenditure')),
    deciles: decilesOf(need),
    sanitation: sanitationOf(need, settled.riverM, stream('sanitation')),
    water: waterOf(need, settled.riverM, stream('water')),
    land: landOf(need, settled, stream('land')),
    mpi: mpiOf(need, input.seed),
  };
}
