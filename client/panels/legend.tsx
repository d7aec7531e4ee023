import { LegendSign } from '../../geo/cartography/legend-sign.tsx';
import type { Picture } from '../../geo/cartography/picture.ts';
import { symbolRadius, symbolSamples } from '../../geo/cartography/symbols.ts';
import { commonRule } from '../../geo/text/class-rule.ts';
import { legendRows, type LegendRow } from '../../geo/text/legend-rows.ts';
import { zoneSets } from '../data/needs.ts';
import type { ShownLayer } from '../data/shown.ts';
import { number, unitOf } from '../format.ts';
import { language, say } from '../state.ts';
import { ruleText } from './class-rule.ts';
import { OffNote, PlainEntry, SwitchEntry } from './legend-entry.tsx';

type Props = { shown: ShownLayer; inside?: boolean; fixed?: boolean };

/**
 * The classes with their counts, the classes without a value, and the rule in words; `inside`: of strips;
 * `fixed`: of a second indicator, whose classes a reader cannot take off the map.
 */
export function Legend({ shown, inside = false, fixed = false }: Props) {
  const { picture, indicator } = shown;
  return (
    <div class="legend">
      {picture.kind === 'count' ? <Circles shown={shown} /> : null}
      <ul>
        {legendRows(picture, indicator, language.value).map((row, i) => (
          <Line key={i} row={row} picture={picture} inside={inside} fixed={fixed} />
        ))}
      </ul>
      {!fixed && <OffNote picture={picture} />}
      {shown.other && <p class="small">{commonRule(picture.kind, language.value)}</p>}
      <p class="small muted">{inside ? say('insideRule') : ruleText(shown)}</p>
    </div>
  );
}

type LineProps = { row: LegendRow; picture: Picture; inside: boolean; fixed: boolean };

/** A line takes its areas off the map; one that no area is in, or that is not a class, only tells. */
function Line({ row: { entry, sign, ...words }, picture, inside, fixed }: LineProps) {
  const families = zoneSets.value?.parameters.fewest_families ?? 0;
  const isFew = inside && sign.kind === 'state' && sign.pattern === 'no_data';
  const said = isFew ? { ...words, note: say('insideFew', { families }) } : words;
  const drawn = <LegendSign sign={sign} />;
  return entry === null || fixed ? (
    <PlainEntry {...said}>{drawn}</PlainEntry>
  ) : (
    <SwitchEntry entry={entry} picture={picture} {...said}>
      {drawn}
    </SwitchEntry>
  );
}

const LABEL_HEIGHT = 15;

/** Circles of round values, drawn into each other on one base line. */
function Circles({ shown }: { shown: ShownLayer }) {
  const highest = shown.picture.scale.at(-1) ?? 0;
  const samples = symbolSamples(highest);
  const largest = symbolRadius(samples[0] ?? 0, highest);
  if (samples.length === 0) return null;
  const height = Math.max(2 * largest, samples.length * LABEL_HEIGHT) + 4;
  const topOf = (value: number) => height - 2 - 2 * symbolRadius(value, highest);
  // Labels keep a line's distance even where the circles are small: each gives way upwards.
  const labels: number[] = [];
  for (const value of samples.toReversed()) {
    labels.unshift(
      Math.min(topOf(value) + 4, (labels[0] ?? height + LABEL_HEIGHT - 4) - LABEL_HEIGHT),
    );
  }
  const labelAt = (i: number) => Math.max(10, labels[i] ?? 10);
  return (
    <svg class="circles" width="100%" height={height} aria-hidden="true">
      {samples.map((value, i) => {
        const radius = symbolRadius(value, highest);
        const top = topOf(value);
        return (
          <g key={value}>
            <circle cx={largest + 2} cy={top + radius} r={radius} />
            <line x1={largest + 2} x2={2 * largest + 16} y1={top} y2={labelAt(i) - 4} />
            <text x={2 * largest + 20} y={labelAt(i)}>
              {number(value) + unitOf(shown.indicator)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
