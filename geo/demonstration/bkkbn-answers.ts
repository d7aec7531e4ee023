import { BKKBN_INDICATORS } from '../households/welfare-stage.ts';
import type { WelfareStage } from '../households/household.ts';
import type { Random } from '../statistics/random.ts';

/** What a family must have for an indicator to apply to it. */
type Condition = 'always' | 'couple' | 'pupil' | 'two_children';
export type Applies = Record<Condition, boolean>;

/**
 * How often families fail an indicator (assumed): `own` where it belongs to the group that decides
 * their stage, `lower` where their stage is below that group.
 */
type Chance = { own: number; lower: number; when: Condition };

const chance = (own: number, lower: number, when: Condition = 'always'): Chance => ({
  own,
  lower,
  when,
});

/** In the order of BKKBN_INDICATORS; an earner and literacy follow from work and reading instead. */
const CHANCES: Record<string, Chance> = {
  meals: chance(0.14, 0),
  clothes: chance(0.14, 0),
  house: chance(0.5, 0),
  care: chance(0.18, 0),
  family_planning: chance(0.15, 0, 'couple'),
  school: chance(0.15, 0, 'pupil'),
  worship: chance(0.06, 0.1),
  protein: chance(0.35, 0.5),
  new_clothes: chance(0.3, 0.4),
  floor_area: chance(0.35, 0.45),
  health: chance(0.3, 0.35),
  contraception: chance(0.25, 0.3, 'two_children'),
  religious_learning: chance(0.25, 0.3),
  savings: chance(0.7, 0.8),
  family_meal: chance(0.15, 0.2),
  community: chance(0.25, 0.3),
  media: chance(0.15, 0.25),
  giving: chance(0.6, 0.75),
  organisation: chance(0.7, 0.85),
};

/** What every family of a stage can fail, for those that chance leaves without a failure. */
const LAST_RESORT: Record<WelfareStage, string | null> = {
  0: 'house',
  1: 'protein',
  2: 'savings',
  3: 'organisation',
  4: null,
};

/**
 * The 21 answers of a family of a given stage, `true` where met or not applicable: all before the
 * group of its stage are met, at least one of that group is not. `forced` holds answers that other
 * columns decide; they must not fail in a group that the stage has passed.
 */
export function answerBkkbn(
  stage: WelfareStage,
  applies: Applies,
  forced: Readonly<Record<string, boolean>>,
  random: Random,
): boolean[] {
  const met = BKKBN_INDICATORS.map(({ id, failed }) => {
    const chances = CHANCES[id];
    if (!chances) return forced[id] ?? true;
    const fails = random() < (failed === stage ? chances.own : chances.lower);
    return failed < stage || !applies[chances.when] || !fails;
  });
  const decided = BKKBN_INDICATORS.some(({ failed }, index) => failed === stage && !met[index]);
  const resort = decided ? null : LAST_RESORT[stage];
  return resort === null ? met : met.with(idIndex(resort), false);
}

const idIndex = (id: string): number => BKKBN_INDICATORS.findIndex((one) => one.id === id);
