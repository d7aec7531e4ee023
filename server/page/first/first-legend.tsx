import { BivariateSquare } from '../../../geo/cartography/bivariate-square.tsx';
import type { BivariatePicture } from '../../../geo/cartography/bivariate.ts';
import { LegendSign } from '../../../geo/cartography/legend-sign.tsx';
import type { Picture } from '../../../geo/cartography/picture.ts';
import { bivariateRule, classRule, commonRule } from '../../../geo/text/class-rule.ts';
import { legendRows, stateRows, type Sign } from '../../../geo/text/legend-rows.ts';
import { LEVEL_NAMES } from '../../../geo/text/names.ts';
import { formatPeriod } from '../../../geo/text/periods.ts';
import { measuredName, sideName } from '../../../geo/text/side-name.ts';
import { unitOf } from '../../../geo/text/values.ts';
import { isTwoIndicators, orderSides } from '../../../geo/view/sides.ts';
import type { SeenSide } from '../seen-layers.ts';
import { sayIn, type First } from './words.ts';

/** What the colours mean: one legend for what shares its classes, two for two indicators, or the square that mixes both. */
export function FirstLegends(first: First) {
  const { seen, language } = first;
  const { shown, other, mixed } = seen.layers;
  const say = sayIn(language);
  if (mixed && other) return <Mixed picture={mixed} sides={[shown, other]} first={first} />;
  const isTwo = other !== null && !seen.inside && isTwoIndicators(shown, other);
  const sides = isTwo ? orderSides<SeenSide>(shown, other) : [shown];
  return (
    <>
      {sides.map((side) => (
        <section key={side.side} class={isTwo ? 'side-legend' : undefined}>
          {isTwo && <h2>{sideName(side, side === shown ? other : shown, language)}</h2>}
          <h2 class="head">{headOf(side, first)}</h2>
          <div class="legend">
            <Lines picture={seen.inside ?? side.picture} side={side} first={first} />
            {other && !isTwo && <p class="small">{commonRule(side.picture.kind, language)}</p>}
            <p class="small muted">{seen.inside ? say('insideRule') : ruleOf(side, first)}</p>
          </div>
        </section>
      ))}
    </>
  );
}

function headOf({ indicator, values, layer, picture }: SeenSide, first: First): string {
  const { seen, language } = first;
  const say = sayIn(language);
  const unit = unitOf(indicator, language).trim() || say('legend');
  const count = seen.inside ? seen.inside.marks.size : values.values.length;
  const isPeriod = seen.layers.other !== null && layer.period !== null && picture.kind !== 'status';
  return [
    unit,
    seen.inside ? say('insideHead') : '',
    `${count} ${LEVEL_NAMES[layer.level][language]}`,
    isPeriod && layer.period ? formatPeriod(layer.period, language) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function ruleOf({ picture, indicator: { direction } }: SeenSide, { seen, language }: First) {
  return classRule({ picture, direction, style: seen.view }, language);
}

type LinesProps = { picture: Picture; side: SeenSide; first: First };

function Lines({ picture, side, first: { seen, language } }: LinesProps) {
  const off = side.side === 'a' || !seen.layers.other ? seen.view.off : [];
  return (
    <ul>
      {legendRows(picture, side.indicator, language).map(({ entry, ...line }, i) => (
        <Line key={i} {...line} isOff={entry !== null && off.includes(entry)} />
      ))}
    </ul>
  );
}

type LineProps = { sign: Sign; text: string; note: string; count: number; isOff?: boolean };

const Line = ({ sign, text, note, count, isOff = false }: LineProps) => (
  <li class={isOff ? 'entry-off' : undefined}>
    <LegendSign sign={sign} />
    <span>
      {text} {note && <span class="entry-note small muted">{note}</span>}
    </span>
    <span class="count">{count}</span>
  </li>
);

type MixedProps = { picture: BivariatePicture; sides: [SeenSide, SeenSide]; first: First };

function Mixed({ picture, sides, first: { language } }: MixedProps) {
  const say = sayIn(language);
  const [one, two] = orderSides<SeenSide>(...sides);
  const directions = sides.map(({ indicator }) => indicator.direction);
  return (
    <section class="bivariate">
      <h2 class="head">{say('legend')}</h2>
      <BivariateSquare picture={picture} language={language} />
      <div class="bivariate-axes">
        <p>
          <b aria-hidden="true">↓</b> {measuredName(one, two, language)}
        </p>
        <p>
          <b aria-hidden="true">→</b> {measuredName(two, one, language)}
        </p>
      </div>
      <div class="legend">
        <ul>
          {stateRows(picture, language).map(({ entry: _, ...line }, i) => (
            <Line key={i} {...line} />
          ))}
        </ul>
        <p class="small muted">{bivariateRule(directions, language)}</p>
      </div>
    </section>
  );
}
