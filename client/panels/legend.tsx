import type { ComponentChildren } from 'preact';
import { PATTERNED } from '../../geo/cartography/patterns.ts';
import { symbolRadius, symbolSamples } from '../../geo/cartography/symbols.ts';
import { STATUS_NAMES } from '../../geo/text/page.ts';
import type { ShownLayer } from '../data/shown.ts';
import { number, stateName, unitOf } from '../format.ts';
import { pick, say } from '../state.ts';

/** The classes with their counts, the classes without a value, and the rule in words. */
export function Legend({ shown }: { shown: ShownLayer }) {
  const { picture } = shown;
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
        {PATTERNED.map((name) => (
          <Entry key={name} text={pick(STATUS_NAMES[name])} count={picture.patternCounts[name]}>
            <i class={`swatch pattern-${name}`} />
          </Entry>
        ))}
      </ul>
      <p class="small muted">{ruleText(shown)}</p>
    </div>
  );
}

type EntryProps = { text: string; count: number; children: ComponentChildren };

const Entry = ({ text, count, children }: EntryProps) => (
  <li>
    {children}
    <span>{text}</span>
    <span class="count" aria-label={say('areasInClass', { count })}>
      {count}
    </span>
  </li>
);

/** Circles of round values, drawn into each other on one base line. */
function Circles({ shown }: { shown: ShownLayer }) {
  const highest = shown.picture.values.at(-1) ?? 0;
  const samples = symbolSamples(highest);
  const largest = symbolRadius(samples[0] ?? 0, highest);
  if (samples.length === 0) return null;
  return (
    <svg class="circles" width="100%" height={2 * largest + 4} aria-hidden="true">
      {samples.map((value) => {
        const radius = symbolRadius(value, highest);
        const top = 2 * (largest - radius) + 2;
        return (
          <g key={value}>
            <circle cx={largest + 2} cy={top + radius} r={radius} />
            <line x1={largest + 2} x2={2 * largest + 16} y1={top} y2={top} />
            <text x={2 * largest + 20} y={Math.max(10, top + 4)}>
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
  const rule =
    classes.length > 1 ? say('quantileRule', { classes: classes.length }) : say('oneClassRule');
  return `${rule} ${say(direction)}`;
}
