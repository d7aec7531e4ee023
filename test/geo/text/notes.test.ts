import Database from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { isTranslated, noteIn, sourceIn } from '../../../geo/text/notes.ts';
import { freshData } from '../../setup/service.ts';

const data = freshData();
const db = new Database(data.register, { readonly: true });
afterAll(() => {
  db.close();
  data.remove();
});

const distinct = (column: string) =>
  db
    .prepare(`select distinct ${column} from observation where ${column} is not null`)
    .pluck()
    .all() as string[];

test('every note of the bundled figures is there in Bahasa Indonesia', () => {
  const notes = distinct('note');
  expect(notes.length).toBeGreaterThan(40);
  expect(notes.filter((note) => !isTranslated(note))).toEqual([]);
  expect(noteIn('id', 'sum of 12 parts')).toBe('jumlah dari 12 bagian');
  expect(noteIn('id', 'catatan kantor')).toBe('catatan kantor');
  expect(noteIn('en', 'rounded')).toBe('rounded');
});

test('no source of the bundled figures is left in English prose', () => {
  const english = distinct('source').filter((source) =>
    /\b(as collected by|derived by)\b/.test(sourceIn('id', source)),
  );
  expect(english).toEqual([]);
});
