import { BivariateSquare } from '../../geo/cartography/bivariate-square.tsx';
import type { BivariatePicture } from '../../geo/cartography/bivariate.ts';
import { LegendSign } from '../../geo/cartography/legend-sign.tsx';
import { bivariateRule } from '../../geo/text/class-rule.ts';
import { stateRows } from '../../geo/text/legend-rows.ts';
import { inOrder } from '../data/compared.ts';
import type { ShownLayer } from '../data/shown.ts';
import { PlainEntry } from '../panels/legend-entry.tsx';
import { language, say } from '../state.ts';
import { measuredName } from './side-name.ts';

type Props = { shown: ShownLayer; picture: BivariatePicture; compact?: boolean };

/** The nine colours of two mixed indicators with what they mean; `compact`: the square without limits. */
export function BivariateLegend({ shown, picture, compact = false }: Props) {
  const sides = inOrder(shown);
  if (!sides) return null;
  const [one, two] = sides;
  const directions = sides.map(({ indicator }) => indicator.direction);
  return (
    <section class={compact ? 'bivariate bivariate-compact' : 'bivariate'}>
      {!compact && <h2 class="head">{say('legend')}</h2>}
      <BivariateSquare picture={picture} language={language.value} compact={compact} />
      <div class="bivariate-axes">
        <p>
          <b aria-hidden="true">↓</b> {measuredName(one, two)}
        </p>
        <p>
          <b aria-hidden="true">→</b> {measuredName(two, one)}
        </p>
      </div>
      {!compact && (
        <div class="legend">
          <ul>
            {stateRows(picture, language.value).map(({ sign, entry: _, ...words }, i) => (
              <PlainEntry key={i} {...words}>
                <LegendSign sign={sign} />
              </PlainEntry>
            ))}
          </ul>
          <p class="small muted">{bivariateRule(directions, language.value)}</p>
        </div>
      )}
    </section>
  );
}
