import type { Geometry, Position } from 'geojson';
import type { Level } from '../areas/levels.ts';
import type { Bbox } from '../features/bbox.ts';
import { frameOf, pathOf, place, type Frame } from './drawing.ts';
import type { Picture } from './picture.ts';
import type { DrawnArea, DrawnCircle, DrawnLine, DrawnMap, DrawnStrip } from './svg-map.tsx';

/** Units across the city: half a pixel on a large screen, and still few digits a vertex. */
export const FRAME_UNITS = 2000;

/** What a map is drawn from, in degrees [lon, lat]; hidden lines are simply not given. */
export type MapParts = {
  bbox: Bbox;
  areas: { code: string; level: Level; geometry: Geometry; point: Position }[];
  /** Areas one level up, whose borders are drawn stronger. */
  edges: Geometry[];
  /** The strips of the zones, one an area. */
  zones: { code: string; geometry: Geometry }[];
  lines: { kind: DrawnLine['kind']; geometry: Geometry; isEstimated: boolean }[];
  stations: Position[];
};

/** What is said of areas and where they lead. */
export type MapWords = {
  titleOf: (code: string) => string;
  hrefOf: (code: string) => string | null;
};

/** What is drawn: how each area is, or while only the strips carry values how each strip is. */
export type MapMarks = { marks: Picture['marks']; inside: Picture['marks'] | null };

/**
 * Draws a layer over its areas. `chosen` are the codes of the selected area and, after it, of those read
 * together with it; circles come with the largest first, so that small ones lie on top.
 */
export function drawMap(
  parts: MapParts,
  { marks, inside }: MapMarks,
  { titleOf, hrefOf }: MapWords,
  chosen: readonly string[],
  frame: Frame = frameOf(parts.bbox, FRAME_UNITS),
): DrawnMap {
  const areas = parts.areas.map(({ code, geometry }): DrawnArea => ({
    code,
    d: pathOf(geometry, frame),
    mark: inside ? null : (marks.get(code) ?? null),
    title: titleOf(code),
    href: hrefOf(code),
    chosenAs: chosen[0] === code ? 'selected' : chosen.includes(code) ? 'pooled' : null,
  }));
  return {
    frame,
    areas,
    edges: parts.edges.map((geometry) => pathOf(geometry, frame)).join(''),
    zones: inside ? '' : parts.zones.map(({ geometry }) => pathOf(geometry, frame)).join(''),
    strips: inside ? parts.zones.map(strip(inside, frame)).filter(isSeen) : [],
    lines: parts.lines
      .map(({ geometry, ...line }) => ({ ...line, d: pathOf(geometry, frame) }))
      .filter(isSeen),
    stations: parts.stations.map((position) => at(position, frame)),
    circles: inside ? [] : circlesOf(parts, marks, frame),
  };
}

const isSeen = ({ d }: { d: string }) => d !== '';

const strip =
  (inside: Picture['marks'], frame: Frame) =>
  ({ code, geometry }: MapParts['zones'][number]): DrawnStrip => ({
    code,
    d: pathOf(geometry, frame),
    mark: inside.get(code) ?? null,
  });

function circlesOf({ areas }: MapParts, marks: Picture['marks'], frame: Frame): DrawnCircle[] {
  const circles = areas.flatMap(({ code, point }): DrawnCircle[] => {
    const radius = marks.get(code)?.radius ?? 0;
    return radius > 0 ? [{ code, radius, ...at(point, frame) }] : [];
  });
  return circles.sort((a, b) => b.radius - a.radius);
}

function at(position: Position, frame: Frame): { x: number; y: number } {
  const [x, y] = place(position, frame);
  return { x: Math.round(x), y: Math.round(y) };
}
