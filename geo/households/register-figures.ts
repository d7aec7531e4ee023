import type { ReleasedValue } from '../disclosure/release-rate.ts';
import type { ReleasedTable } from '../disclosure/release-tables.ts';
import type { Observation } from '../indicators/types.ts';
import { reasonNote } from '../text/reasons.ts';

/** What the figures of a register have in common. */
export type RegisterLabel = Pick<Observation, 'period' | 'source'> & {
  origin: 'computed' | 'demonstration';
  threshold: number;
};

/**
 * Released values as figures to store. Indicators of which a register records nothing give none; an
 * area where nobody is known has `no_data`, a withheld value is `suppressed` with the reason as note.
 * `asOf` tells on which day the counts behind a figure last moved.
 */
export function registerFigures(
  released: ReadonlyMap<string, ReleasedTable>,
  label: RegisterLabel,
  asOf: (area: string, indicator: string) => string | null = () => null,
): Observation[] {
  return [...released].flatMap(([indicator, table]) => {
    const values = [...table];
    if (values.every(([, { withheld }]) => withheld === 'no_data')) return [];
    return values.map(([area, value]) => ({
      ...{ area, indicator },
      ...toFigure(value, label),
      asOf: asOf(area, indicator),
    }));
  });
}

/** One released value as a figure, without its area and indicator. */
export function toFigure(
  { withheld, unreliable, value, numerator, denominator, low, high }: ReleasedValue,
  { period, source, origin, threshold }: RegisterLabel,
): Omit<Observation, 'area' | 'indicator'> {
  const isHidden = withheld !== null && withheld !== 'no_data';
  return {
    period,
    series: 'main',
    origin,
    value,
    numerator,
    denominator,
    low,
    high,
    status: withheld === null ? 'ok' : isHidden ? 'suppressed' : 'no_data',
    quality: unreliable ? 'unreliable' : 'derived',
    source,
    note: isHidden ? reasonNote(withheld, threshold) : null,
  };
}
