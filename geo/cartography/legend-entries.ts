import { PATTERNED, type Patterned } from './patterns.ts';

/** What the legend can take off the map: a class by its place from the lowest, or a state without value. */
export const HIDEABLE = ['0', '1', '2', '3', '4', '5', '6', ...PATTERNED] as const;
export type Hideable = (typeof HIDEABLE)[number];

type Placed = { classIndex: number | null; pattern: Patterned | null };

/** The entry of the legend that stands for an area; `null` for a circle. */
export const entryOf = ({ classIndex, pattern }: Placed): Hideable | null =>
  pattern ?? HIDEABLE.find((entry) => entry === String(classIndex)) ?? null;

/** Whether the entry that stands for an area is among those off the map. */
export function isOff(placed: Placed, off: readonly Hideable[]): boolean {
  const entry = entryOf(placed);
  return entry !== null && off.includes(entry);
}

/** Entries of a legend that can be taken off the map: its classes, and the states that areas are in. */
export const entriesOf = (
  classes: number,
  patternCounts: Readonly<Record<Patterned, number>>,
): Hideable[] => [
  ...HIDEABLE.slice(0, classes),
  ...PATTERNED.filter((name) => patternCounts[name] > 0),
];

/** The entries off the map after one was taken off or brought back, in the order of the legend. */
export const toggleEntry = (off: readonly Hideable[], entry: Hideable): Hideable[] =>
  HIDEABLE.filter((one) => (one === entry ? !off.includes(one) : off.includes(one)));

/** The entries off the map when only one shall stay; none when it already stands alone. */
export function isolateEntry(
  off: readonly Hideable[],
  entry: Hideable,
  all: readonly Hideable[],
): Hideable[] {
  const others = all.filter((one) => one !== entry);
  const isAlone = !off.includes(entry) && others.every((one) => off.includes(one));
  return isAlone ? [] : others;
}
