import type { Geometry, Position } from 'geojson';
import type { Level } from '../areas/levels.ts';
import type { Bbox } from '../features/bbox.ts';
import { frameOf, pathOf, place, type Frame } from './drawing.ts';
import type { Picture } from './picture.ts';
import type { DrawnArea, DrawnCircle, DrawnLine, DrawnMap } from './svg-map.tsx';

/** Units across the city: half a pixel on a large screen, and still few digits a vertex. */
export const FRAME_UNITS = 2000;

/** What a map is drawn from, in degrees [lon, lat]; hidden lines are simply not given. */
export type MapParts = {
  bbox: Bbox;
  areas: { code: string; level: Level; geometry: Geometry; point: Position }[];
  /** Areas one level up, whose borders are drawn stronger. */
  edges: Geometry[];
  zones: Geometry[];
  lines: { kind: DrawnLine['kind']; geometry: Geometry; isEstimated: boolean }[];
  stations: Position[];
};

/** What is said of areas and where they lead. */
export type MapWords = {
  titleOf: (code: string) => string;
  hrefOf: (code: string) => string | null;
};

/**
 * Draws a layer over its areas. `chosen` is the code of the selected area or `null`; circles come with the
 * largest first, so that small ones lie on top.
 */
export function drawMap(
  parts: MapParts,
  picture: Picture,
  { titleOf, hrefOf }: MapWords,
  chosen: string | null,
  frame: Frame = frameOf(parts.bbox, FRAME_UNITS),
): DrawnMap {
  const areas = parts.areas.map(({ code, geometry }): DrawnArea => ({
    code,
    d: pathOf(geometry, frame),
    mark: picture.marks.get(code) ?? null,
    title: titleOf(code),
    href: hrefOf(code),
    isChosen: code === chosen,
  }));
  return {
    frame,
    areas,
    edges: parts.edges.map((geometry) => pathOf(geometry, frame)).join(''),
    zones: parts.zones.map((geometry) => pathOf(geometry, frame)).join(''),
    lines: parts.lines.map(({ geometry, ...line }) => ({ ...line, d: pathOf(geometry, frame) })),
    stations: parts.stations.map((position) => at(position, frame)),
    circles: circlesOf(parts, picture, frame),
  };
}

function circlesOf({ areas }: MapParts, picture: Picture, frame: Frame): DrawnCircle[] {
  const circles = areas.flatMap(({ code, point }): DrawnCircle[] => {
    const radius = picture.marks.get(code)?.radius ?? 0;
    return radius > 0 ? [{ code, radius, ...at(point, frame) }] : [];
  });
  return circles.sort((a, b) => b.radius - a.radius);
}

function at(position: Position, frame: Frame): { x: number; y: number } {
  const [x, y] = place(position, frame);
  return { x: Math.round(x), y: Math.round(y) };
}
