import type { Sign } from '../text/legend-rows.ts';
import { hatchCss, type Hatch } from './hatches.ts';
import { OVERLAY } from './patterns.ts';

/** The colour of a class with its hatch, as a style for a swatch. */
export const classFill = (colour: string | undefined, hatch: Hatch | null | undefined) => ({
  backgroundColor: colour ?? 'transparent',
  ...(hatch ? { backgroundImage: hatchCss(hatch) } : {}),
});

/** What stands before a line of the legend, as the pages of service and map draw it. */
export function LegendSign({ sign }: { sign: Sign }) {
  if (sign.kind === 'circle') return <i class="swatch swatch-circle" />;
  if (sign.kind === 'class') return <i class="swatch" style={classFill(sign.colour, sign.hatch)} />;
  return (
    <i
      class={
        sign.pattern === OVERLAY ? 'swatch swatch-any hatched' : `swatch pattern-${sign.pattern}`
      }
    />
  );
}
