import { describe, expect, test } from 'vitest';
import { unitsOf } from '../../../geo/disclosure/attack-units.ts';
import { releaseTables } from '../../../geo/disclosure/release-tables.ts';
import type { ExactCell, ExactTable } from '../../../geo/disclosure/settle-table.ts';
import { sumRows } from '../../../geo/disclosure/sum-rows.ts';
import { COUNTED_INDICATORS, COUNTED_SUMS } from '../../../geo/households/counted.ts';

const options = { salt: Uint8Array.from({ length: 16 }, (_, i) => i ^ 33) };
const STAGES = [0, 1, 2, 3, 4].map((stage) => `welfare_stage_${stage}_share`);

/** A kelurahan on its own; multiples of 5, which rounding leaves alone, where numbers matter. */
function tableOf(id: string, numerator: number, denominator: number): ExactTable {
  const indicator = COUNTED_INDICATORS.find((one) => one.id === id)!;
  const place = { area: 'a', parent: null, level: 'kelurahan' } as const;
  const cell: ExactCell = { ...place, numerator, denominator, families: numerator };
  return { indicator, cells: [cell] };
}

function releaseRow(counts: Record<string, number>, denominator: number) {
  const tables = Object.entries(counts).map(([id, count]) => tableOf(id, count, denominator));
  const released = releaseTables(tables, COUNTED_SUMS, options);
  return Object.keys(counts).map((id) => released.get(id)!.get('a')!.numerator);
}

const releaseStages = (counts: readonly number[]) =>
  releaseRow(
    Object.fromEntries(counts.map((count, i) => [STAGES[i]!, count])),
    counts.reduce((sum, one) => sum + one, 0),
  );

describe('stages of one kelurahan', () => {
  test('a rest of 5 is withheld too where three small parts make sure of 3', () => {
    // 3, 4 or 5 without the first stage; with 4 as the limit only 3 or 4.
    expect(releaseStages([95, 1, 1, 3, 0])).toEqual([null, null, null, null, 0]);
    expect(releaseStages([95, 2, 3, 0, 0])).toEqual([95, null, null, 0, 0]);
  });

  test('four small parts withhold rests up to 6', () => {
    expect(releaseStages([94, 1, 1, 2, 2])[0]).toBeNull();
    expect(releaseStages([93, 1, 1, 2, 3])[0]).not.toBeNull();
  });

  test('where all have one stage, one zero is withheld so that the rest is not known', () => {
    expect(releaseStages([100, 0, 0, 0, 0])).toEqual([null, null, 0, 0, 0]);
    expect(releaseStages([0, 0, 100, 0, 0])).toEqual([null, 0, null, 0, 0]);
  });
});

describe('sanitasi layak', () => {
  const row = { jmp_basic_share: 1, jmp_unimproved_share: 2, jmp_open_defecation_share: 2 };
  const rest = { jmp_safely_managed_share: 60, jmp_limited_share: 35, basic_sanitation_rate: 61 };

  test('a rest of 5 is withheld too where three rungs below make sure of 3', () => {
    const [layak] = releaseRow({ sanitasi_layak_rate: 95, ...row, ...rest }, 100);
    expect(layak).toBeNull();
  });

  test('is shown where the rungs below are', () => {
    const none = { jmp_basic_share: 5, jmp_unimproved_share: 0, jmp_open_defecation_share: 0 };
    const [layak] = releaseRow(
      { sanitasi_layak_rate: 95, ...none, ...rest, basic_sanitation_rate: 65 },
      100,
    );
    expect(layak).toBe(95);
  });
});

describe('unemployed heads and persons', () => {
  test('no unemployed person is not shown where no unemployed head may be', () => {
    const tables = [
      tableOf('head_unemployed_rate', 0, 40),
      tableOf('register_unemployment_rate', 0, 80),
    ];
    const released = releaseTables(tables, COUNTED_SUMS, options);
    expect(released.get('head_unemployed_rate')!.get('a')!.withheld).toBe('small_denominator');
    expect(released.get('register_unemployment_rate')!.get('a')!.withheld).toBe('small_count');
    const alone = releaseTables(tables, [], options);
    expect(alone.get('register_unemployment_rate')!.get('a')!.numerator).toBe(0);
  });
});

describe('sums between tables', () => {
  const stages = (last: number) => STAGES.map((id, i) => tableOf(id, i === 4 ? last : 10, 50));

  test('tie tables where they hold, and only there', () => {
    expect(unitsOf(stages(10), COUNTED_SUMS)).toEqual([
      { ids: STAGES, sums: [{ total: null, parts: STAGES }] },
    ]);
    // Eleven of fifty: some family's stage is counted twice or its facts are not the same.
    expect(unitsOf(stages(11), COUNTED_SUMS)).toEqual(
      STAGES.map((id) => ({ ids: [id], sums: [] })),
    );
  });

  test('a sum with a rest ties where the parts are not too many, whatever their denominators', () => {
    const sum = { total: null, parts: ['sanitasi_layak_rate', 'jmp_basic_share'], hasRest: true };
    const tables = (layak: number) => [
      tableOf('sanitasi_layak_rate', layak, 50),
      tableOf('jmp_basic_share', 10, 48),
    ];
    expect(unitsOf(tables(40), [sum])).toHaveLength(1);
    expect(unitsOf(tables(41), [sum])).toHaveLength(2);
  });

  test('the rest of a part is the sum of the other parts', () => {
    const sums = [
      { total: null, parts: ['x', 'y', 'z'] },
      { total: null, parts: ['u', 'y'], hasRest: true },
    ];
    expect(sumRows(sums, new Set(['y']))).toEqual([
      { total: 'denominator of x', parts: ['x', 'y', 'z'] },
      { total: 'denominator of u', parts: ['u', 'y', 'left by u,y'] },
      { total: 'denominator of y', parts: ['y', 'rest of y'] },
      { total: 'rest of y', parts: ['x', 'z'] },
    ]);
  });
});
