import fc from 'fast-check';
import {
  DISPOSALS,
  FACILITIES,
  LANDS,
  PROGRAMMES,
  WATERS,
  type Household,
} from '../../../geo/households/household.ts';
import { decidedStage } from '../../../geo/households/welfare-stage.ts';

const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null, freq: 4 });
const upTo = (most: number) => fc.nat(most);

/** Any family that contradicts nothing, with gaps everywhere; no point. */
export const randomHousehold = (areas: readonly string[]): fc.Arbitrary<Household> =>
  fc
    .record({
      area: fc.constantFrom(...areas),
      members: fc.integer({ min: 1, max: 12 }),
      bkkbn: orNull(fc.array(orNull(fc.boolean()), { minLength: 21, maxLength: 21 })),
      labourForce: orNull(upTo(12)),
      unemployed: orNull(upTo(12)),
      facility: orNull(fc.constantFrom(...FACILITIES)),
      sharedFacility: orNull(fc.boolean()),
      disposal: orNull(fc.constantFrom(...DISPOSALS)),
      ownsLatrine: orNull(fc.boolean()),
      water: orNull(fc.constantFrom(...WATERS)),
      members15To59: orNull(upTo(12)),
      illiterate: orNull(upTo(12)),
      under5: orNull(upTo(4)),
      malnourishedUnder5: orNull(upTo(4)),
      expenditurePerHead: orNull(fc.integer({ min: 0, max: 3_000_000 })),
      mpi: orNull(fc.array(fc.boolean(), { minLength: 10, maxLength: 10 })),
      desil: orNull(fc.integer({ min: 1, max: 10 })),
      land: orNull(fc.constantFrom(...LANDS)),
      programmes: orNull(fc.subarray([...PROGRAMMES])),
      headUnemployed: orNull(fc.boolean()),
    })
    .map((drawn): Household => {
      const { members } = drawn;
      const within = (part: number | null, whole: number | null) =>
        part === null ? null : Math.min(part, whole ?? members, members);
      const under5 = within(drawn.under5, members);
      const members15To59 = within(drawn.members15To59, members - (under5 ?? 0));
      const labourForce = within(drawn.labourForce, members);
      const unemployed = within(drawn.unemployed, labourForce);
      const known = drawn.bkkbn?.some((one) => one !== null) ? drawn.bkkbn : null;
      return {
        ...drawn,
        householdId: 'k1',
        lon: null,
        accuracyM: null,
        lat: null,
        bkkbn: known,
        welfareStage: known && decidedStage(known),
        under5,
        members15To59,
        labourForce,
        unemployed,
        headUnemployed: unemployed === 0 ? null : drawn.headUnemployed,
        ownsLatrine: drawn.facility === 'none' ? false : drawn.ownsLatrine,
        illiterate: within(drawn.illiterate, members15To59),
        malnourishedUnder5: within(drawn.malnourishedUnder5, under5),
      };
    });
