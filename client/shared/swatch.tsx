import type { Mark } from '../../geo/cartography/picture.ts';
import { classFill } from '../../geo/cartography/legend-sign.tsx';

/** The colour, hatch or pattern of one area as a small square; nothing for a circle. */
export function Swatch({ mark }: { mark: Mark | undefined }) {
  if (mark?.pattern) return <i class={`swatch swatch-small pattern-${mark.pattern}`} />;
  if (!mark?.colour) return null;
  // The hatch of unreliable values lies over that of the class, and in a small square there is room for one.
  const { colour, hatch, unreliable } = mark;
  return (
    <i
      class={`swatch swatch-small ${unreliable ? 'hatched' : ''}`}
      style={classFill(colour, unreliable ? null : hatch)}
    />
  );
}
