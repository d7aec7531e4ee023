import fc from 'fast-check';
import { LEVELS } from '../../../geo/areas/levels.ts';
import { HIDEABLE } from '../../../geo/cartography/legend-entries.ts';
import { CLASS_NUMBERS, METHODS, PALETTES } from '../../../geo/cartography/style.ts';
import { LANGUAGES } from '../../../geo/text/languages.ts';
import { COLUMNS, LAYOUTS, MAP_SETS, settle, SIDES, type View } from '../../../geo/view/view.ts';
import { ZONE_KINDS, zoneSetId } from '../../../geo/zones/kinds.ts';

const places = (low: number, high: number, digits: number) =>
  fc.double({ min: low, max: high, noNaN: true }).map((value) => Number(value.toFixed(digits)) + 0);

const PERIODS = ['2013', '2014', '2021-S1', '2024-07', '2024-06-03'];

const zones = fc
  .record({
    kind: fc.constantFrom(...ZONE_KINDS),
    widthM: fc.constantFrom(0, 6, 15, 25, 100, 250),
    basis: fc.constantFrom('law' as const, 'study' as const),
  })
  .map(zoneSetId);

/** Any view that the page can be in, of indicators, periods and areas of Kota Serang. */
export const views: fc.Arbitrary<View> = fc
  .record({
    lang: fc.constantFrom(...LANGUAGES),
    level: fc.constantFrom(...LEVELS),
    indicator: fc.option(fc.constantFrom('stunting_cases', 'poverty_p0')),
    period: fc.option(fc.constantFrom(...PERIODS)),
    second: fc.option(fc.constantFrom('stunting_cases', 'latrine_ownership_rate')),
    compare: fc.option(fc.constantFrom(...PERIODS)),
    layout: fc.constantFrom(...LAYOUTS),
    split: fc.integer({ min: 0, max: 100 }),
    side: fc.constantFrom(...SIDES),
    area: fc.option(fc.constantFrom('36.73', '36.73.02', '36.73.02.1001')),
    pool: fc.uniqueArray(fc.constantFrom('36.73.01', '36.73.02.1002', '36.73.02.1003')),
    method: fc.constantFrom(...METHODS),
    classes: fc.constantFrom(...CLASS_NUMBERS),
    breaks: fc
      .uniqueArray(places(-5000, 5000, 2), { maxLength: 6 })
      .map((limits) => limits.sort((a, b) => a - b)),
    palette: fc.constantFrom(...PALETTES),
    textured: fc.boolean(),
    off: fc.subarray([...HIDEABLE]),
    position: fc.option(
      fc.record({ lon: places(-180, 180, 5), lat: places(-85, 85, 5), zoom: places(0, 22, 2) }),
    ),
    table: fc.boolean(),
    sort: fc.record({ column: fc.constantFrom(...COLUMNS), descending: fc.boolean() }),
    hide: fc.subarray([...MAP_SETS]),
    zone: fc.option(zones),
    inside: fc.boolean(),
  })
  .map(settle);
