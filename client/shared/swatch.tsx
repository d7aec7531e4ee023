import type { Mark } from '../../geo/cartography/picture.ts';

/** The colour, hatch or pattern of one area as a small square; nothing for a circle. */
export function Swatch({ mark }: { mark: Mark | undefined }) {
  if (mark?.pattern) return <i class={`swatch swatch-small pattern-${mark.pattern}`} />;
  if (!mark?.colour) return null;
  return (
    <i
      class={`swatch swatch-small ${mark.unreliable ? 'hatched' : ''}`}
      style={{ backgroundColor: mark.colour }}
    />
  );
}
