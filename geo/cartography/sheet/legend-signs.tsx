import type { Sign } from '../../text/legend-rows.ts';
import { SYMBOL_COLOUR } from '../palettes.ts';
import { OVERLAY } from '../patterns.ts';
import { hatchFill, patternFill } from '../svg-map.tsx';
import { INK, MUTED, round, type Entry } from './blocks.tsx';
import { UNITS } from './fit-frame.ts';

/** What stands before a line of the legend. */
export function drawSign(sign: Sign): Entry['sign'] {
  if (sign.kind === 'circle') return circleSign;
  if (sign.kind === 'class')
    return swatch(sign.colour, sign.hatch ? hatchFill(sign.hatch) : undefined);
  if (sign.pattern === OVERLAY) return swatch('#8f9a97', patternFill(OVERLAY));
  return swatch(patternFill(sign.pattern));
}

const circleSign: Entry['sign'] = (x, y, width, height) => (
  <circle
    cx={round(x + width / 2)}
    cy={round(y + height / 2)}
    r={round(height / 2.6)}
    fill={SYMBOL_COLOUR}
    fill-opacity={0.6}
    stroke={INK}
    stroke-width={round(height / 14)}
  />
);

/** A field in a colour or pattern, with a pattern over it where there is one. Patterns repeat as on the map. */
export const swatch =
  (fillWith: string, over?: string) => (x: number, y: number, width: number, height: number) => {
    const box = { width: Math.round(width * UNITS), height: Math.round(height * UNITS) };
    return (
      <g transform={`translate(${round(x)} ${round(y)}) scale(${1 / UNITS})`}>
        <rect {...box} fill={fillWith} />
        {over && <rect {...box} fill={over} />}
        <rect {...box} fill="none" stroke={MUTED} stroke-width={0.12 * UNITS} />
      </g>
    );
  };
