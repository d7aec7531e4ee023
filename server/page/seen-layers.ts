import { bivariateOf, type BivariatePicture, type Mixed } from '../../geo/cartography/bivariate.ts';
import { insidePictureOf } from '../../geo/cartography/inside-picture.ts';
import type { Cell, Picture } from '../../geo/cartography/picture.ts';
import { sidePicture } from '../../geo/cartography/side-picture.ts';
import {
  arrangementOf,
  askSide,
  compareSides,
  orderSides,
  type AskedSide,
} from '../../geo/view/sides.ts';
import type { Layout, View } from '../../geo/view/view.ts';
import type { Strip } from '../../geo/zones/build-strips.ts';
import { parseZoneSet, zoneSetId } from '../../geo/zones/kinds.ts';
import type { Db } from '../db/open.ts';
import type { Snapshot } from '../db/snapshot.ts';

import { listZoneFigures, listZonePeriods } from '../db/zone-figures.ts';
import { layerValues } from '../encode/values.ts';
import type { IndicatorEntry } from '../schemas/indicators.ts';
import type { ValueEntry, ValuesAnswer } from '../schemas/values.ts';

/** One layer with its values and how they are drawn. */
export type SeenSide = AskedSide<IndicatorEntry> & {
  values: ValuesAnswer;
  byCode: Map<string, ValueEntry>;
  picture: Picture;
};

/** The layers of a view and how they share the map. */
export type SeenLayers = {
  /** The layer on the map; of two that share it the view's own. */
  shown: SeenSide;
  /** What it is compared with. */
  other: SeenSide | null;
  arrangement: Layout;
  /** Both mixed into one, in that arrangement only. */
  mixed: BivariatePicture | null;
  /** What each map is drawn from, from left to right. */
  maps: { side: SeenSide; marks: Picture['marks'] }[];
};

/** Reads the layers that a view asks for, of its own indicator and the second one. */
export function seeLayers(
  snapshot: Snapshot,
  view: View,
  indicator: IndicatorEntry,
  second: IndicatorEntry | null,
): SeenLayers {
  const both = compareSides(view, indicator, second);
  const asked = both?.[view.side] ?? askSide('a', indicator, view.level, view.period);
  const beside = both?.[view.side === 'a' ? 'b' : 'a'] ?? null;
  const [own, another] = [asked, beside].map((side) => side && readSide(snapshot, side));
  if (!own) throw new Error('a view without a layer');
  const shown = drawSide(own, another ?? null, view);
  const other = another ? drawSide(another, own, view) : null;
  const arrangement = arrangementOf(view, other && [shown, other]);
  const pair = other && orderSides<SeenSide>(shown, other);
  const mixed =
    arrangement === 'bivariate' && pair ? bivariateOf(mixOf(pair[0]), mixOf(pair[1])) : null;
  const isDoubled = arrangement === 'swipe' || arrangement === 'side';
  const sides = isDoubled && pair ? pair : [shown];
  return {
    shown,
    other,
    arrangement,
    mixed,
    maps: sides.map((side) => ({ side, marks: (mixed ?? side.picture).marks })),
  };
}

type ReadSide = Omit<SeenSide, 'picture'>;

function readSide(snapshot: Snapshot, asked: AskedSide<IndicatorEntry>): ReadSide {
  const { indicator, level, period } = asked.layer;
  const values = layerValues(snapshot, indicator, level, period);
  return { ...asked, values, byCode: new Map(values.values.map((entry) => [entry.code, entry])) };
}

function drawSide(own: ReadSide, beside: ReadSide | null, view: View): SeenSide {
  const cellsOf = (side: ReadSide) => ({ ...side, cells: side.values.values });
  const options = { style: view, off: view.off };
  const picture = sidePicture(cellsOf(own), beside && cellsOf(beside), options);
  return { ...own, picture };
}

const mixOf = ({ values, indicator: { direction } }: SeenSide): Mixed => ({
  cells: values.values,
  direction,
});

/**
 * The picture of the values inside the strips of the view's zones, in the classes of whole areas; `null`
 * unless the view asks for these only. Of a register's own indicator they follow the period.
 */
export function seeInside(
  { db }: Snapshot,
  view: View,
  { indicator, layer, picture }: SeenSide,
  strips: readonly Strip[],
): Picture | null {
  const set = view.inside && view.zone !== null ? parseZoneSet(view.zone) : null;
  if (!set) return null;
  const period = periodInside(db, indicator, layer.period);
  const figures = period === null ? [] : listZoneFigures(db, set, period);
  const own = new Map(
    figures.filter((one) => one.indicator === indicator.id).map((one) => [one.area, one]),
  );
  const cells = strips
    .filter((strip) => strip.geometry !== null && zoneSetId(strip) === zoneSetId(set))
    .map(({ area }): Cell => {
      const figure = own.get(area);
      return { code: area, value: figure?.value ?? null, status: figure?.status ?? 'no_data' };
    });
  return insidePictureOf(cells, picture, view.off);
}

function periodInside(db: Db, { counted, periods }: IndicatorEntry, asked: string | null) {
  const isOwn = counted && asked !== null && periods.includes(asked);
  return isOwn ? asked : (listZonePeriods(db).at(-1) ?? null);
}
