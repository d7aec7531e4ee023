import { inkOn } from '../../geo/cartography/ink-on.ts';
import type { Axis, BivariatePicture } from '../../geo/cartography/bivariate.ts';
import { PATTERNED } from '../../geo/cartography/patterns.ts';
import { STATUS_NAMES } from '../../geo/text/names.ts';
import { inOrder } from '../data/compared.ts';
import type { ShownLayer } from '../data/shown.ts';
import { number } from '../format.ts';
import { pick, say } from '../state.ts';
import { measuredName } from './side-name.ts';

type Props = { shown: ShownLayer; picture: BivariatePicture; compact?: boolean };

/**
 * The nine colours of two mixed indicators as a square of counts: down the classes of the first, across
 * those of the second, each from best to worst, so that the darkest is the last. `compact`: the square
 * without limits.
 */
export function BivariateLegend({ shown, picture, compact = false }: Props) {
  const sides = inOrder(shown);
  if (!sides) return null;
  const [one, two] = sides;
  const isJudged = sides.every(({ indicator }) => indicator.direction !== 'neutral');
  return (
    <section class={compact ? 'bivariate bivariate-compact' : 'bivariate'}>
      {!compact && <h2 class="head">{say('legend')}</h2>}
      <Square picture={picture} compact={compact} />
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
          <Missing picture={picture} />
          <p class="small muted">
            {`${say('bivariateRule')} ${say(isJudged ? 'bivariateWorse' : 'bivariateMore')}`}
          </p>
        </div>
      )}
    </section>
  );
}

/** Places of classes from best to worst. */
const byDegree = ({ degrees }: Axis): number[] =>
  degrees.map((_, i) => i).sort((a, b) => (degrees[a] ?? 0) - (degrees[b] ?? 0));

function limits({ classes, places }: Axis, at: number): string {
  const found = classes[at];
  if (!found) return '';
  const [from, to] = [number(found.from, places), number(found.to, places)];
  return say(at === classes.length - 1 ? 'upTo' : 'below', { from, to });
}

function Square({ picture, compact }: { picture: BivariatePicture; compact: boolean }) {
  const { first, second, counts, colours } = picture;
  const columns = byDegree(second);
  const hidden = compact ? 'unseen' : '';
  return (
    <table class="bivariate-square">
      <caption class="unseen">{say('bivariateLegend')}</caption>
      <thead class={hidden}>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col">
              {limits(second, column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {byDegree(first).map((row) => (
          <tr key={row}>
            <th scope="row">
              <span class={hidden}>{limits(first, row)}</span>
            </th>
            {columns.map((column) => (
              <BivariateCell
                key={column}
                colour={colours[row]?.[column] ?? ''}
                count={counts[row]?.[column] ?? 0}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const BivariateCell = ({ colour, count }: { colour: string; count: number }) => (
  <td style={{ background: colour, color: inkOn(colour) }}>{count}</td>
);

/** Areas in which either indicator has no value, and those that are unreliable in either. */
function Missing({ picture: { patternCounts, unreliableCount } }: { picture: BivariatePicture }) {
  const lines = PATTERNED.map((name) => ({
    sign: `swatch pattern-${name}`,
    text: pick(STATUS_NAMES[name]),
    count: patternCounts[name],
  }));
  const unreliable = {
    sign: 'swatch swatch-any hatched',
    text: say('unreliable'),
    count: unreliableCount,
  };
  return (
    <ul>
      {[...(unreliableCount > 0 ? [unreliable] : []), ...lines].map(({ sign, text, count }) => (
        <li key={sign}>
          <i class={sign} />
          <span>{text}</span>
          <span class="count">{count}</span>
        </li>
      ))}
    </ul>
  );
}
