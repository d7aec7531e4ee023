import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serviceOver } from '../setup/service.ts';
import {
  addRow,
  addVariable,
  openSolver,
  type Program,
  type Terms,
} from '../geo/disclosure/lp-attack/program.ts';
import { freshImport } from './import-setup.ts';

// An outsider who shares no code with the program: he reads the values that the service answers, writes
// down that parts add up, that shares are of their base, and asks an integer program what is left open.

const KECAMATAN = '36.73.05';
const PARTS = ['1001', '1002', '1003', '1004', '1005', '1006', '1007', '1008'].map(
  (part) => `${KECAMATAN}.${part}`,
);
const AREAS = [...PARTS, KECAMATAN];
const COUNTS = ['sick', 'thin', 'toddlers'] as const;
const RATE = 'thin_rate';
const PERIOD = '2031';

let over: ReturnType<typeof freshImport>;
beforeEach(() => {
  over = freshImport();
});
afterEach(() => over.remove());

/** Numbers from 0 to 1, the same ones for a seed (Park and Miller, 1988). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

type Figures = Map<string, number>;

/** Toddlers, some of them sick, the others thin: parts of one whole, with their totals and a rate. */
function randomFigures(seed: number): Figures {
  const next = randomFrom(seed);
  const few = () => Math.floor(next() ** 3 * 30);
  const figures: Figures = new Map();
  const add = (area: string, id: string, value: number) =>
    figures.set(`${area} ${id}`, (figures.get(`${area} ${id}`) ?? 0) + value);
  for (const part of PARTS) {
    const [sick, thin] = [few(), few()];
    for (const area of [part, KECAMATAN]) {
      add(area, 'sick', sick);
      add(area, 'thin', thin);
      add(area, 'toddlers', sick + thin);
    }
  }
  for (const area of AREAS) {
    const base = figures.get(`${area} toddlers`)!;
    const share = (100 * figures.get(`${area} thin`)!) / base;
    if (base > 0) figures.set(`${area} ${RATE}`, Number(share.toFixed(1)));
  }
  return figures;
}

function sheetOf(figures: Figures, ids: readonly string[]): string {
  const rows = AREAS.map((area) =>
    [area, ...ids.map((id) => figures.get(`${area} ${id}`) ?? '')].join(','),
  );
  return `kode,${ids.join(',')}\n${rows.join('\n')}\n`;
}

async function declareAll(): Promise<void> {
  const declared = [
    ...COUNTS.map((id) => [id, 'balita', 'count', id === 'toddlers' ? '' : 'toddlers']),
    [RATE, 'percent', 'rate', 'toddlers'],
  ];
  const rows = declared.map(
    ([id, unit, kind, whole]) => `36.73,${id},2001,0,${unit},${id},${kind},X.,${whole},X`,
  );
  const header =
    'kode,indikator,periode,nilai,satuan,indicator_name_id,kind,definition_id,whole,sumber';
  const { exitCode } = await over.figures(`${header}\n${rows.join('\n')}\n`);
  expect(exitCode).toBe(0);
}

type Seen = Map<string, number | null>;

/** What the service shows: `null` is a withheld value. */
async function readAnswers(): Promise<Seen> {
  const service = await serviceOver(over.file);
  const seen: Seen = new Map();
  for (const id of [...COUNTS, RATE]) {
    for (const level of ['kelurahan', 'kecamatan']) {
      const url = `/api/indicators/${id}/values?level=${level}&period=${PERIOD}`;
      const answer = await service.inject({ url });
      if (answer.statusCode !== 200) continue;
      const { values } = answer.json<{
        values: { code: string; value: number | null; status: string }[];
      }>();
      for (const { code, value, status } of values) {
        if (status !== 'no_data') seen.set(`${code} ${id}`, value);
      }
    }
  }
  await service.close();
  return seen;
}

const MOST = 10_000;

