import { writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { makeRegister } from '../../geo/demonstration/make-register.ts';
import { HOUSEHOLD_COLUMNS } from '../../geo/households/columns.ts';
import { householdCells } from '../../geo/households/write-household.ts';
import type { AreaProfile } from '../../server/schemas/areas.ts';
import type { ValuesAnswer } from '../../server/schemas/values.ts';
import { bundledInput } from '../geo/demonstration/demonstration-fixture.ts';
import { freshImport } from '../import/import-setup.ts';
import { serviceOver } from '../setup/service.ts';

const [FIRST, SECOND] = ['2026-11-30', '2026-12-15'];
const INDICATOR = 'pre_prosperous_rate';
const MOVED = '36.73.01.1001';
const RESTED = '36.73.02.1001';
const EMPTY = '36.73.06.1001';
/** So many leave one kelurahan between the two looks that its figures move. */
const LEFT = 20;

const data = freshImport();
let app: FastifyInstance;

/** A register without points of two kelurahan, one of which moves at a second look. */
beforeAll(async () => {
  const all = [...makeRegister(bundledInput(5))];
  const families = [MOVED, RESTED].flatMap((area) =>
    all
      .filter((one) => one.area === area)
      .slice(0, 150)
      .map((one) => ({ ...one, lon: null, lat: null, accuracyM: null })),
  );
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${FIRST}T05:00:00Z`) });
  const header = HOUSEHOLD_COLUMNS.map(({ id }) => id);
  writeFileSync(
    data.path('r.csv'),
    stringify([header, ...families.map((one) => householdCells(one))]),
  );
  const done = await data.households(data.path('r.csv'), ['--period', '2024', '--source', 'X']);
  expect(done.exitCode, done.printed).toBe(0);
  vi.setSystemTime(new Date(`${SECOND}T05:00:00Z`));
  for (const { householdId } of families.slice(0, LEFT)) {
    await data.run(['remove-household', householdId]);
  }
  const published = await data.run(['publish']);
  expect(published.exitCode, published.printed).toBe(0);
  vi.useRealTimers();
  app = await serviceOver(data.file);
}, 60_000);
afterAll(async () => {
  await app.close();
  data.remove();
});

const text = async (path: string): Promise<string> => {
  const answer = await app.inject(path);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.body;
};
const ask = async <T>(path: string): Promise<T> => JSON.parse(await text(path)) as T;
const layer = (level: string, id = INDICATOR) =>
  ask<ValuesAnswer>(`/api/indicators/${id}/values?level=${level}`);

describe('the day on which figures of a register last moved', () => {
  test('is told of every value, of a whole as the latest of its parts', async () => {
    const days = new Map<string, string | null>();
    for (const level of ['kelurahan', 'kecamatan', 'kota']) {
      for (const { code, as_of } of (await layer(level)).values) days.set(code, as_of);
    }
    expect(days.size).toBe(74);
    expect(['36.73', '36.73.01', MOVED].map((code) => days.get(code))).toEqual(
      Array(3).fill(SECOND),
    );
    expect(['36.73.02', RESTED].map((code) => days.get(code))).toEqual([FIRST, FIRST]);
    expect([...days.values()].filter((day) => day === null)).toHaveLength(74 - 5);
    expect(days.get(EMPTY)).toBeNull();
    const { answers } = await ask<{ answers: Record<string, ValuesAnswer> }>('/api/values');
    const address = `/api/indicators/${INDICATOR}/values?level=kelurahan`;
    expect(answers[address]).toEqual(await layer('kelurahan'));
  });

  test('is null, and never left out, of what an agency printed', async () => {
    const { values } = await layer('kelurahan', 'registered_voters');
    expect(values.filter(({ value }) => value !== null).length).toBeGreaterThan(50);
    expect(new Set(values.map(({ as_of }) => as_of))).toEqual(new Set([null]));
  });

  test('stands in a profile with the figure, its parents, its series and its zones', async () => {
    const { indicators, zones } = await ask<AreaProfile>(`/api/areas/${RESTED}`);
    const own = indicators.find(({ id }) => id === INDICATOR);
    expect(own).toMatchObject({
      as_of: FIRST,
      parents: [
        { code: '36.73.02', as_of: FIRST },
        { code: '36.73', as_of: SECOND },
      ],
      series: [{ period: '2024', as_of: FIRST }],
    });
    expect(zones.length).toBeGreaterThan(3);
    expect(new Set(zones.map(({ period, as_of }) => `${period} ${as_of}`))).toEqual(
      new Set([`2024 ${FIRST}`]),
    );
  });

  test('is a property beside the period in features and tables, and told by their schema', async () => {
    type Page = { features: { id: string; properties: Record<string, unknown> }[] };
    const path = `/api/collections/kelurahan/items?indicators=${INDICATOR},registered_voters`;
    const { features } = await ask<Page>(path);
    const of = (code: string) => features.find(({ id }) => id === code)?.properties;
    const name = `${INDICATOR}_as_of`;
    expect([MOVED, RESTED, EMPTY].map((code) => of(code)?.[name])).toEqual([SECOND, FIRST, null]);
    expect(of(MOVED)).toMatchObject({ registered_voters_as_of: null });
    const csv = await text(`${path}&f=csv`);
    const rows = parse(csv, { columns: true, bom: true }) as Record<string, string>[];
    const row = (code: string) => rows.find((one) => one.code === code);
    expect([MOVED, RESTED, EMPTY].map((code) => row(code)?.[name])).toEqual([SECOND, FIRST, '']);
    const columns = Object.keys(rows[0] ?? {});
    expect(columns.indexOf(name)).toBe(columns.indexOf(`${INDICATOR}_period`) + 1);
    for (const [collection, property] of [
      ['kelurahan', name],
      ['marginal-zones', 'as_of'],
    ] as const) {
      const { properties } = await ask<{ properties: Record<string, object> }>(
        `/api/collections/${collection}/queryables`,
      );
      expect(properties[property]).toMatchObject({ type: 'string', format: 'date' });
    }
    const zones = await ask<Page>('/api/collections/marginal-zones/items?kind=river&width_m=100');
    const zone = zones.features.find(({ properties }) => properties.code === RESTED);
    expect(zone?.properties).toMatchObject({ period: '2024', as_of: FIRST });
  });

  test('is described in the OpenAPI document', async () => {
    type Schema = { properties: Record<string, Schema>; items: Schema; required: string[] };
    type Document = {
      paths: Record<
        string,
        { get: { responses: { 200: { content: Record<string, { schema: Schema }> } } } }
      >;
    };
    const { paths } = await ask<Document>('/api/openapi.json');
    const schemaOf = (path: string) =>
      paths[path]?.get.responses[200].content['application/json']?.schema.properties;
    const value = schemaOf('/api/indicators/{id}/values')?.values?.items;
    const profile = schemaOf('/api/areas/{code}');
    const own = profile?.indicators?.items;
    const places = [value, own, own?.properties.parents?.items, own?.properties.series?.items];
    for (const place of [...places, profile?.zones?.items]) {
      expect(place?.required).toContain('as_of');
      expect(place?.properties.as_of).toMatchObject({
        type: 'string',
        format: 'date',
        nullable: true,
        description: expect.stringContaining('null, never left out'),
      });
    }
  });
});

describe('the pages name it', () => {
  const WORDS = {
    id: {
      first: 'angka per 30 November 2026',
      second: 'angka per 15 Desember 2026',
      both: 'angka per 30 November 2026 – 15 Desember 2026',
      any: 'angka per',
      why: 'dua wilayah dapat memuat tanggal yang berbeda',
    },
    en: {
      first: 'figures as of 30 November 2026',
      second: 'figures as of 15 December 2026',
      both: 'figures as of 30 November 2026 – 15 December 2026',
      any: 'figures as of',
      why: 'two areas may bear different dates',
    },
  };

  test.each(['id', 'en'] as const)('of one area and of the whole map: %s', async (lang) => {
    const page = (path: string, indicator = INDICATOR) =>
      text(`${path}?lang=${lang}&indicator=${indicator}`);
    const words = WORDS[lang];
    expect(await page(`/kelurahan/${MOVED}`)).toContain(`2024 · ${words.second}</p>`);
    expect(await page(`/kelurahan/${RESTED}`)).toContain(`2024 · ${words.first}</p>`);
    expect(await page('/')).toContain(words.both);
    expect(await page(`/kelurahan/${MOVED}`, 'registered_voters')).not.toContain(words.any);
    expect(await text(`/metode?lang=${lang}`)).toContain(words.why);
  });

  test.each(['id', 'en'] as const)('of what a printed sheet is fitted to: %s', async (lang) => {
    const sheet = async (query: string) => {
      const svg = await text(`/sheet.svg?lang=${lang}&indicator=${query}`);
      return svg.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    };
    const words = WORDS[lang];
    expect(await sheet(INDICATOR)).toContain(words.both);
    const fitted = await sheet(`${INDICATOR}&area=${RESTED}&fit=kecamatan`);
    expect(fitted).toContain(words.first);
    expect(fitted).not.toContain(words.both);
    expect(await sheet('registered_voters')).not.toContain(words.any);
  });
});
