import { join } from 'node:path';
import { h } from 'preact';
import { describe, expect, test } from 'vitest';
import { DEFAULT_VIEW } from '../../geo/view/view.ts';
import { renderDocument, type Frame } from '../../server/page/document.tsx';
import { readDocumentStyle } from '../../server/page/document-style.ts';
import { projectRoot } from '../../server/project-root.ts';

const frame: Frame = {
  path: '/metode',
  view: DEFAULT_VIEW,
  defaults: DEFAULT_VIEW,
  city: 'Kota <Serang>',
  release: { id: 3, created: '2026-11-23T22:10:00.000Z' },
  credits: [{ id: 'Batas: BPS', en: 'Boundaries: BPS' }],
  style: '/assets/document.css',
};
const page = (changes: Partial<Frame> = {}, language: 'id' | 'en' = 'id') =>
  renderDocument({
    language,
    title: 'Metode',
    description: 'Bagaimana "angka" dibuat',
    body: h('h1', null, 'a < b'),
    frame: { ...frame, ...changes },
  });

describe('a page of text', () => {
  test('says its language, title and release, and escapes what it is given', () => {
    const html = page();
    expect(html).toMatch(/^<!doctype html>\n<html lang="id">/);
    expect(html).toContain('<title>Metode – Peta Sejahtera Kota &lt;Serang></title>');
    expect(html).toContain('<h1>a &lt; b</h1>');
    expect(html).toContain('content="Bagaimana &quot;angka&quot; dibuat"');
    expect(html).toContain('Dibuat dari rilis data 3, 23 November 2026.');
    expect(html).not.toContain('<script');
  });

  test('its links keep the map that the reader comes from', () => {
    const view = { ...DEFAULT_VIEW, level: 'kecamatan' as const, indicator: 'mpi_h' };
    const html = page({ view });
    expect(html).toContain('href="/?level=kecamatan&amp;indicator=mpi_h"');
    expect(html).toContain('href="/metode?lang=en&amp;level=kecamatan&amp;indicator=mpi_h"');
    expect(html).toContain('href="/metode?level=kecamatan&amp;indicator=mpi_h&amp;lang=id"');
    const ofArea = page({ view: { ...DEFAULT_VIEW, area: '36.73.02.1001' } });
    expect(ofArea).toContain('href="/kelurahan/36.73.02.1001"');
  });

  test('marks the language it is in', () => {
    expect(page({}, 'en')).toContain('aria-label="EN English" aria-current="true"');
    expect(page({}, 'en')).toContain('Boundaries: BPS');
  });
});

test('its style sheet is one that the build has made', () => {
  expect(readDocumentStyle(join(projectRoot, '.build/client'))).toMatch(
    /^\/assets\/document-[\w-]+\.css$/,
  );
});
