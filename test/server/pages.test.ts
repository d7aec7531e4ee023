import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IndicatorsAnswer } from '../../server/schemas/indicators.ts';
import { freshData, serviceOver } from '../setup/service.ts';

const data = freshData();
let app: FastifyInstance;
let register: IndicatorsAnswer;
beforeAll(async () => {
  app = await serviceOver(data.file);
  register = (await app.inject('/api/indicators')).json<IndicatorsAnswer>();
});
afterAll(async () => {
  await app.close();
  data.remove();
});

const get = async (path: string) => (await app.inject(path)).body;
const VOID = new Set(['meta', 'link', 'br', 'img', 'input', 'hr']);

/** The text of a page as a reader sees it. */
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

/** Tags that are opened and not closed in order; none in a sound page. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*?>/g)) {
    if (VOID.has(name)) continue;
    if (!end) open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}

describe.each(['/metode', '/mutu-data'])('%s', (path) => {
  test.each(['id', 'en'])('is a sound page in %s without a script', async (lang) => {
    const answer = await app.inject(`${path}?lang=${lang}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['content-security-policy']).toContain("script-src 'self'");
    expect(answer.headers.etag).toBeTruthy();
    const html = answer.body;
    expect(html).toContain(`<html lang="${lang}">`);
    expect(html).not.toMatch(/<script|style="/);
    expect(unbalanced(html)).toEqual([]);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, anchor] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(anchor);
    expect(textOf(html)).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
  });

  // Made for every one that somebody thinks of, a page would be made without end: they go by a redirect.
  test('drops parameters that it does not know, as the map does', async () => {
    const asked = `${path}?lang=xx&nonsense=%3Cscript%3E&area=1&level=kecamatan`;
    const { statusCode, headers } = await app.inject(asked);
    expect([statusCode, headers.location]).toEqual([302, `${path}?level=kecamatan`]);
    const answer = await app.inject(`${path}?lang=xx&area=1`);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('<html lang="id">');
    expect(answer.body).not.toContain('<script');
  });

  test('keeps the map of the reader in its links', async () => {
    const html = await get(`${path}?indicator=mpi_h&level=kecamatan`);
    expect(html).toContain('href="/?level=kecamatan&amp;indicator=mpi_h"');
  });
});

describe('the method page', () => {
  test.each(['id', 'en'] as const)('has every indicator with its definition (%s)', async (lang) => {
    const html = await get(`/metode?lang=${lang}`);
    const text = textOf(html);
    expect(register.indicators.length).toBeGreaterThan(60);
    for (const { id, name, definition } of register.indicators) {
      expect(html).toContain(`<h3 id="${id}">`);
      expect(text).toContain(name[lang]);
      expect(text).toContain(definition[lang].replace(/\s+/g, ' '));
    }
  });

  test('says formula, coverage and breaks from the register', async () => {
    const text = textOf(await get('/metode?lang=en'));
    expect(text).toContain('M0 = H × A');
    expect(text).toContain(
      '100 × families (KK) that are pre-prosperous ÷ families (KK) whose stage is recorded',
    );
    expect(text).toContain('2018, 2019 · 2020, 2021. Between these the definition');
    expect(text).toContain('PP 38/2011 article 9 letter a');
  });
});

describe('the page on quality', () => {
  test('counts what the layers themselves say', async () => {
    const text = textOf(await get('/mutu-data?lang=en'));
    expect(text).toContain('264.86 km² by these boundaries, 266.3 km² by the official figure');
    expect(text).toContain('135,451 families (KK)');
    expect(text).toContain('Pre-prosperous families (%) 1/1 2013 6/6 2013 67/67 2013');
  });

  test('hidden values are counted and not told, and no family is named', async () => {
    const { values } = (
      await app.inject('/api/indicators/child_malnutrition_rate/values?level=kelurahan')
    ).json<{ values: { status: string }[] }>();
    const hidden = values.filter(({ status }) => status === 'suppressed').length;
    const html = await get('/mutu-data?lang=en');
    const row = /child_malnutrition_rate">.*?<\/tr>/.exec(html)?.[0] ?? '';
    if (hidden > 0) expect(textOf(row)).toContain(`/67 2013 ${hidden}`);
    expect(html).not.toMatch(/household_id|3673\d{6,}/);
  });

  test('lists figures of two sources side by side', async () => {
    const html = await get('/mutu-data?lang=en');
    const section = html.slice(html.indexOf('id="conflicts"', html.indexOf('<h1>')));
    expect(section.slice(0, section.indexOf('</section>')).match(/Second source/g)).toHaveLength(3);
  });
});
