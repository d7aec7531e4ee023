import type { Position } from 'geojson';
import { place, type Frame } from './drawing.ts';

/** Pixels across the city on a usual screen: what widths and circles of a fitted map are drawn for. */
export const USUAL_PIXELS = 680;

type Props = { names: readonly { name: string; point: Position }[]; frame: Frame };

/**
 * Names over a map as SVG, in percent of its frame, so that they keep their size whatever the size of the
 * map. Assistive technology has the areas themselves.
 */
export const MapNames = ({ names, frame }: Props) => (
  <div aria-hidden="true">
    {names.map(({ name, point }) => {
      const [x, y] = place(point, frame);
      const [left, top] = [percent(x, frame.width), percent(y, frame.height)];
      return (
        <span key={name} class="first-name" style={`left:${left};top:${top}`}>
          {name}
        </span>
      );
    })}
  </div>
);

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)}%`;
