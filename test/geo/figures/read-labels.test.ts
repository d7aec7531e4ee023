import { expect, test } from 'vitest';
import { COLUMNS } from '../../../geo/figures/columns.ts';
import type { Draft } from '../../../geo/figures/draft.ts';
import { readLabels } from '../../../geo/figures/read-labels.ts';
import { parseIndicator } from '../../../geo/indicators/register.ts';
import { QUALITIES } from '../../../geo/indicators/types.ts';
import { FIGURE_FLAGS } from '../../../geo/text/import/flags.ts';
import { QUALITY_NAMES } from '../../../geo/text/names.ts';

const text = { id: 'x', en: 'x' };
const indicator = parseIndicator({
  id: 'rate',
  name: text,
  subject: 'welfare',
  unit: 'percent',
  kind: 'rate',
  direction: 'neutral',
  definition: text,
});
const empty = Object.fromEntries(Object.keys(COLUMNS).map((role) => [role, ''])) as Draft['cells'];
const read = (cells: Record<string, string>, changes: Partial<typeof indicator> = {}) => {
  const draft = {
    line: 2,
    column: 'nilai',
    indicator: 'rate',
    period: '2024',
    value: 1,
    cells: { ...empty, source: 'BPS', ...cells },
  };
  return readLabels(draft, { ...indicator, ...changes }, {});
};

test('a published figure that its agency marks unreliable is taken as such', () => {
  const { figure, problems } = read({ quality: 'unreliable' });
  expect(problems).toEqual([]);
  expect(figure).toMatchObject({ quality: 'unreliable', status: 'ok', origin: 'published' });
});

test('every quality is a word of --quality, and all but the usual one have a name', () => {
  expect(FIGURE_FLAGS.quality.takes).toBe(QUALITIES.join('|'));
  expect(['as_printed', ...Object.keys(QUALITY_NAMES)]).toEqual([...QUALITIES]);
});

test('figures of an indicator that is made here are refused', () => {
  const [counted] = read({}, { counted: true }).problems;
  expect(counted).toMatchObject({ code: 'counted_indicator', line: 2 });
  const derived = { numerator: 'voters', per: 'area_km2' } as const;
  const [made] = read({}, { derived }).problems;
  expect(made).toMatchObject({ code: 'derived_indicator', values: { from: 'voters' } });
  expect(read({}).problems).toEqual([]);
});
