import type { Random } from '../statistics/random.ts';
import { countHits, scoresFrom } from './draws.ts';
import type { People } from './people.ts';
import { allotPersons, takeHighest } from './select.ts';
import { ASSUMED_TOTALS, TOTALS } from './totals.ts';

export type Work = {
  headUnemployed: Uint8Array;
  labourForce: Uint8Array;
  unemployed: Uint8Array;
};

const HEAD_LOADING = 0.5;
const OTHERS_LOADING = 0.3;
/** Unemployed members other than heads: one or two in a family. */
const SECOND_OF_OTHERS = 500;
/** Chances to be in the labour force (assumed). */
const ACTIVE = { head: 0.97, headAged60Up: 0.4, aged15To59: 0.48, aged60Up: 0.25 };

/**
 * Labour force and unemployed. From KS II up a family has an earner (BKKBN indicator 12), so it
 * keeps one member at work; below, it may have none.
 */
export function makeWork(
  need: Float64Array,
  stages: Uint8Array,
  people: People,
  random: Random,
): Work {
  const needsEarner = (index: number) => (stages[index] ?? 0) >= 2;
  const others = (index: number) =>
    (people.aged15To59[index] ?? 0) + (people.aged60Up[index] ?? 0) - 1;
  const headUnemployed = takeHighest(
    scoresFrom(need, HEAD_LOADING, random),
    TOTALS.familiesWithUnemployedHead,
    (index) => !people.headAged60Up[index] && (!needsEarner(index) || others(index) > 0),
  );
  const labourForce = headUnemployed.map((head, index) => {
    const active = countActive(people, index, head === 1, random);
    return Math.max(active, head + (needsEarner(index) ? 1 : 0));
  });
  const room = labourForce.map((active, index) =>
    Math.max(0, active - (needsEarner(index) ? 1 : 0) - (headUnemployed[index] ?? 0)),
  );
  const slots = [ASSUMED_TOTALS.otherUnemployed - SECOND_OF_OTHERS, SECOND_OF_OTHERS];
  const unemployed = allotPersons(scoresFrom(need, OTHERS_LOADING, random), slots, room);
  headUnemployed.forEach((head, index) => (unemployed[index] = (unemployed[index] ?? 0) + head));
  return { headUnemployed, labourForce, unemployed };
}

/** Members aged 15 and over who work or seek work; an unemployed head seeks it by definition. */
function countActive(people: People, index: number, headSeeks: boolean, random: Random): number {
  const oldHead = people.headAged60Up[index] === 1;
  const head = random() < (oldHead ? ACTIVE.headAged60Up : ACTIVE.head);
  const adults = (people.aged15To59[index] ?? 0) - (oldHead ? 0 : 1);
  const old = (people.aged60Up[index] ?? 0) - (oldHead ? 1 : 0);
  return (
    (head || headSeeks ? 1 : 0) +
    countHits(random, adults, ACTIVE.aged15To59) +
    countHits(random, old, ACTIVE.aged60Up)
  );
}
