import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STUDY_NOTES } from '../../geo/text/survey/study.ts';
import { freshData, serviceOver } from '../setup/service.ts';

const data = freshData('bare');
let app: FastifyInstance;
beforeAll(async () => void (app = await serviceOver(data.file)));
afterAll(async () => {
  await app.close();
  data.remove();
});

const get = async (path: string) => (await app.inject(path)).body;

/** Rows of a table of the page as the texts of their cells. */
function rowsOf(html: string, id: string): string[][] {
  const table = html.slice(html.indexOf(`id="table-${id}"`)).split('</table>')[0] ?? '';
  const body = table.split('<tbody>')[1] ?? '';
  return body
    .split('</tr>')
    .map((row) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, text]) => text ?? ''))
    .filter((row) => row.length > 0);
}

describe('/survei without a script', () => {
  test.each(['id', 'en'] as const)('is a sound page in %s', async (lang) => {
    const answer = await app.inject(`/survei?lang=${lang}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain("script-src 'self'");
    const html = answer.body;
    expect(html).toContain(`<html lang="${lang}">`);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).not.toMatch(/ style="|\{\w+\}|undefined|NaN|\[object/);
    // Its only script is its own file.
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toMatch(/<script type="module" src="\/assets\/survey-page-[\w-]+\.js">/);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('says first that the file stays in the browser, and what the study cannot tell', async () => {
    const html = await get('/survei?lang=id');
    expect(html.indexOf('Berkas Anda tetap di peramban ini')).toBeLessThan(html.indexOf('<table'));
    for (const note of Object.values(STUDY_NOTES)) expect(html).toContain(note.id);
    expect(html).toContain('<span class="badge badge-demonstration">direkonstruksi</span>');
  });

  test('puts printed coefficients beside computed ones, with the difference', async () => {
    const rows = rowsOf(await get('/survei?lang=id'), 'replay-spearman');
    expect(rows).toHaveLength(3);
    expect(rows[1]).toEqual([
      'X2 Lingkungan sosial',
      '0,182',
      '0,18177',
      '−0,00023',
      'ya',
      '0,012',
      '0,01185',
      '−0,00015',
      'ya',
      '',
    ]);
  });

  test('has every class with its printed count and percent', async () => {
    const rows = rowsOf(await get('/survei?lang=en'), 'replay-frequencies');
    expect(rows).toHaveLength(13);
    expect(rows[0]?.slice(0, 5)).toEqual(['All respondents', '–', '191', '191', '0']);
    const X3 = rows.find(([name, one]) => name?.startsWith('X3') && one === 'low');
    expect(X3?.slice(2)).toEqual([
      '65',
      '65',
      '0',
      'yes',
      '34',
      '34.03',
      '+0.03',
      'yes',
      'inconsistent',
    ]);
    const printed = rows.slice(1).map((row) => Number(row[2]));
    expect(printed.reduce((sum, one) => sum + one, 0)).toBe(4 * 191);
  });

  test('shows both codings of each regression, and where the print is ambiguous', async () => {
    const html = await get('/survei?lang=en');
    const rows = rowsOf(html, 'replay-regression');
    expect(rows.map((row) => row.slice(0, 2).join(', '))).toEqual([
      'X1 Group characteristics, as a factor',
      'X1 Group characteristics, as a covariate',
      'X2 Social environment, as a factor',
      'X2 Social environment, as a covariate',
      'X3 Empowerment intervention, as a factor',
      'X3 Empowerment intervention, as a covariate',
    ]);
    // X1 agrees as a factor, X2 as a covariate, X3 in neither way.
    expect(rows.map((row) => row[6])).toEqual(['yes', 'no', 'no', 'yes', 'no', 'no']);
    expect(rows.map((row) => row[7])).toEqual([
      'ambiguous',
      'ambiguous',
      'ambiguous',
      'ambiguous',
      'not reproducible',
      'not reproducible',
    ]);
    expect(html).toContain('it may be a misprint');
  });

  test('keeps the map of the reader in its links, and is linked from the method', async () => {
    const html = await get('/survei?indicator=mpi_h&level=kecamatan');
    expect(html).toContain('href="/?level=kecamatan&amp;indicator=mpi_h"');
    expect(html).toContain('href="/survei?lang=en&amp;level=kecamatan&amp;indicator=mpi_h"');
    expect(await get('/metode?lang=en')).toContain('href="/survei?lang=en"');
  });
});
