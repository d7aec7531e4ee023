import type { FastifyInstance } from 'fastify';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FITS, ORIENTATIONS, PAPERS } from '../../geo/cartography/sheet/paper.ts';
import { LANGUAGES } from '../../geo/text/languages.ts';
import type { IndicatorsAnswer } from '../../server/schemas/indicators.ts';
import type { ValuesAnswer } from '../../server/schemas/values.ts';
import { freshData, serviceOver } from '../setup/service.ts';
import { readSvg, type Rectangle } from './read-svg.ts';

const data = freshData();
const bare = freshData('bare');
let app: FastifyInstance;
let published: FastifyInstance;
beforeAll(async () => {
  app = await serviceOver(data.file, { letterhead: ['PEMERINTAH KOTA SERANG', 'Bappeda <&>'] });
  published = await serviceOver(bare.file);
});
afterAll(async () => {
  await app.close();
  await published.close();
  data.remove();
  bare.remove();
});

const AREA = '36.73.02.1001';
const MILLIMETRES = { a4: [297, 210], a3: [420, 297] } as const;

const overlap = (a: Rectangle, b: Rectangle) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.05 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.05;

const sheets = PAPERS.flatMap((paper) =>
  ORIENTATIONS.flatMap((orientation) =>
    FITS.flatMap((fit) => LANGUAGES.map((lang) => ({ paper, orientation, fit, lang }))),
  ),
);

/** Views of two layers, or of strips only, each on every paper. */
const COMPARED: Record<string, Record<string, string>> = {
  mixed: { second: 'latrine_ownership_rate', layout: 'bivariate' },
  'two indicators': { second: 'latrine_ownership_rate', layout: 'side' },
  'two periods': {
    indicator: 'registered_voters_density',
    period: '2019',
    compare: '2014',
    layout: 'swipe',
  },
  'inside zones': { inside: '1' },
};
const comparisons = Object.keys(COMPARED).flatMap((view) =>
  sheets.map((form) => ({ view, ...form })),
);

