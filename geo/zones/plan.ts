import {
  POLYGON_KINDS,
  STRIP_KINDS,
  STUDY_WIDTHS_M,
  type PolygonKind,
  type StripKind,
  type ZoneSet,
} from './kinds.ts';
import type { Line } from './line.ts';
import type { ZonePolygon } from './polygon.ts';
import { ruleOf, stripsOf, type LegalStrip, type Range } from './rules.ts';

/**
 * How far a zone reaches from the middle of a line, or from the edge of a polygon, in metres. A house at
 * distance d is inside by the best line where d <= best; with a point that may be off by a, surely
 * inside where d + a <= low, and possibly where d - a <= high.
 */
export type Reach = Range;

/** A line or polygon of a set; `part` is its place in the list of lines, or of polygons behind them. */
export type Member = { part: number; reach: Reach };

/** A set of zones with what makes it up. Sections that are only estimated get no strip and no count. */
export type PlannedSet = ZoneSet & {
  article: string | null;
  members: Member[];
  estimated: Member[];
};

export type PlanInput = {
  lines: readonly Line[];
  polygons: readonly ZonePolygon[];
  /** From the middle of a track to the edge of its working space, where a line has no width. */
  trackHalfWidthM: number;
  /** Length of each line in metres, which decides about bridges. */
  lengthsM: readonly number[];
};

const SLUM_ARTICLE = 'Permen PUPR 14/PRT/M/2018';

/**
 * All sets of zones that the lines and polygons give, in the order of the kinds, studied widths before
 * legal ones. Kinds without a line have none.
 */
export function planZones(input: PlanInput): PlannedSet[] {
  const studied = STRIP_KINDS.flatMap((kind) => studySets(kind, input));
  const legal = STRIP_KINDS.flatMap((kind) => legalSets(kind, input));
  const polygons = POLYGON_KINDS.flatMap((kind) => polygonSets(kind, input));
  const strips = STRIP_KINDS.flatMap((kind) =>
    [...studied, ...legal].filter((one) => one.kind === kind),
  );
  return [...unions(studied, polygons), ...strips, ...polygons];
}

const isOnSurface = ({ tunnel, geometry }: Line) => !tunnel && geometry.type !== 'Point';

/** Half of a width that may be a range; nothing where it is not known. */
function halfWidth({ width_m_min, width_m_max }: Line): Range {
  const low = (width_m_min ?? width_m_max ?? 0) / 2;
  const high = (width_m_max ?? width_m_min ?? 0) / 2;
  return { low, best: (low + high) / 2, high };
}

const add = (a: Range, b: Range): Range => ({
  low: a.low + b.low,
  best: a.best + b.best,
  high: a.high + b.high,
});

const exactly = (metres: number): Range => ({ low: metres, best: metres, high: metres });

/** A reach once it is known how far the line may be off. */
const within = ({ low, best, high }: Range, accuracyM: number): Reach => ({
  low: low - accuracyM,
  best,
  high: high + accuracyM,
});

/** Studied widths count from the channel's edge; along a railway from the middle of the track. */
const studyEdge = (line: Line): Range => (line.kind === 'railway' ? exactly(0) : halfWidth(line));

/** Legal widths count from an edge; that of a track without a width is a parameter. */
function legalEdge(line: Line, trackHalfWidthM: number): Range {
  const isTrack = line.kind === 'railway' || line.carries === 'railway';
  return isTrack && line.width_m_max === null && line.width_m_min === null
    ? exactly(trackHalfWidthM)
    : halfWidth(line);
}

type Part = { part: number; line: Line };

const partsOf = (kind: StripKind, lines: readonly Line[]): Part[] =>
  lines
    .map((line, part) => ({ part, line }))
    .filter(({ line }) => line.kind === kind && isOnSurface(line));

/** Members of a set, and those whose place is only estimated. */
function sortOut(parts: readonly Part[], reachOf: (line: Line) => Reach) {
  const toMember = ({ part, line }: Part): Member => ({ part, reach: reachOf(line) });
  return {
    members: parts.filter(({ line }) => line.method !== 'estimated').map(toMember),
    estimated: parts.filter(({ line }) => line.method === 'estimated').map(toMember),
  };
}

function studySets(kind: StripKind, { lines }: PlanInput): PlannedSet[] {
  const parts = partsOf(kind, lines);
  if (parts.length === 0) return [];
  return STUDY_WIDTHS_M.map((widthM) => ({
    kind,
    widthM,
    basis: 'study',
    article: null,
    ...sortOut(parts, (line) => within(add(studyEdge(line), exactly(widthM)), line.accuracy_m)),
  }));
}

function legalSets(kind: StripKind, { lines, trackHalfWidthM, lengthsM }: PlanInput): PlannedSet[] {
  const strips = partsOf(kind, lines).flatMap(({ part, line }) =>
    stripsOf(ruleOf(line, lengthsM[part] ?? 0)).map((strip) => ({ part, line, strip })),
  );
  const widths = [...new Set(strips.map(({ strip }) => strip.width.best))].sort((a, b) => a - b);
  return widths.map((widthM) => {
    const same = strips.filter(({ strip }) => strip.width.best === widthM);
    const stripOf = new Map(same.map(({ line, strip }): [Line, LegalStrip] => [line, strip]));
    const reachOf = (line: Line) => {
      const width = stripOf.get(line)?.width ?? exactly(widthM);
      return within(add(legalEdge(line, trackHalfWidthM), width), line.accuracy_m);
    };
    const articles = new Set(same.map(({ strip }) => strip.article));
    return {
      kind,
      widthM,
      basis: 'law',
      article: [...articles].join('; '),
      ...sortOut(same, reachOf),
    };
  });
}

function polygonSets(kind: PolygonKind, { lines, polygons }: PlanInput): PlannedSet[] {
  const parts = polygons
    .map((polygon, at) => ({ polygon, part: lines.length + at }))
    .filter(({ polygon }) => polygon.kind === kind);
  if (parts.length === 0) return [];
  const isEstimated = ({ polygon }: (typeof parts)[number]) => polygon.method === 'estimated';
  const toMember = ({ part, polygon }: (typeof parts)[number]): Member => ({
    part,
    reach: within(exactly(0), polygon.accuracy_m),
  });
  return [
    {
      kind,
      widthM: 0,
      basis: kind === 'slum' ? 'law' : 'study',
      article: kind === 'slum' ? SLUM_ARTICLE : null,
      members: parts.filter((one) => !isEstimated(one)).map(toMember),
      estimated: parts.filter(isEstimated).map(toMember),
    },
  ];
}

/** The union of all kinds at each studied width; polygons belong to every one. */
function unions(studied: readonly PlannedSet[], polygons: readonly PlannedSet[]): PlannedSet[] {
  if (studied.length + polygons.length === 0) return [];
  return STUDY_WIDTHS_M.map((widthM) => {
    const sets = [...studied.filter((one) => one.widthM === widthM), ...polygons];
    return {
      kind: 'any',
      widthM,
      basis: 'study',
      article: null,
      members: sets.flatMap(({ members }) => members),
      estimated: sets.flatMap(({ estimated }) => estimated),
    };
  });
}

/** Whether indicators are told inside against outside of a set: not for widths below what lines are accurate to. */
export const isComparable = ({ basis, widthM }: ZoneSet): boolean =>
  basis === 'study' || widthM === 0;
