import { fill, type Language } from '../text/languages.ts';
import { PAGE } from '../text/page.ts';
import type { Axis, BivariatePicture } from './bivariate.ts';
import { inkOn } from './ink-on.ts';
import { formatNumber } from './numbers.ts';

type Props = { picture: BivariatePicture; language: Language; compact?: boolean };

/**
 * The nine colours of two mixed indicators as a square of counts: down the classes of the first, across
 * those of the second, each from best to worst, so that the darkest is the last. `compact`: the square
 * without limits.
 */
export function BivariateSquare({ picture, language, compact = false }: Props) {
  const { first, second, counts, colours } = picture;
  const columns = byDegree(second);
  const hidden = compact ? 'unseen' : '';
  return (
    <table class="bivariate-square">
      <caption class="unseen">{PAGE.bivariateLegend[language]}</caption>
      <thead class={hidden}>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col">
              {axisLimits(second, column, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {byDegree(first).map((row) => (
          <tr key={row}>
            <th scope="row">
              <span class={hidden}>{axisLimits(first, row, language)}</span>
            </th>
            {columns.map((column) => (
              <Cell
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

/** Places of classes from best to worst. */
export const byDegree = ({ degrees }: Axis): number[] =>
  degrees.map((_, i) => i).sort((a, b) => (degrees[a] ?? 0) - (degrees[b] ?? 0));

/** Limits of a class on one side of the square: "9,8 – < 13,4". */
export function axisLimits({ classes, places }: Axis, at: number, language: Language): string {
  const found = classes[at];
  if (!found) return '';
  const [from, to] = [found.from, found.to].map((limit) => formatNumber(limit, language, places));
  const form = PAGE[at === classes.length - 1 ? 'upTo' : 'below'][language];
  return fill(form, { from: from ?? '', to: to ?? '' });
}

const Cell = ({ colour, count }: { colour: string; count: number }) => (
  <td style={{ background: colour, color: inkOn(colour) }}>{count}</td>
);
