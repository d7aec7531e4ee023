import type { Bilingual } from '../text/languages.ts';
import type { LineKind } from './kinds.ts';
import type { Line } from './line.ts';

/** A width with what it is at least and at most; `best` is what the map draws. In metres. */
export type Range = { low: number; best: number; high: number };

/** One strip that a rule asks for. */
export type LegalStrip = {
  /** From the edge that `from` names outwards. */
  width: Range;
  /** Articles, as cited. */
  article: string;
  from: 'channel_edge' | 'levee_foot' | 'track_edge' | 'bridge_edge';
  name: Bilingual;
};

type Rule = { kinds: readonly LineKind[]; strips: readonly LegalStrip[] };

const exactly = (metres: number): Range => ({ low: metres, best: metres, high: metres });

const riverbank = (
  width: Range,
  article: string,
  name: Bilingual,
  from: LegalStrip['from'] = 'channel_edge',
): Rule => ({
  kinds: ['river'],
  strips: [{ width, article: `PP 38/2011 Pasal ${article}`, from, name }],
});

/**
 * Set-backs by law. Rivers: PP 38/2011 articles 9 to 12, from the edge of the channel or the outer foot
 * of the levee; the line of one river is set by decree, so that a strip is an indication only. Railways:
 * PP 56/2009, land of the track at least 6 m beyond its working space (article 58), a supervised strip
 * of 9 m beyond that (article 61), 50 m up- and downstream at bridges over 10 m (article 61).
 */
export const SETBACK_RULES = {
  river_shallow: riverbank(exactly(10), '9 huruf a', {
    id: 'sungai dalam kota, kedalaman sampai 3 m',
    en: 'river in town, up to 3 m deep',
  }),
  river_middle: riverbank(exactly(15), '9 huruf b', {
    id: 'sungai dalam kota, kedalaman lebih dari 3 sampai 20 m',
    en: 'river in town, over 3 up to 20 m deep',
  }),
  river_deep: riverbank(exactly(30), '9 huruf c', {
    id: 'sungai dalam kota, kedalaman lebih dari 20 m',
    en: 'river in town, over 20 m deep',
  }),
  river_depth_unknown: riverbank({ low: 10, best: 15, high: 30 }, '9', {
    id: 'sungai dalam kota, kedalaman tidak diketahui: 10 sampai 30 m',
    en: 'river in town, depth not known: 10 to 30 m',
  }),
  river_levee: riverbank(
    exactly(3),
    '11',
    { id: 'sungai bertanggul dalam kota', en: 'river with a levee in town' },
    'levee_foot',
  ),
  river_levee_outside: riverbank(
    exactly(5),
    '12',
    { id: 'sungai bertanggul di luar kota', en: 'river with a levee outside towns' },
    'levee_foot',
  ),
  river_outside_large: riverbank(exactly(100), '10', {
    id: 'sungai besar di luar kota (DAS lebih dari 500 km²)',
    en: 'large river outside towns (basin over 500 km²)',
  }),
  river_outside_small: riverbank(exactly(50), '10', {
    id: 'sungai kecil di luar kota (DAS sampai 500 km²)',
    en: 'small river outside towns (basin up to 500 km²)',
  }),
  river_outside: riverbank({ low: 50, best: 50, high: 100 }, '10', {
    id: 'sungai di luar kota, luas DAS tidak diketahui: 50 sampai 100 m',
    en: 'river outside towns, basin not known: 50 to 100 m',
  }),
  railway: {
    kinds: ['railway'],
    strips: [
      {
        width: exactly(6),
        article: 'PP 56/2009 Pasal 58',
        from: 'track_edge',
        name: { id: 'ruang milik jalur kereta api', en: 'land of the railway track' },
      },
      {
        width: exactly(15),
        article: 'PP 56/2009 Pasal 58 dan 61',
        from: 'track_edge',
        name: {
          id: 'ruang milik dan ruang pengawasan jalur kereta api',
          en: 'land and supervised strip of the railway track',
        },
      },
    ],
  },
  railway_bridge: {
    kinds: ['bridge'],
    strips: [
      {
        width: exactly(50),
        article: 'PP 56/2009 Pasal 61',
        from: 'bridge_edge',
        name: {
          id: 'ke hulu dan hilir jembatan kereta api dengan bentang lebih dari 10 m',
          en: 'up- and downstream of railway bridges with a span over 10 m',
        },
      },
    ],
  },
  none: { kinds: ['river', 'canal', 'railway', 'bridge'], strips: [] },
} as const satisfies Record<string, Rule>;
export type RuleId = keyof typeof SETBACK_RULES;

export const RULE_IDS = Object.keys(SETBACK_RULES) as RuleId[];

/** Spans from here on have the set-back of railway bridges, metres. */
export const LONG_BRIDGE_M = 10;
/** Depths and basins at which the set-back of a river changes. */
const SHALLOW_M = 3;
const MIDDLE_M = 20;
const SMALL_BASIN_KM2 = 500;

type Ruled = Pick<
  Line,
  'kind' | 'rule' | 'levee' | 'in_town' | 'depth_m' | 'basin_km2' | 'carries' | 'tunnel'
>;

/**
 * The set-back rule of a line: the one that was stated for it, else the one that follows from what is
 * known of it. Canals have none (irrigation: Permen PUPR 8/2015, not applied here), and nothing that
 * runs underground has. `spanM` is the length of a bridge in metres.
 */
export function ruleOf(line: Ruled, spanM: number): RuleId {
  if (line.rule) return line.rule;
  if (line.tunnel) return 'none';
  if (line.kind === 'river') return riverRule(line);
  if (line.kind === 'railway') return 'railway';
  const isRailwayBridge = line.kind === 'bridge' && line.carries === 'railway';
  return isRailwayBridge && spanM > LONG_BRIDGE_M ? 'railway_bridge' : 'none';
}

function riverRule({ levee, in_town, depth_m, basin_km2 }: Ruled): RuleId {
  const isOutside = in_town === false;
  if (levee) return isOutside ? 'river_levee_outside' : 'river_levee';
  if (isOutside) {
    if (basin_km2 === null) return 'river_outside';
    return basin_km2 > SMALL_BASIN_KM2 ? 'river_outside_large' : 'river_outside_small';
  }
  if (depth_m === null) return 'river_depth_unknown';
  if (depth_m <= SHALLOW_M) return 'river_shallow';
  return depth_m <= MIDDLE_M ? 'river_middle' : 'river_deep';
}

/** The strips of a rule. */
export const stripsOf = (rule: RuleId): readonly LegalStrip[] => SETBACK_RULES[rule].strips;
