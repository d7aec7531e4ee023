import { fill } from '../../text/languages.ts';
import { PAGE } from '../../text/page.ts';
import { pathOf, place, unmercator, type Frame } from '../drawing.ts';
import { heading, INK, MUTED, round, stack, type Block } from './blocks.tsx';
import type { SheetContent } from './content.ts';
import { fitFrame, UNITS } from './fit-frame.ts';

/** Where the map lies in the city: outlines of its kecamatan, what is fitted, and the frame of the map. */
export function insetBlock(
  { districts, parts, fitted, city, language }: SheetContent,
  map: Frame,
  width: number,
  height: number,
  type: number,
): Block {
  if (!fitted) return stack([], 0);
  const frame = fitFrame(parts.bbox, { x: 0, y: 0, width, height });
  const line = (pixels: number) => round(pixels * UNITS * type);
  const picture: Block = {
    height,
    draw: (x, y) => (
      <g
        transform={`translate(${round(x)} ${round(y)}) scale(${1 / UNITS})`}
        stroke-linejoin="round"
      >
        <rect width={round(frame.width)} height={round(frame.height)} fill="#f4f5f3" />
        {districts.map((geometry, i) => (
          <path
            key={i}
            d={pathOf(geometry, frame)}
            fill="#fff"
            stroke={MUTED}
            stroke-width={line(0.15)}
          />
        ))}
        <path
          d={pathOf(fitted.geometry, frame)}
          fill="#e4572e"
          stroke={INK}
          stroke-width={line(0.2)}
        />
        <path d={frameWithin(map, frame)} fill="none" stroke={INK} stroke-width={line(0.3)} />
        <rect
          width={round(frame.width)}
          height={round(frame.height)}
          fill="none"
          stroke={MUTED}
          stroke-width={line(0.2)}
        />
      </g>
    ),
  };
  const name = fill(PAGE.sheetInset[language], { city });
  return stack([heading(name, width, type), picture], 1 * type);
}

/** One frame drawn in another, cut where it reaches beyond. */
function frameWithin({ west, north, scale, width, height }: Frame, outer: Frame): string {
  const cut = (value: number, most: number) => Math.round(Math.min(most, Math.max(0, value)));
  const [left, top] = place(unmercator([west, north]), outer);
  const [right, bottom] = place(unmercator([west + width / scale, north + height / scale]), outer);
  const [x1, x2] = [cut(left, outer.width), cut(right, outer.width)];
  const [y1, y2] = [cut(top, outer.height), cut(bottom, outer.height)];
  return `M${x1} ${y1}H${x2}V${y2}H${x1}z`;
}