async function svgOf(query: Record<string, string>, from = app): Promise<string> {
  const answer = await from.inject(`/sheet.svg?${new URLSearchParams(query)}`);
  expect(answer.statusCode, answer.body).toBe(200);
  expect(answer.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
  return answer.body;
}

/** Everything is on the paper, and no word outside of a map lies over another. */
async function wholeSheet(
  { paper, orientation, ...sheet }: (typeof sheets)[number],
  query: Record<string, string>,
) {
  const svg = await svgOf({ paper, orientation, ...sheet, ...query, area: AREA });
  const { texts, boxes, size } = readSvg(svg);
  const sides = MILLIMETRES[paper];
  const [width = 0, height = 0] = orientation === 'landscape' ? sides : sides.toReversed();
  expect(size).toEqual([`${width}mm`, `${height}mm`]);
  for (const box of [...texts, ...boxes]) {
    const isWithin =
      box.left >= 4 && box.top >= 4 && box.right <= width - 4 && box.bottom <= height - 4;
    expect(isWithin, JSON.stringify(box)).toBe(true);
  }
  const outside = texts.filter(({ isInMap }) => !isInMap);
  for (const [i, one] of outside.entries()) {
    for (const other of outside.slice(i + 1)) {
      expect(overlap(one, other), `${one.text} over ${other.text}`).toBe(false);
    }
  }
  return { texts, svg };
}

describe('a sheet of two layers', () => {
  test.each(comparisons)('$view on $paper $orientation $fit $lang is whole', async (asked) => {
    const { view, ...form } = asked;
    await wholeSheet(form, COMPARED[view] ?? {});
  });

  const form = { paper: 'a4', orientation: 'landscape', fit: 'city', lang: 'id' } as const;
  const wordsOf = async (view: string) =>
    (await wholeSheet(form, COMPARED[view] ?? {})).texts.map(({ text }) => text);

  test('two indicators have a map and a legend each, under their names', async () => {
    const words = await wordsOf('two indicators');
    expect(words.filter((text) => text === 'B · Kepemilikan jamban')).toHaveLength(2);
    expect(words.filter((text) => text.startsWith('LEGENDA'))).toHaveLength(2);
    expect(words).toContain('Keluarga Pra Sejahtera (%) dan Kepemilikan jamban');
  });

  test('two periods have two maps, the earlier first, and one legend', async () => {
    const words = await wordsOf('two periods');
    expect(words.filter((text) => text === '2014' || text === '2019')).toEqual(['2014', '2019']);
    expect(words.filter((text) => text.startsWith('LEGENDA'))).toHaveLength(1);
  });

  test('two mixed rates have one map and a square that counts every kelurahan', async () => {
    const { texts, svg } = await wholeSheet(form, COMPARED['mixed'] ?? {});
    expect(svg.match(/class="sheet-frame"/g)).toHaveLength(1);
    const counts = texts.map(({ text }) => text).filter((text) => /^\d+$/.test(text));
    expect(counts.map(Number).reduce((sum, one) => sum + one, 0)).toBe(67);
  });

  test('values inside zones leave the areas bare', async () => {
    const { svg } = await wholeSheet(form, COMPARED['inside zones'] ?? {});
    expect(svg.match(/class="map-area map-land"/g)).toHaveLength(67);
    expect(svg.match(/class="map-strip"/g)?.length).toBeGreaterThan(10);
  });
});

describe('every sheet', () => {
  test.each(sheets)('$paper $orientation $fit $lang is whole', async (sheet) => {
    const { texts } = await wholeSheet(sheet, {});
    const words = texts.map(({ text }) => text);
    expect(words).toContain('PEMERINTAH KOTA SERANG');
    expect(words).toContain('Bappeda <&>');
    const mark = sheet.lang === 'id' ? 'DATA CONTOH' : 'DEMONSTRATION';
    expect(words.filter((text) => text === mark)).toHaveLength(2);
    const scale =
      sheet.lang === 'id' ? /^Skala kira-kira 1 : [\d.]+ pada/ : /^Scale about 1 : [\d,]+/;
    expect(
      words.some((text) => scale.test(text)),
      words.join('|'),
    ).toBe(true);
    expect(words.filter((text) => /^\d+°\d\d'(\d\d")? (BT|E)$/.test(text)).length).toBeGreaterThan(
      3,
    );
    expect(words.filter((text) => /^\d+°\d\d'(\d\d")? (LS|S)$/.test(text)).length).toBeGreaterThan(
      3,
    );
  });
});

describe('what a sheet tells', () => {
  test('a long letterhead and seven kinds of entries still fit: type shrinks', async () => {
    const long = await serviceOver(data.file, {
      letterhead: Array.from({ length: 5 }, () =>
        'BADAN PERENCANAAN PEMBANGUNAN DAERAH '.repeat(6),
      ),
    });
    const svg = await svgOf({ area: AREA, fit: 'kecamatan' }, long);
    for (const box of readSvg(svg).texts) {
      expect(box.right <= 293 && box.bottom <= 206 && box.left >= 4, box.text).toBe(true);
    }
    await long.close();
  });

  test('a sheet without demonstration values carries no mark of it, and says its sources', async () => {
    const svg = await svgOf({ indicator: 'odf_status', period: '2022-10' }, published);
    expect(svg).not.toContain('DATA CONTOH');
    expect(svg).toContain('Sumber: ');
    expect(svg).toContain('Bebas BABS');
  });

  test('the fitted kecamatan is named on the map of kecamatan, and makes room on that of kelurahan', async () => {
    const fitted = { area: '36.73.02', fit: 'kecamatan', paper: 'a3' };
    const named = async (level: string) => /KASEMEN</.test(await svgOf({ ...fitted, level }));
    expect([await named('kecamatan'), await named('kelurahan')]).toEqual([true, false]);
  });

  test('counts are circles with their scale', async () => {
    const { indicators } = (await published.inject('/api/indicators')).json<IndicatorsAnswer>();
    const count = indicators.find(
      ({ kind, levels }) => kind === 'count' && levels.includes('kelurahan'),
    );
    const svg = await svgOf({ indicator: count!.id }, published);
    expect(svg).toContain('class="map-circle"');
    expect(readSvg(svg).texts.map(({ text }) => text)).toContain('Bernilai');
  });

  test('no value of an area without one is on it, and its state is', async () => {
    const { indicators } = (await app.inject('/api/indicators')).json<IndicatorsAnswer>();
    let checked = 0;
    for (const { id } of indicators.filter(({ counted }) => counted)) {
      const address = `/api/indicators/${id}/values?level=kelurahan`;
      const { values } = (await app.inject(address)).json<ValuesAnswer>();
      const hidden = values.find(({ status }) => status === 'suppressed');
      if (!hidden) continue;
      const svg = await svgOf({
        indicator: id,
        area: hidden.code,
        fit: 'kelurahan',
        orientation: 'portrait',
      });
      const words = readSvg(svg).texts.map(({ text }) => text);
      expect(words).toContain('Disembunyikan');
      checked += 1;
      if (checked === 3) break;
    }
    expect(checked).toBeGreaterThan(0);
  });

  test('numbers and dates are of the language', async () => {
    const [id, en] = [await svgOf({ lang: 'id' }), await svgOf({ lang: 'en' })];
    expect(id).toMatch(/\d,\d – &lt; \d+,\d/);
    expect(en).toMatch(/\d\.\d – &lt; \d+\.\d/);
  });
});

describe('the PNG', () => {
  test.each([
    ['', 1754, 1240, 5906],
    ['paper=a3&orientation=portrait&dpi=72', 842, 1191, 2835],
    ['dpi=5000&paper=a4', 3508, 2480, 11811],
  ])('%s is paper times dots', async (query, width, height, dotsPerMetre) => {
    const answer = await app.inject(`/sheet.png?${query}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('image/png');
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="pre_prosperous_rate_kelurahan_2013_a\d-\w+_demonstration\.png"$/,
    );
    const png = answer.rawPayload;
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
    expect(png.readUInt32BE(png.indexOf('pHYs') + 4)).toBe(dotsPerMetre);
    const at = png.indexOf('IDAT');
    const pixels = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
    expect(pixels.length).toBe(height * (1 + 3 * width));
    expect([...pixels.subarray(1, 4)]).toEqual([255, 255, 255]);
    expect(pixels.some((byte) => byte < 60)).toBe(true);
  });

  test('of a view for sharing is 1200 by 630, also for ids that are not there', async () => {
    for (const query of ['', `?area=${AREA}&lang=en`, '?indicator=nope&area=99.99']) {
      const { rawPayload, statusCode } = await app.inject(`/preview.png${query}`);
      expect(statusCode).toBe(200);
      expect([rawPayload.readUInt32BE(16), rawPayload.readUInt32BE(20)]).toEqual([1200, 630]);
    }
  });
});

describe('a bad address', () => {
  test.each([
    ['paper', '/sheet.svg?paper=a5'],
    ['orientation', '/sheet.svg?orientation=upside'],
    ['fit', '/sheet.svg?fit=rt'],
    ['dpi', '/sheet.png?dpi=10'],
    ['dpi', '/sheet.png?dpi=abc'],
    ['dpi', '/sheet.svg?dpi=150'],
    ['colour', '/sheet.png?colour=red'],
    ['paper', '/sheet.svg?paper=a4&paper=a3'],
    ['level', '/sheet.svg?level=rt'],
    ['zoom', '/sheet.svg?zoom=99'],
    ['indicator', '/sheet.svg?indicator=nope'],
    ['period', '/sheet.svg?period=1999'],
    ['area', '/sheet.svg?area=36.73.99'],
    ['area', '/sheet.svg?fit=kecamatan'],
    ['area', '/sheet.png?fit=kelurahan&area=36.73.02'],
  ])('%s in %s', async (parameter, path) => {
    const answer = await app.inject(path);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ status: 400, parameter });
  });

  test('still prints: the page takes what makes sense', async () => {
    for (const query of ['', '?paper=a5&fit=kelurahan', '?area=99.99.99&fit=kecamatan&lang=en']) {
      const answer = await app.inject(`/cetak${query}`);
      expect(answer.statusCode).toBe(200);
      expect(answer.body).toContain('@page{size:A4 landscape;margin:0}');
    }
  });
});

test('the print page keeps the view in its form and links', async () => {
  const view = `level=kecamatan&area=36.73.02&palette=grey`;
  const { body } = await app.inject(`/cetak?${view}&paper=a3&orientation=portrait&fit=kecamatan`);
  expect(body).toContain('@page{size:A3 portrait;margin:0}');
  expect(body).toMatch(/<input type="hidden" name="level" value="kecamatan"/);
  expect(body).toMatch(/<input type="hidden" name="palette" value="grey"/);
  expect(body).toMatch(/<option value="36\.73\.02" selected[^>]*>Kec\. Kasemen/);
  const download = /href="(\/sheet\.png\?[^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&');
  expect((await app.inject(download ?? '')).statusCode).toBe(200);
});

test('the same picture asked for twice at once is drawn once', async () => {
  const path = '/sheet.png?dpi=80&lang=en';
  const answers = await Promise.all(Array.from({ length: 12 }, () => app.inject(path)));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 200));
  expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(1);
});
