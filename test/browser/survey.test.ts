import { readFileSync } from 'node:fs';
import writeXlsxFile from 'write-excel-file/node';
import { describe, expect, test, vi } from 'vitest';
import type { SurveyReport } from '../../geo/survey/report-types.ts';
import { reconstructedCsv } from '../../geo/survey/study/reconstruct-rows.ts';
import { usePage } from './page-setup.ts';
import {
  ANSWERS,
  downloaded,
  fixture,
  giveFile,
  report,
  SETUP,
  statusOf,
  watchSent,
} from './survey-steps.ts';

vi.setConfig({ testTimeout: 120_000 });

const { open } = usePage();

describe('the study', () => {
  test('is analysed at a click, and its tables and the whole result can be taken along', async () => {
    const { page, complaints, foreign } = await open('survei');
    expect(await page.getByText('Berkas Anda tetap di peramban ini').count()).toBe(1);
    await page.getByRole('button', { name: 'Pakai data penelitian' }).click();
    await expect.poll(() => statusOf(page)).toBe('Selesai: 191 dari 191 baris dihitung.');
    expect(await report(page).getByText('direkonstruksi', { exact: true }).count()).toBe(1);
    const X2 = report(page)
      .getByRole('table', { name: 'Korelasi Spearman dengan kesejahteraan keluarga' })
      .getByRole('row', { name: /^X2/ });
    expect(await X2.getByRole('cell').allInnerTexts()).toEqual([
      '0,182',
      '0,040',
      '0,317',
      '2,541',
      '189',
      '0,012',
    ]);
    const csv = await downloaded(page, () =>
      page.getByRole('button', { name: 'Unduh CSV: Korelasi Spearman dengan' }).click(),
    );
    expect(csv.name).toBe('survei-spearman.csv');
    const line = csv.text.split('\r\n')[2]?.split(';') ?? [];
    expect(line[0]).toBe('"X2 Lingkungan sosial"');
    expect(line[1]).toMatch(/^0,1817\d{8,}$/);
    const json = await downloaded(page, () =>
      page.getByRole('button', { name: 'Unduh hasil (JSON)' }).click(),
    );
    const whole = JSON.parse(json.text) as { reconstructed: boolean; report: SurveyReport };
    expect(whole.reconstructed).toBe(true);
    expect(whole.report.correlations[1]?.spearman?.p).toBeCloseTo(0.01185, 5);
    expect(whole.report.ordinal.regressions).toHaveLength(8);
    // The pictures are named by what they show.
    await expect
      .poll(() => page.getByRole('img', { name: /^Sebaran kelas.*X2 Lingkungan.*42,4 %/ }).count())
      .toBe(1);
    expect(await page.getByRole('img', { name: /^Kesejahteraan keluarga menurut/ }).count()).toBe(
      3,
    );
    expect([complaints, foreign]).toEqual([[], []]);
    await page.context().close();
  });

  test('stays when the language is switched, and is then told in the other one', async () => {
    const { page, complaints } = await open('survei');
    await page.getByRole('button', { name: 'Pakai data penelitian' }).click();
    await report(page).waitFor();
    await page.getByRole('link', { name: 'EN English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Needs-assessment survey' }).waitFor();
    const result = report(page);
    expect(await result.getByText('n = 191 of 191 rows').count()).toBe(1);
    expect(await result.getByText(/^Social environment has a weak but real relation/).count()).toBe(
      1,
    );
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(page.url()).toContain('lang=en');
    const csv = await downloaded(page, () =>
      page.getByRole('button', { name: 'Download CSV: Spearman correlation' }).click(),
    );
    expect(csv.text.split('\r\n')[2]).toMatch(/^"X2 Social environment",0\.1817/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a file of one’s own', () => {
  test('may be a workbook, which is read in the browser as well', async () => {
    const [header = '', ...lines] = reconstructedCsv().trim().split(/\r?\n/);
    const toCell = (text: string) =>
      /^\d+$/.test(text) ? { value: Number(text) } : { value: text };
    const rows = [header, ...lines].map((line) => line.split(',').map(toCell));
    const bytes = await writeXlsxFile(rows, {}).toBuffer();
    const { page, complaints } = await open('survei');
    await page.getByLabel(ANSWERS).setInputFiles({
      name: 'jawaban.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: bytes,
    });
    await expect.poll(() => statusOf(page)).toBe('Selesai: 191 dari 191 baris dihitung.');
    expect(await report(page).getByText('jawaban.xlsx').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('is refused with place and remedy, then analysed; a bad one leaves the last good result', async () => {
    const { page, complaints } = await open('survei');
    await giveFile(page, SETUP, fixture('survey/small-setup.json'));
    await expect.poll(() => statusOf(page)).toBe('Pengaturan dimuat: Survei kecil.');
    await giveFile(page, ANSWERS, fixture('bad/survey/text-answer.csv'));
    await expect.poll(() => statusOf(page)).toMatch(/^Berkas tidak dapat dihitung/);
    const faults = page.getByRole('region', { name: /^Yang perlu diperbaiki/ });
    expect(await faults.innerText()).toMatch(/Baris \d+, kolom \w+: Ada teks di tempat angka/);
    expect(await faults.innerText()).toContain('Tulis jawaban sebagai angka');
    expect(await report(page).count()).toBe(0);
    await giveFile(page, ANSWERS, fixture('survey/small.csv'));
    await expect.poll(() => statusOf(page)).toBe('Selesai: 12 dari 12 baris dihitung.');
    expect(await faults.count()).toBe(0);
    expect(await report(page).getByText('small.csv').count()).toBe(1);
    expect(
      await report(page)
        .getByRole('table', { name: /^Butir dari/ })
        .count(),
    ).toBe(2);
    await giveFile(page, ANSWERS, fixture('bad/survey/out-of-range.csv'));
    await expect.poll(() => faults.count()).toBe(1);
    expect(await page.getByText('hasil terakhir yang berhasil, dari small.csv').count()).toBe(1);
    expect(await report(page).getByText('small.csv').count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('is removed at a click, and nothing is left after a reload', async () => {
    const { page } = await open('survei');
    await giveFile(page, SETUP, fixture('survey/small-setup.json'));
    await giveFile(page, ANSWERS, fixture('survey/small.csv'));
    await report(page).waitFor();
    await page.getByRole('button', { name: 'Hapus data saya' }).click();
    expect(await report(page).count()).toBe(0);
    expect(await page.getByText('small.csv').count()).toBe(0);
    expect(await page.getByText('Pengaturan: Survei penelitian: 191 responden').count()).toBe(1);
    await giveFile(page, ANSWERS, { name: 'study.csv', text: reconstructedCsv() });
    await report(page).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Pakai data penelitian' }).waitFor();
    expect(await page.getByText('study.csv').count()).toBe(0);
    expect(await report(page).count()).toBe(0);
    await page.context().close();
  });

  test('goes nowhere: no request has a body or an answer in it, and nothing is stored', async () => {
    const watched = await open('survei');
    const { page } = watched;
    const sent = watchSent(watched);
    const rows = Array.from(
      { length: 40 },
      (_, i) => `${(i % 3) + 1},${((i * 7) % 3) + 1},zqx${i}`,
    );
    const text = ['Y,X1,keterangan', ...rows].join('\n');
    const study = JSON.parse(readFileSync(fixture('survey/small-setup.json'), 'utf8')) as object;
    const classed = (id: string) => ({
      id,
      name: { id, en: id },
      parts: [],
      source: { kind: 'classed', column: id },
    });
    const setup = { ...study, variables: ['Y', 'X1'].map(classed), predictors: ['X1'] };
    await giveFile(page, SETUP, { name: 's.json', text: JSON.stringify(setup) });
    await giveFile(page, ANSWERS, { name: 'rahasia-zqx.csv', text });
    await report(page).waitFor();
    await page.getByRole('link', { name: 'EN English' }).click();
    await page.getByText('n = 40 of 40 rows').waitFor();
    await page.waitForTimeout(500);
    expect(sent.filter(({ url }) => url.includes('/assets/')).length).toBeGreaterThan(0);
    const http = sent.filter(({ url }) => !url.startsWith('blob:'));
    expect(http.filter(({ method, body }) => method !== 'GET' || body !== '')).toEqual([]);
    expect(sent.filter(({ url }) => /zqx|rahasia/.test(url))).toEqual([]);
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      cookies: document.cookie,
    }));
    expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, cookies: '' });
    expect(watched.foreign).toEqual([]);
    await page.context().close();
  });

  test('can be dropped, and a long computation cancelled', async () => {
    const { page } = await open('survei');
    await page.getByRole('button', { name: 'Pakai data penelitian' }).click();
    await report(page).waitFor();
    await page.evaluate(() => {
      const long = Array.from({ length: 400_000 }, (_, i) =>
        [1, 7, 11, 13].map((step) => ((i * step) % 3) + 1).join(','),
      );
      const transfer = new DataTransfer();
      transfer.items.add(new File([['Y,X1,X2,X3', ...long].join('\n')], 'long.csv'));
      document
        .querySelector('.drop-zone')
        ?.dispatchEvent(
          new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
        );
    });
    await page.getByRole('button', { name: 'Batalkan' }).click();
    expect(await statusOf(page)).toMatch(/^Dibatalkan/);
    expect(await page.getByRole('progressbar').count()).toBe(0);
    expect(await page.getByText('Berkas: long.csv').count()).toBe(1);
    // The earlier result is still there, and is still that of the study.
    expect(await report(page).getByText('n = 191 dari 191 baris').count()).toBe(1);
    await page.context().close();
  });

  test('with other columns is set up in the form; the set-up can be saved and is the same again', async () => {
    const { page, complaints } = await open('survei');
    const rows = readFileSync(fixture('survey/small.csv'), 'utf8');
    await giveFile(page, ANSWERS, { name: 'small.csv', text: rows });
    // The study's columns are not in the file: the form opens, with the columns of the file.
    const form = page.locator('.setup-form');
    const variable = (id: string) =>
      form.locator('summary').filter({ has: page.getByText(id, { exact: true }) });
    await form.waitFor();
    await page.getByRole('region', { name: /^Yang perlu diperbaiki/ }).waitFor();
    for (const id of ['X3', 'X2']) {
      await variable(id).click();
      await form.getByRole('button', { name: `Buang peubah ${id}` }).click();
    }
    await variable('X1').click();
    await form.getByRole('combobox', { name: 'Kolom', exact: true }).selectOption('x1');
    await variable('Y').click();
    await form.getByLabel('Kelasnya dari').first().selectOption('items');
    await form.getByRole('checkbox', { name: 'Y: butir Y' }).uncheck();
    for (const item of ['y1', 'y2', 'y3']) {
      await form.getByRole('checkbox', { name: `${item}: butir Y` }).check();
    }
    await form.getByRole('checkbox', { name: 'y3: terbalik' }).check();
    await form.getByLabel('Cara membagi kelas').selectOption('tertiles');
    await form.getByLabel('Nama pengaturan').fill('Survei kelurahan');
    await page.getByRole('button', { name: 'Hitung', exact: true }).click();
    await expect.poll(() => statusOf(page)).toBe('Selesai: 12 dari 12 baris dihitung.');
    const saved = await downloaded(page, () =>
      page.getByRole('button', { name: 'Simpan pengaturan (JSON)' }).click(),
    );
    type Saved = { name: { id: string }; predictors: string[]; variables: { source: object }[] };
    const setup = JSON.parse(saved.text) as Saved;
    expect(setup.name.id).toBe('Survei kelurahan');
    expect(setup.predictors).toEqual(['X1']);
    expect(setup.variables[0]?.source).toEqual({
      kind: 'items',
      items: ['y1', 'y2', 'y3'],
      reversed: ['y3'],
      answers: { least: 1, most: 5 },
      score: 'mean',
      cut: { method: 'tertiles' },
    });
    await page.getByRole('button', { name: 'Pakai pengaturan penelitian' }).click();
    await giveFile(page, SETUP, { name: 'saved.json', text: saved.text });
    await expect.poll(() => statusOf(page)).toBe('Selesai: 12 dari 12 baris dihitung.');
    expect(await page.getByText('Pengaturan: Survei kelurahan').count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
