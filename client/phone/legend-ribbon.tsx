import { turnedOff } from '../data/chosen-style.ts';
import type { ShownLayer } from '../data/shown.ts';
import { number, unitOf } from '../format.ts';
import { OffNote } from '../panels/legend-entry.tsx';
import { Legend } from '../panels/legend.tsx';
import { classFill } from '../../geo/cartography/legend-sign.tsx';
import { pick } from '../state.ts';

/** The classes as one ribbon with their limits below; counts and states keep the list. */
export function LegendRibbon({ shown }: { shown: ShownLayer }) {
  const { picture, indicator } = shown;
  if (picture.kind !== 'rate' || picture.classes.length < 2) return <Legend shown={shown} />;
  const { classes, colours, hatches, places } = picture;
  const off = turnedOff.value;
  const limits = [...classes.map(({ from }) => from), classes.at(-1)?.to ?? 0];
  const words = limits.map((limit) => number(limit, places));
  return (
    <>
      <div
        class="ribbon"
        role="img"
        aria-label={`${pick(indicator.name)}: ${words.join(' – ')}${unitOf(indicator)}`}
      >
        <div class="ribbon-colours">
          {colours.map((colour, i) => (
            <i
              key={i}
              style={off.some((entry) => entry === String(i)) ? {} : classFill(colour, hatches[i])}
            />
          ))}
        </div>
        <div class="ribbon-limits">
          {words.map((word, i) => (
            <span key={i}>
              {word}
              {i === words.length - 1 && unitOf(indicator)}
            </span>
          ))}
        </div>
      </div>
      <OffNote picture={picture} />
    </>
  );
}
