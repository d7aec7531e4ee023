import type { Random } from '../statistics/random.ts';
import { scoresFrom } from './draws.ts';
import { allotPersons } from './select.ts';
import { TOTALS } from './totals.ts';

/** Who lives in each family; a family's members are the sum of the four ages. */
export type People = {
  members: Uint8Array;
  under5: Uint8Array;
  aged5To14: Uint8Array;
  aged15To59: Uint8Array;
  aged60Up: Uint8Array;
  headAged60Up: Uint8Array;
};

/**
 * Normal quantiles of the cumulative shares 3, 11, 28, 54, 75, 87, 94 and 98 %: families of one to
 * nine members, 4.5 on average (assumed; 4.6 in the city's population of 2013).
 */
const MEMBER_CUTS = [-1.881, -1.227, -0.583, 0.1, 0.674, 1.126, 1.555, 2.054];
const MEMBERS_LOADING = 0.15;
const UNDER5_LOADING = 0.2;
/** Families with at least one, two and three children under five, as parts of all children. */
const UNDER5_SLOTS = [0.785, 0.19, 0.025];
const SMALLEST_WITH_CHILD = 3;

/** Chances by which the other members get their ages (assumed). */
const HEAD_AGED_60_UP = 0.12;
const HAS_SPOUSE = 0.88;
const AGED_5_TO_14 = 0.42;
const AGED_15_TO_59 = 0.93;

/** Makes the families: needy ones are a little larger and have more small children. */
export function makePeople(need: Float64Array, random: Random): People {
  const members = Uint8Array.from(
    scoresFrom(need, MEMBERS_LOADING, random),
    (score) => 1 + MEMBER_CUTS.filter((cut) => score > cut).length,
  );
  const room = members.map((count) => Math.max(0, count - SMALLEST_WITH_CHILD + 1));
  const under5 = allotPersons(scoresFrom(need, UNDER5_LOADING, random), under5Slots(), room);
  const [aged5To14, aged15To59, aged60Up, headAged60Up] = [0, 0, 0, 0].map(
    () => new Uint8Array(members.length),
  ) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  members.forEach((count, index) => {
    const ages = agesOf(count - (under5[index] ?? 0), random);
    aged5To14[index] = ages.children;
    aged15To59[index] = ages.adults;
    aged60Up[index] = ages.old;
    headAged60Up[index] = ages.oldHead ? 1 : 0;
  });
  return { members, under5, aged5To14, aged15To59, aged60Up, headAged60Up };
}

function under5Slots(): number[] {
  const [, second = 0, third = 0] = UNDER5_SLOTS.map((part) =>
    Math.round(part * TOTALS.childrenUnder5),
  );
  return [TOTALS.childrenUnder5 - second - third, second, third];
}

/** Ages of the members from five years up; the first is the head, the second mostly the spouse. */
function agesOf(count: number, random: Random) {
  const oldHead = random() < HEAD_AGED_60_UP;
  const couple = count > 1 && random() < HAS_SPOUSE ? 2 : 1;
  const ages = { oldHead, children: 0, adults: oldHead ? 0 : couple, old: oldHead ? couple : 0 };
  for (let one = couple; one < count; one++) {
    const chance = random();
    if (chance < AGED_5_TO_14) ages.children++;
    else if (chance < AGED_15_TO_59) ages.adults++;
    else ages.old++;
  }
  return ages;
}
