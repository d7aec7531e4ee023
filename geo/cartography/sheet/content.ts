import type { MultiPolygon, Polygon } from 'geojson';
import type { Level } from '../../areas/levels.ts';
import type { BivariatePicture } from '../bivariate.ts';
import type { Bbox } from '../../features/bbox.ts';
import type { Direction, Origin } from '../../indicators/types.ts';
import type { Language } from '../../text/languages.ts';
import type { Measured } from '../../text/values.ts';
import type { MapParts } from '../draw-map.ts';
import type { Hideable } from '../legend-entries.ts';
import type { Mark, Picture } from '../picture.ts';
import type { Style } from '../style.ts';
import type { MapName } from './map-names.ts';

/** An area with its outline. */
export type Outlined = {
  code: string;
  name: string;
  level: Level;
  geometry: Polygon | MultiPolygon;
};

/** One map of a sheet. */
export type SheetMap = {
  /** Empty where there is only one. */
  name: string;
  marks: Picture['marks'];
  /** What stands below the names of areas, by code: their values, where a map is large enough. */
  below: Map<string, string>;
};

/** What the colours of one layer mean. */
export type SheetLegend = {
  /** Empty where there is only one. */
  name: string;
  indicator: Measured & { direction: Direction };
  picture: Picture;
  /** Entries that are off the map. */
  off: readonly Hideable[];
};

/** Everything that a sheet tells, in the reader's language, before anything is placed. */
export type SheetContent = {
  language: Language;
  /** Who issues the sheet, first line strongest. */
  letterhead: string[];
  city: string;
  title: string;
  /** Level, period and the area that the map is fitted to. */
  subtitle: string;
  indicator: Measured & { direction: Direction };
  /** Level of the areas that carry the values. */
  level: Level;
  picture: Picture;
  style: Pick<Style, 'method' | 'palette'>;
  /** The maps of the sheet from left to right: one, or two that are compared, each with its name. */
  maps: SheetMap[];
  /** The legends: one alone, or of each of two indicators. */
  legends: SheetLegend[];
  /** Two indicators mixed into one map, with their names. */
  mixed: { picture: BivariatePicture; names: [string, string]; rule: string } | null;
  /** Values inside the strips, while only these are shown. */
  inside: Picture | null;
  parts: MapParts;
  /** Outlines one level below the city, for the picture of where the sheet lies. */
  districts: (Polygon | MultiPolygon)[];
  /** What the map is fitted to when it is not the whole city. */
  fitted: Outlined | null;
  selected: Outlined | null;
  bbox: Bbox;
  names: Omit<MapName, 'radius' | 'below'>[];
  /** Period of all values; `null` where they differ. */
  period: string | null;
  /** Every value of the layer, in words and, where it may be read, as a number. */
  values: { code: string; value: number | null; words: string }[];
  /** Values of the areas in what the map is fitted to. */
  rows: { name: string; value: string; mark: Mark | null }[];
  origin: Origin | 'mixed' | null;
  /** Whether the indicator is computed from a register of families. */
  isCounted: boolean;
  /** Whether any value comes from the bundled synthetic register. */
  isDemonstration: boolean;
  definition: string;
  /** Name of the set of zones on the map; empty for none. */
  zone: string;
  sources: string[];
  /** Days of the figures of a real register, in words; empty without them. */
  asOf: string;
  credits: string[];
  release: number;
  /** Day of the release in words. */
  date: string;
};
