import type { Cell } from '../read/table.ts';
import { HOUSEHOLD_COLUMNS } from './columns.ts';
import { asNumber } from './condition.ts';
import type { Household } from './household.ts';
import { DEPRIVATIONS } from './mpi.ts';
import { BKKBN_INDICATORS } from './welfare-stage.ts';

type Writer = (household: Household) => string | number | null;

const WRITERS: Readonly<Record<string, Writer>> = {
  household_id: (one) => one.householdId,
  area: (one) => one.area,
  members: (one) => one.members,
  lon: (one) => one.lon,
  lat: (one) => one.lat,
  accuracy_m: (one) => one.accuracyM,
  welfare_stage: (one) => one.welfareStage,
  labour_force: (one) => one.labourForce,
  unemployed: (one) => one.unemployed,
  head_unemployed: (one) => asNumber(one.headUnemployed),
  sanitation_facility: (one) => one.facility,
  sanitation_shared: (one) => asNumber(one.sharedFacility),
  sanitation_disposal: (one) => one.disposal,
  owns_latrine: (one) => asNumber(one.ownsLatrine),
  water: (one) => one.water,
  illiterate: (one) => one.illiterate,
  members_15_59: (one) => one.members15To59,
  under5: (one) => one.under5,
  malnourished_under5: (one) => one.malnourishedUnder5,
  expenditure_per_head: (one) => one.expenditurePerHead,
  desil: (one) => one.desil,
  land: (one) => one.land,
  programmes: ({ programmes }) =>
    programmes && (programmes.length === 0 ? 'tidak ada' : programmes.join(';')),
  ...Object.fromEntries(
    BKKBN_INDICATORS.map((_, i): [string, Writer] => [
      `bkkbn_${i + 1}`,
      ({ bkkbn }) => asNumber(bkkbn?.[i]),
    ]),
  ),
  ...Object.fromEntries(
    DEPRIVATIONS.map(({ id }, i): [string, Writer] => [
      `mpi_${id}`,
      ({ mpi }) => asNumber(mpi?.[i]),
    ]),
  ),
};

/** A family as cells in the order of HOUSEHOLD_COLUMNS: what {@link makeRowReader} reads back. */
export const householdCells = (household: Household): Cell[] =>
  HOUSEHOLD_COLUMNS.map(({ id }) => WRITERS[id]?.(household) ?? null);
