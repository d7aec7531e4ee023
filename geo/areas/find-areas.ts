import { distance } from 'fastest-levenshtein';
import { formsOfCode, readCodeCell } from './code-forms.ts';
import { LEVELS, type Level } from './levels.ts';
import { nameKey, splitPrefix } from './name-forms.ts';

/** What the search knows of an area: its names, codes and confirmed other spellings. */
export type Searchable = {
  code: string;
  bps_code: string | null;
  name: string;
  level: Level;
  kecamatan: string | null;
  aliases: string[];
};

/** By what an area answered. `spelling` is the other name that was typed, or the one that is nearly so. */
export type Found<T> = { area: T; way: 'name' | 'code' | 'alias' | 'similar'; spelling: string };

const MOST_RESULTS = 8;

/** Order of the ways to answer, best first. */
const STEPS = ['exact', 'start', 'alias', 'words', 'code', 'codeStart', 'similar'] as const;
type Step = (typeof STEPS)[number];
type Answer = Omit<Found<unknown>, 'area'> & { step: Step; far: number };
type Wanted = { key: string; words: string[]; level: Level | null; code: string[]; digits: string };

/**
 * Areas of any level by name, confirmed other spelling, words of the name with or without the kecamatan,
 * or code (Kemendagri and BPS, with or without dots, as spreadsheets leave them), best first and at most
 * eight. Only where nothing answers are names told that are spelled nearly so.
 */
export function findAreas<T extends Searchable>(query: string, areas: Iterable<T>): Found<T>[] {
  const list = [...areas];
  const readings = readingsOf(query);
  const plain = answersOf(list, readings, answerPlainly);
  const found = plain.length > 0 ? plain : answersOf(list, readings, answerNearly);
  return found
    .sort(compareFound)
    .slice(0, MOST_RESULTS)
    .map(({ area, answer: { way, spelling } }) => ({ area, way, spelling }));
}

/** Whether a query is a code that a spreadsheet has cut: `3,67307E+09` could be any of ten areas. */
export const hasLostDigits = (query: string): boolean => readCodeCell(query).kind === 'lost_digits';

/** A query as it stands, and without the level in front of it: `Kel. Banten`, `kec serang`. */
function readingsOf(query: string): Wanted[] {
  const cell = readCodeCell(query);
  const code = cell.kind === 'forms' ? cell.forms : [];
  const digits = cell.kind === 'forms' ? query.replace(/\D/g, '') : '';
  const read = (text: string, level: Level | null): Wanted => ({
    key: nameKey(text),
    words: text
      .split(/[^\p{L}\p{N}]+/u)
      .map(nameKey)
      .filter(Boolean),
    level,
    code,
    digits,
  });
  const { level, rest } = splitPrefix(query);
  // The regency around the city is not on this map, and no area of the city stands for it.
  if (level === 'kabupaten') return [];
  const whole = read(query, null);
  const readings = level === null ? [whole] : [whole, read(rest, level)];
  return readings.filter(({ key }) => key !== '');
}

type Answering = (area: Searchable, wanted: Wanted) => Answer | null;
type Ranked<T> = { area: T; answer: Answer };

function answersOf<T extends Searchable>(areas: T[], readings: Wanted[], answer: Answering) {
  return areas.flatMap((area): Ranked<T>[] => {
    const [best] = readings
      .filter(({ level }) => level === null || level === area.level)
      .map((wanted) => answer(area, wanted))
      .filter((one) => one !== null)
      .sort(compareAnswers);
    return best ? [{ area, answer: best }] : [];
  });
}

function answerPlainly(area: Searchable, { key, words, code, digits }: Wanted): Answer | null {
  const name = nameKey(area.name);
  const tell = (step: Step, way: Answer['way'], spelling = area.name): Answer => ({
    step,
    way,
    spelling,
    far: 0,
  });
  if (name === key) return tell('exact', 'name');
  if (name.startsWith(key)) return tell('start', 'name');
  const alias = area.aliases.find((one) => nameKey(one).startsWith(key));
  if (alias !== undefined) return tell('alias', 'alias', alias);
  if (name.includes(key) || hasWords(area, words)) return tell('words', 'name');
  return code.length > 0 ? answerCode(area, code, digits, tell) : null;
}

/** Every word stands in the name or in its kecamatan's, and at least one in its own name. */
function hasWords({ name, kecamatan }: Searchable, words: string[]): boolean {
  const own = nameKey(name);
  const both = own + nameKey(kecamatan ?? '');
  return (
    words.length > 1 &&
    words.every((word) => both.includes(word) || LEVEL_WORDS.has(word)) &&
    words.some((word) => own.includes(word))
  );
}

const LEVEL_WORDS = new Set(['kel', 'kelurahan', 'kec', 'kecamatan', 'kota']);

type Tell = (step: Step, way: Answer['way'], spelling: string) => Answer;

function answerCode(area: Searchable, forms: string[], digits: string, tell: Tell): Answer | null {
  const { code, bps_code } = area;
  const known = formsOfCode(code, bps_code);
  const bare = [code.replaceAll('.', ''), bps_code ?? ''];
  const shown = bare[0]?.startsWith(digits) ? code : (bps_code ?? code);
  if (forms.some((form) => known.has(form))) return tell('code', 'code', shown);
  return bare.some((one) => one.startsWith(digits)) ? tell('codeStart', 'code', shown) : null;
}

/** How many letters may differ: one in three, at most three. */
const farthest = (key: string) => Math.min(3, Math.floor(key.length / 3));
const SHORTEST = 4;

function answerNearly({ name, aliases }: Searchable, { key, digits }: Wanted): Answer | null {
  if (key.length < SHORTEST || digits !== '') return null;
  const [best] = [name, ...aliases]
    .map((spelling) => ({ spelling, far: distanceTo(nameKey(spelling), key) }))
    .sort((a, b) => a.far - b.far);
  if (!best || Math.floor(best.far) > farthest(key)) return null;
  return { step: 'similar', way: 'similar', ...best };
}

/** To the whole name or, half a letter farther, to its beginning: it may still be being typed. */
function distanceTo(name: string, key: string): number {
  const begun = [-1, 0, 1, 2].map((more) => distance(name.slice(0, key.length + more), key));
  return Math.min(distance(name, key), Math.min(...begun) + 0.5);
}

const compareAnswers = (a: Answer, b: Answer) =>
  STEPS.indexOf(a.step) - STEPS.indexOf(b.step) || a.far - b.far;

const compareFound = <T extends Searchable>(a: Ranked<T>, b: Ranked<T>) =>
  compareAnswers(a.answer, b.answer) ||
  LEVELS.indexOf(a.area.level) - LEVELS.indexOf(b.area.level) ||
  a.area.name.localeCompare(b.area.name, 'id') ||
  (a.area.code < b.area.code ? -1 : 1);
