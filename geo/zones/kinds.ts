/** What a line or point of the base layers is. */
export const LINE_KINDS = ['river', 'canal', 'railway', 'bridge', 'station'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** Kinds of zones that are strips along lines, and kinds that are polygons of a file. */
export const STRIP_KINDS = ['river', 'canal', 'railway', 'bridge'] as const;
export const POLYGON_KINDS = ['slum', 'other'] as const;
export type StripKind = (typeof STRIP_KINDS)[number];
export type PolygonKind = (typeof POLYGON_KINDS)[number];

/** Kinds of zones. `any` is the union of all others at one study width: kinds overlap and are never summed. */
export const ZONE_KINDS = ['any', ...STRIP_KINDS, ...POLYGON_KINDS] as const;
export type ZoneKind = (typeof ZONE_KINDS)[number];

/** Whether the width of a strip is set by law, or chosen here to study who lives near. */
export const BASES = ['law', 'study'] as const;
export type Basis = (typeof BASES)[number];

/** Widths that are studied beside the legal ones, in metres from the channel's edge or the track's middle. */
export const STUDY_WIDTHS_M = [25, 50, 100, 250] as const;
/** Width that the map opens with. */
export const USUAL_WIDTH_M = 100;

/** One set of zones: a kind at one width. Polygons have width 0. */
export type ZoneSet = { kind: ZoneKind; widthM: number; basis: Basis };

/** The name of a set, such as `river-100-study`; with the code of an area behind it, the id of a feature. */
export const zoneSetId = ({ kind, widthM, basis }: ZoneSet): string => `${kind}-${widthM}-${basis}`;

/** The set that a name says, or `null` for any other text. */
export function parseZoneSet(text: string): ZoneSet | null {
  const [, kind, width, basis] = /^([a-z]+)-(\d{1,4})-([a-z]+)$/.exec(text) ?? [];
  const known = ZONE_KINDS.find((one) => one === kind);
  const by = BASES.find((one) => one === basis);
  return known && by ? { kind: known, widthM: Number(width), basis: by } : null;
}
