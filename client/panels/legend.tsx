import type { ComponentChildren } from 'preact';
import { PATTERNED } from '../../geo/cartography/patterns.ts';
import { symbolRadius, symbolSamples } from '../../geo/cartography/symbols.ts';
import type { Kind } from '../../geo/indicators/types.ts';
import { STATUS_NAMES } from '../../geo/text/names.ts';
import { type Sentence } from '../../geo/text/page.ts';
import { zoneSets } from '../data/needs.ts';
import type { ShownLayer } from '../data/shown.ts';
import { number, stateName, unitOf } from '../format.ts';
import { pick, say } from '../state.ts';

/** The classes with their counts, the classes without a value, and the rule in words; `inside`: of strips. */
export function Legend({ shown, inside = false }: { shown: ShownLayer; inside?: boolean }) {
  const { picture } = shown;
  const few = say('insideFew', { families: zoneSets.value?.parameters.fewest_families ?? 0 });
  return (
    <div class="legend">
      {picture.kind === 'count' ? <Circles shown={shown} /> : null}
      <ul>
        {picture.kind === 'count' && (
          <Entry text={say('withValue')} count={picture.values.length}>
            <i class="swatch swatch-circle" />
          </Entry>
        )}
        {picture.classes.map(({ from, count }, i) => (
          <Entry key={from} text={classText(shown, i)} count={count}>
            <i class="swatch" style={{ background: picture.colours[i] }} />
          </Entry>
        ))}
        {picture.unreliableCount > 0 && (
          <Entry
            text={say('unreliable')}
            note={say('unreliableCounted')}
            count={picture.unreliableCount}
          >
            <i class="swatch swatch-any hatched" />
          </Entry>
        )}
        {PATTERNED.map((name) => (
          <Entry
            key={name}
            text={pick(STATUS_NAMES[name])}
            {...(inside && name === 'no_data' ? { note: few } : {})}
            count={picture.patternCounts[name]}
          >
            <i class={`swatch pattern-${name}`} />
          </Entry>
        ))}
      </ul>
      {shown.other && <p class="small">{say(COMMON[picture.kind])}</p>}
      <p class="small muted">{inside ? say('insideRule') : ruleText(shown)}</p>
    </div>
  );
}

const COMMON: Record<Kind, Sentence> = {
  rate: 'commonBreaks',
  count: 'commonCircles',
  status: 'commonBreaks',
};

type EntryProps = { text: string; note?: string; count: number; children: ComponentChildren };

const Entry = ({ text, note, count, children }: EntryProps) => (
  <li>
    {children}
    <span>
      {text}
      {note && <span class="entry-note small muted">{note}</span>}
    </span>
    <span class="count" aria-label={say('areasInClass', { count })}>
      {count}
    </span>
  </li>
);

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

/** Limits of a class as the rule has them: "9,8 – < 13,4 %". */
export function classText({ picture, indicator }: ShownLayer, index: number): string {
  const found = picture.classes[index];
  if (!found) return '';
  if (indicator.kind === 'status') return stateName(indicator.id, found.from);
  const [from, to] = [number(found.from, picture.places), number(found.to, picture.places)];
  const unit = unitOf(indicator);
  if (found.from === found.to) return from + unit;
  const last = index === picture.classes.length - 1;
  return say(last ? 'upTo' : 'below', { from, to }) + unit;
}

function ruleText({ picture, indicator }: ShownLayer): string {
  const { kind, classes } = picture;
  if (kind === 'count') return say('countRule');
  const direction = indicator.direction === 'neutral' ? 'darkerMore' : 'darkerWorse';
  if (kind === 'status') return indicator.direction === 'neutral' ? '' : say(direction);
  if (classes.length === 0) return '';
  if (classes.length === 1) return picture.scale.length > 1 ? say('oneClassRule') : '';
  return `${say('quantileRule', { classes: classes.length })} ${say(direction)}`;
}
