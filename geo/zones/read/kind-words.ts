import type { LineKind, PolygonKind } from '../kinds.ts';
import type { Line, Method } from '../line.ts';

/** Words that a file may write for our kinds, ours first. */
export const LINE_WORDS: Readonly<Record<string, LineKind>> = {
  ...{ river: 'river', canal: 'canal', railway: 'railway', bridge: 'bridge', station: 'station' },
  ...{ sungai: 'river', kali: 'river', saluran: 'canal', irigasi: 'canal', kanal: 'canal' },
  ...{ rel: 'railway', 'rel kereta api': 'railway', 'jalur kereta api': 'railway' },
  ...{ jembatan: 'bridge', stasiun: 'station' },
};

export const POLYGON_WORDS: Readonly<Record<string, PolygonKind>> = {
  ...{ slum: 'slum', other: 'other', kumuh: 'slum', 'permukiman kumuh': 'slum' },
  ...{ lainnya: 'other', lain: 'other' },
};

export const METHOD_WORDS: Readonly<Record<string, Method>> = {
  ...{ measured: 'measured', inferred: 'inferred', estimated: 'estimated' },
  ...{ diukur: 'measured', terukur: 'measured', disimpulkan: 'inferred', perkiraan: 'estimated' },
};

export const CARRIES_WORDS: Readonly<Record<string, NonNullable<Line['carries']>>> = {
  ...{ railway: 'railway', road: 'road', 'kereta api': 'railway', rel: 'railway', jalan: 'road' },
};
