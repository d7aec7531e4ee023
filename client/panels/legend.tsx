import { HIDEABLE } from '../../geo/cartography/legend-entries.ts';
import { PATTERNED, type Patterned } from '../../geo/cartography/patterns.ts';
import type { Picture } from '../../geo/cartography/picture.ts';
import { symbolRadius, symbolSamples } from '../../geo/cartography/symbols.ts';
import type { Kind } from '../../geo/indicators/types.ts';
import { classText } from '../../geo/text/class-text.ts';
import { STATUS_NAMES } from '../../geo/text/names.ts';
import { type Sentence } from '../../geo/text/page.ts';
import { zoneSets } from '../data/needs.ts';
import type { ShownLayer } from '../data/shown.ts';
import { number, unitOf } from '../format.ts';
import { classFill } from '../shared/class-fill.ts';
import { language, pick, say } from '../state.ts';
import { ruleText } from './class-rule.ts';
import { FixedEntry, OffNote, PlainEntry, SwitchEntry } from './legend-entry.tsx';

type Props = { shown: ShownLayer; inside?: boolean; fixed?: boolean };

/**
 * The classes with their counts, the classes without a value, and the rule in words; `inside`: of strips;
 * `fixed`: of a second indicator, whose classes a reader cannot take off the map.
 */
export function Legend({ shown, inside = false, fixed = false }: Props) {
  const { picture, indicator } = shown;
  const Entry = fixed ? FixedEntry : SwitchEntry;
  return (
    <div class="legend">
      {picture.kind === 'count' ? <Circles shown={shown} /> : null}
      <ul>
        {picture.kind === 'count' && (
          <PlainEntry text={say('withValue')} count={picture.values.length}>
            <i class="swatch swatch-circle" />
          </PlainEntry>
        )}
        {picture.classes.map(({ count }, i) => (
          <Entry
            key={i}
            entry={HIDEABLE[i] ?? '0'}
            picture={picture}
            text={classText(picture, i, indicator, language.value)}
            count={count}
          >
            <i class="swatch" style={classFill(picture.colours[i], picture.hatches[i])} />
          </Entry>
        ))}
        {picture.unreliableCount > 0 && (
          <PlainEntry
            text={say('unreliable')}
            note={say('unreliableCounted')}
            count={picture.unreliableCount}
          >
            <i class="swatch swatch-any hatched" />
          </PlainEntry>
        )}
        {PATTERNED.map((name) => (
          <State key={name} name={name} picture={picture} inside={inside} fixed={fixed} />
        ))}
      </ul>
      {!fixed && <OffNote picture={picture} />}
      {shown.other && <p class="small">{say(COMMON[picture.kind])}</p>}
      <p class="small muted">{inside ? say('insideRule') : ruleText(shown)}</p>
    </div>
  );
}

type StateProps = { name: Patterned; picture: Picture; inside: boolean; fixed: boolean };

/** A state without value; a state that no area is in only tells so. */
function State({ name, picture, inside, fixed }: StateProps) {
  const count = picture.patternCounts[name];
  const families = zoneSets.value?.parameters.fewest_families ?? 0;
  const words = {
    text: pick(STATUS_NAMES[name]),
    ...(inside && name === 'no_data' ? { note: say('insideFew', { families }) } : {}),
    count,
  };
  const swatch = <i class={`swatch pattern-${name}`} />;
  return count > 0 && !fixed ? (
    <SwitchEntry entry={name} picture={picture} {...words}>
      {swatch}
    </SwitchEntry>
  ) : (
    <PlainEntry {...words}>{swatch}</PlainEntry>
  );
}

const COMMON: Record<Kind, Sentence> = {
  rate: 'commonBreaks',
  count: 'commonCircles',
  status: 'commonBreaks',
};

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
