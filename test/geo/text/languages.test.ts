import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../../geo/cartography/numbers.ts';
import { parseRegister } from '../../../geo/indicators/register.ts';
import { LANGUAGES, type Bilingual } from '../../../geo/text/languages.ts';
import { formatPeriod } from '../../../geo/text/periods.ts';
import { unitName } from '../../../geo/text/units.ts';
import { projectRoot } from '../../../server/project-root.ts';

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });

/** Every pair of texts in the tables of geo/text, with the place where it stands. */
async function listTexts(): Promise<[string, Bilingual][]> {
  const found: [string, Bilingual][] = [];
  const seen = new Set<object>();
  const collect = (place: string, value: unknown) => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    const keys = Object.keys(value);
    const isPair = LANGUAGES.every((language) => language in value);
    if (isPair && keys.length === LANGUAGES.length) found.push([place, value as Bilingual]);
    for (const key of keys) collect(`${place}.${key}`, (value as Record<string, unknown>)[key]);
  };
  const folder = join(projectRoot, 'geo/text');
  for (const path of filesIn(folder).filter((one) => one.endsWith('.ts'))) {
    collect(path.slice(folder.length + 1), await import(/* @vite-ignore */ path));
  }
  return found;
}

const texts = await listTexts();
const register = parseRegister(
  JSON.parse(readFileSync(join(projectRoot, 'geo/data/indicators.json'), 'utf8')),
);
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

/** Words that stand in one of the two languages only. */
const ENGLISH = /\b(the|of|and|with|from|is|are|not|areas?|families|persons?|values?|figures?)\b/i;
const INDONESIAN =
  /\b(yang|dan|dari|tidak|atau|dengan|untuk|wilayah|angka|keluarga|jiwa|sumber|nilai)\b/i;
/** What stays as it is: quotations, places to fill, addresses, titles of works. */
const NAMES = /“[^”]*”|"[^"]*"|\{\w+\}|https?:\S+|Vital and Health Statistics/g;
const wordsOf = (text: string) => text.replace(NAMES, ' ');

describe('the tables of sentences', () => {
  test('there are many, and each has both languages', () => {
    expect(texts.length).toBeGreaterThan(300);
    const optional = ({ id, en }: Bilingual) => id === '' && en === '';
    const empty = texts.filter(
      ([, text]) => !optional(text) && LANGUAGES.some((one) => !String(text[one]).trim()),
    );
    expect(empty).toEqual([]);
  });

  test('both languages have the same places to fill', () => {
    const different = texts.filter(([, { id, en }]) => `${places(id)}` !== `${places(en)}`);
    expect(different).toEqual([]);
  });

  test('no word of the other language is left', () => {
    expect(texts.filter(([, { id }]) => ENGLISH.test(wordsOf(id)))).toEqual([]);
    expect(texts.filter(([, { en }]) => INDONESIAN.test(wordsOf(en)))).toEqual([]);
  });
});

describe('units of the register', () => {
  const says = (id: string) => register.find((one) => one.id === id)!;
  const parts = register.flatMap(({ id, numerator, denominator }) =>
    [numerator, denominator].flatMap((text) => (text ? [[id, text] as const] : [])),
  );

  test('numerator and denominator of one share count the same: families or persons', () => {
    const kindOf = ({ id }: Bilingual) =>
      /\b(keluarga|KK)\b/.test(id.replace(/kepala keluarga\w*/g, ' '))
        ? 'families'
        : /\b(jiwa|orang|penduduk|balita|anak)\b/i.test(id)
          ? 'persons'
          : null;
    const mixed = register.filter(({ counted, numerator, denominator }) => {
      if (!counted || !numerator || !denominator) return false;
      const [above, below] = [kindOf(numerator), kindOf(denominator)];
      return above !== null && below !== null && above !== below;
    });
    expect(mixed.map(({ id }) => id)).toEqual([]);
  });

  test('families are named with KK in Indonesian wherever a share counts them', () => {
    const families = parts.filter(([, { en }]) => /^families\b/.test(en));
    expect(families.length).toBeGreaterThan(20);
    for (const [id, text] of families) expect(text.id, id).toMatch(/keluarga \(KK\)/);
  });

  test('units are told apart', () => {
    expect(unitName(says('families').unit).id).toBe('KK');
    expect(unitName(says('poor_people').unit).id).toBe('jiwa');
    expect(unitName(says('poor_households').unit).id).toBe('rumah tangga');
  });
});

test('numbers and dates follow the language', () => {
  expect(formatNumber(1234.5, 'id', 1)).toBe('1.234,5');
  expect(formatNumber(1234.5, 'en', 1)).toBe('1,234.5');
  expect(formatPeriod('2026-11-23', 'id')).toBe('23 November 2026');
  expect(formatPeriod('2024-05', 'id')).toBe('Mei 2024');
  expect(formatPeriod('2024-05', 'en')).toBe('May 2024');
});

/** Text that may stand in a component: symbols that are the same in every language. */
const LITERALS = new Set(['km²']);
const ATTRIBUTES = new Set(['aria-label', 'title', 'alt', 'placeholder', 'aria-description']);

/** Letters that a reader would see in a component without passing through the tables. */
function literalsIn(path: string): string[] {
  const source = ts.createSourceFile(
    path,
    readFileSync(path, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node)) found.push(node.text.trim());
    const isNamed = ts.isJsxAttribute(node) && ATTRIBUTES.has(node.name.getText());
    if (isNamed && node.initializer && ts.isStringLiteral(node.initializer)) {
      found.push(node.initializer.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.filter((text) => /\p{L}/u.test(text) && !LITERALS.has(text));
}

test.each(['client', 'geo', 'server/page'])(
  'no untranslated text in components of %s',
  (folder) => {
    const paths = filesIn(join(projectRoot, folder)).filter((one) => one.endsWith('.tsx'));
    const found = paths.flatMap((path) => literalsIn(path).map((text) => [path, text]));
    expect(found).toEqual([]);
  },
);