/** The unknown counts with everything that ties them. */
function programOf(seen: Seen): { program: Program; at: Map<string, number> } {
  const program: Program = { variables: [], rows: [] };
  const at = new Map<string, number>();
  for (const area of AREAS) {
    for (const id of COUNTS) {
      const value = seen.get(`${area} ${id}`) ?? null;
      const range = value === null ? { low: 0, high: MOST } : { low: value, high: value };
      at.set(`${area} ${id}`, addVariable(program, range));
    }
  }
  const cell = (area: string, id: string) => at.get(`${area} ${id}`)!;
  const sum = (total: number, parts: readonly number[]): Terms => [
    [total, 1],
    ...parts.map((part) => [part, -1] as const),
  ];
  for (const id of COUNTS) {
    const parts = PARTS.map((part) => cell(part, id));
    addRow(program, sum(cell(KECAMATAN, id), parts), { low: 0, high: 0 });
  }
  for (const area of AREAS) {
    const parts = [cell(area, 'sick'), cell(area, 'thin')];
    addRow(program, sum(cell(area, 'toddlers'), parts), { low: 0, high: 0 });
    const rate = seen.get(`${area} ${RATE}`) ?? null;
    if (rate === null) continue;
    const [thin, base] = [cell(area, 'thin'), cell(area, 'toddlers')];
    addRow(
      program,
      [
        [thin, 100],
        [base, -(rate - 0.05)],
      ],
      { low: -1e-6 },
    );
    addRow(
      program,
      [
        [thin, 100],
        [base, -(rate + 0.05)],
      ],
      { high: 1e-6 },
    );
  }
  return { program, at };
}

/** Withheld counts with the whole numbers that they can be, up to three. */
async function attack(seen: Seen): Promise<{ place: string; values: number[] }[]> {
  const { program, at } = programOf(seen);
  const solver = await openSolver(program);
  const hidden = [...at].filter(([place]) => seen.get(place) === null);
  const found = hidden.map(([place, cell]) => {
    const terms: Terms = [[cell, 1]];
    const low = Math.ceil(solver.reach(terms, 1)[cell]! - 1e-6);
    const high = Math.floor(solver.reach(terms, -1)[cell]! + 1e-6);
    const values: number[] = [];
    for (let value = low; value <= high && values.length < 3; value += 1) {
      if (solver.find(terms, value)) values.push(value);
    }
    return { place, values };
  });
  solver.close();
  return found;
}

/** Totals that less their shown parts leave a small count. */
function leftovers(seen: Seen): string[] {
  const left = (total: string, parts: readonly string[]) => {
    const whole = seen.get(total) ?? null;
    if (whole === null) return [];
    const rest = whole - parts.reduce((all, part) => all + (seen.get(part) ?? 0), 0);
    return rest > 0 && rest < 5 ? [`${total}: ${rest}`] : [];
  };
  return [
    ...COUNTS.flatMap((id) =>
      left(
        `${KECAMATAN} ${id}`,
        PARTS.map((part) => `${part} ${id}`),
      ),
    ),
    ...AREAS.flatMap((area) => left(`${area} toddlers`, [`${area} sick`, `${area} thin`])),
  ];
}

describe('one who uses counts, totals, parts and rates at once over HTTP', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'finds three values for each withheld count, register %i, in one file and in two',
    async (seed) => {
      const figures = randomFigures(1000 + 77 * seed);
      await declareAll();
      const flags = ['--period', PERIOD, '--source', 'Dinas', '--decimal', 'point'];
      for (const files of [
        [[...COUNTS, RATE]],
        [[...COUNTS], [RATE]],
        [
          ['sick', 'toddlers'],
          ['thin', RATE],
        ],
      ]) {
        let stored = 0;
        for (const ids of files) {
          const { exitCode, report } = await over.figures(sheetOf(figures, ids), flags);
          // What is out already can leave no room for more; then nothing of the file is stored.
          expect(exitCode === 0 || report.refused[0]?.code === 'exposed').toBe(true);
          expect(exitCode === 0 || ids !== files[0]).toBe(true);
          if (exitCode === 0) stored += 1;
        }
        const seen = await readAnswers();
        const found = await attack(seen);
        expect(found.length).toBeGreaterThan(2);
        expect(found.filter(({ values }) => values.length < 3)).toEqual([]);
        expect(leftovers(seen)).toEqual([]);
        expect([...seen.values()].some((value) => value !== null)).toBe(true);
        for (; stored > 0; stored -= 1) await over.run(['undo']);
      }
    },
    60_000,
  );
});
