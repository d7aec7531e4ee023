import { canonicalCode } from '../areas/canonical-code.ts';
import { levelOfCode } from '../areas/levels.ts';
import { releaseCount } from '../disclosure/release-count.ts';
import type { ReleasedValue } from '../disclosure/release-rate.ts';
import { releaseTables } from '../disclosure/release-tables.ts';
import type { ExactTable } from '../disclosure/settle-table.ts';
import type { CountedIndicator } from '../households/counted.ts';
import { CLASSES, type Class } from './scores/cut-classes.ts';

/** What keys the rounding of counts: a secret of 16 bytes. */
export type Protection = { salt: Uint8Array };

/** Share of the respondents of an area in one class of a variable, percent; withheld ones say why. */
export type AreaShare = { area: string; variable: string; class: Class } & ReleasedValue;

/** `withoutArea` are respondents without a code that is one, rounded as all counts; `null` if too few to tell. */
export type AreaShares = { minimum: number; withoutArea: number | null; shares: AreaShare[] };

/** Fewest respondents of an area of whom a share is shown: the register's rule for its smallest groups. */
export const MINIMUM_RESPONDENTS = 30;

type Classed = { id: string; classes: Float64Array };

/**
 * Class shares by area for the map, through the same disclosure control as a register of families: no
 * count from 1 to 4 leaves, nor a rest from 0 to 4, nor what follows from the other classes of the
 * variable; all counts are rounded. Areas are protected each on its own, without their sum: a report's
 * frequency tables are exact and for the owner of the file, not to be published beside the map.
 */
export function shareByArea(
  variables: readonly Classed[],
  codes: readonly string[],
  { salt }: Protection,
): AreaShares {
  const areas = codes.map((code) => areaOf(code));
  const known = [...new Set(areas.filter((area) => area !== null))].sort();
  const tables = variables.flatMap((variable) =>
    CLASSES.map((one) => countTable(variable, one, areas, known)),
  );
  const sums = variables.map(({ id }) => ({
    total: null,
    parts: CLASSES.map((one) => shareId(id, one)),
  }));
  const released = releaseTables(tables, sums, { salt });
  const shares = variables.flatMap(({ id }) =>
    CLASSES.flatMap((one) =>
      known.flatMap((area) => {
        const value = released.get(shareId(id, one))?.get(area);
        return value ? [{ area, variable: id, class: one, ...value }] : [];
      }),
    ),
  );
  const without = areas.filter((area) => area === null).length;
  const key = { salt, name: 'respondents_without_area', area: '' };
  const withoutArea = releaseCount(without, key);
  return { minimum: MINIMUM_RESPONDENTS, withoutArea, shares };
}

function areaOf(text: string): string | null {
  const code = canonicalCode(text);
  return code !== null && levelOfCode(code) !== null ? code : null;
}

const shareId = (variable: string, one: Class): string => `${variable}_class_${one}`;

// Respondents count like families: each stands for one.
const indicatorOf = (id: string): CountedIndicator => ({
  id,
  unit: 'families',
  shown: 'rate',
  numerator: { name: id, weight: ['family'], where: null },
  denominator: { name: 'respondents', weight: ['family'], where: null },
  known: [],
  divisor: 1,
  scale: 100,
  direction: 'neutral',
  sensitive: false,
  minimumDenominator: MINIMUM_RESPONDENTS,
  minimumPoorFamilies: 0,
  headcount: null,
});

function countTable(
  { id, classes }: Classed,
  one: Class,
  areas: readonly (string | null)[],
  known: readonly string[],
): ExactTable {
  const counts = new Map(known.map((area) => [area, { numerator: 0, denominator: 0 }]));
  areas.forEach((area, row) => {
    const count = counts.get(area ?? '');
    if (!count) return;
    count.denominator += 1;
    if (classes[row] === one) count.numerator += 1;
  });
  const cells = [...counts].map(([area, { numerator, denominator }]) => ({
    area,
    parent: null,
    level: levelOfCode(area) ?? ('kelurahan' as const),
    numerator,
    denominator,
    families: numerator,
  }));
  return { indicator: indicatorOf(shareId(id, one)), cells };
}
