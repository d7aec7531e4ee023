import type { Household, Water, WelfareStage } from '../households/household.ts';
import { BKKBN_INDICATORS } from '../households/welfare-stage.ts';
import type { Random } from '../statistics/random.ts';
import { POINT_ACCURACY_M } from '../zones/levels.ts';
import { answerBkkbn } from './bkkbn-answers.ts';
import type { DemonstrationInput } from './demonstration-input.ts';
import { drawColumns, type Columns } from './draw-columns.ts';
import { streamOf } from './draws.ts';
import type { MpiFacts } from './mpi-of.ts';
import type { SanitationFacts } from './sanitation-of.ts';
import { FAMILIES } from './totals.ts';

/**
 * The demonstration register: 135,451 synthetic families whose city totals are the study's and
 * whose joint structure is that of a city; no row is a real family. Rows come in the order of the
 * codes of the kelurahan, and are the same for the same input. See README.md for the method.
 * Throws when an area has no size or no inside.
 */
export function* makeRegister(input: DemonstrationInput): Generator<Household, void, undefined> {
  const areas = input.areas.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const columns = drawColumns(areas, input);
  const answers = streamOf(input.seed, 'bkkbn');
  for (let index = 0; index < FAMILIES; index++) {
    const area = areas[columns.settled.area[index] ?? 0]?.code ?? '';
    yield makeRow(columns, index, area, answers);
  }
}

/** One family, written in one piece: a hundred thousand copies of rows would take most of the time. */
function makeRow(columns: Columns, index: number, area: string, answers: Random): Household {
  const { settled, people, work, stages } = columns;
  const at = (column: Uint8Array | Float64Array) => column[index] ?? 0;
  const toilet = columns.sanitation(index);
  const water = columns.water(index);
  const bkkbn = answersOf(columns, index, answers);
  return {
    householdId: nameFamily(index),
    area,
    lon: at(settled.lon),
    lat: at(settled.lat),
    accuracyM: POINT_ACCURACY_M,
    members: at(people.members),
    welfareStage: at(stages) as WelfareStage,
    bkkbn,
    labourForce: at(work.labourForce),
    unemployed: at(work.unemployed),
    headUnemployed: at(work.headUnemployed) === 1,
    facility: toilet.facility,
    sharedFacility: toilet.sharedFacility,
    disposal: toilet.disposal,
    ownsLatrine: toilet.ownsLatrine,
    water,
    illiterate: at(columns.illiterate),
    members15To59: at(people.aged15To59),
    under5: at(people.under5),
    malnourishedUnder5: at(columns.malnourished),
    expenditurePerHead: at(columns.expenditure),
    mpi: columns.mpi(index, mpiFacts(columns, index, { toilet, water, bkkbn })),
    desil: at(columns.deciles),
    land: columns.land(index),
    programmes: [],
  };
}

/** Visibly synthetic, and nothing like the sixteen digits of a NIK or KK number. */
const nameFamily = (index: number): string => `demo-${String(index + 1).padStart(6, '0')}`;

const POSITIONS = new Map(BKKBN_INDICATORS.map(({ id }, position) => [id, position]));

type Made = { toilet: SanitationFacts; water: Water; bkkbn: boolean[] };

function mpiFacts(columns: Columns, index: number, { toilet, water, bkkbn }: Made): MpiFacts {
  const met = (id: string) => bkkbn[POSITIONS.get(id) ?? -1] ?? true;
  return {
    toilet,
    water,
    malnourished: (columns.malnourished[index] ?? 0) > 0,
    nobodyReads:
      (columns.illiterate[index] ?? 0) > 0 &&
      columns.illiterate[index] === columns.people.aged15To59[index],
    meals: met('meals'),
    school: met('school'),
    house: met('house'),
  };
}

/** An earner and literacy follow from other columns; couple and children decide what applies. */
function answersOf(columns: Columns, index: number, answers: Random): boolean[] {
  const { people, work, stages, illiterate } = columns;
  const at = (column: Uint8Array) => column[index] ?? 0;
  const couple = at(people.aged15To59) >= 2;
  const children = at(people.under5) + at(people.aged5To14);
  return answerBkkbn(
    at(stages) as WelfareStage,
    {
      always: true,
      couple,
      pupil: at(people.aged5To14) > 0,
      two_children: couple && children >= 2,
    },
    { earner: at(work.labourForce) > at(work.unemployed), literacy: at(illiterate) === 0 },
    answers,
  );
}
