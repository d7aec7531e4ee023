import { distance } from 'fastest-levenshtein';
import { formsOfCode, readCodeCell } from './code-forms.ts';
import { levelOfCode, type Level } from './levels.ts';
import { nameKey, splitParts, splitPrefix } from './name-forms.ts';

/** What is known of an area before matching. */
export type KnownArea = {
  code: string;
  bpsCode: string | null;
  level: Level;
  name: string;
  parent: string | null;
};

/** What other columns or the caller say about the area of a cell. */
export type Hints = {
  /** The level is stated: anything else is refused. */
  level?: Level | null;
  /** The level that the column suggests (a column called "kelurahan"): decides only where names are shared. */
  usualLevel?: Level | null;
  /** Name or code of the kecamatan. */
  kecamatan?: string | null;
};

export type Way = 'code' | 'bps_code' | 'name' | 'alias';
export type UnmatchedReason =
  | 'empty'
  | 'lost_digits'
  | 'kabupaten'
  | 'other_kota'
  | 'unknown_code'
  | 'unknown_name'
  | 'unknown_kecamatan'
  | 'level_disagrees'
  | 'kecamatan_disagrees';

export type Match =
  | { kind: 'exact'; code: string; way: Way }
  | { kind: 'repaired'; code: string; way: Way }
  | { kind: 'ambiguous'; candidates: string[] }
  | { kind: 'unmatched'; reason: UnmatchedReason; suggestions: string[] };

type Entry = { code: string; way: Way };

/** Everything needed to match cells; built once for a set of areas. */
export type AreaIndex = {
  areas: Map<string, KnownArea>;
  exactCodes: Map<string, Entry>;
  codeForms: Map<string, Set<string>>;
  names: Map<string, Entry[]>;
};

/** Builds the index of areas and of their confirmed other spellings. Aliases of unknown areas are left out. */
export function buildAreaIndex(
  areas: KnownArea[],
  aliases: { alias: string; code: string }[],
): AreaIndex {
  const index: AreaIndex = {
    areas: new Map(areas.map((area) => [area.code, area])),
    exactCodes: new Map(),
    codeForms: new Map(),
    names: new Map(),
  };
  for (const { code, bpsCode, name, level } of areas) {
    if (bpsCode !== null) index.exactCodes.set(bpsCode, { code, way: 'bps_code' });
    index.exactCodes.set(code, { code, way: 'code' });
    for (const form of formsOfCode(code, bpsCode)) {
      index.codeForms.set(form, (index.codeForms.get(form) ?? new Set()).add(code));
    }
    addName(index, name, { code, way: 'name' });
    if (level === 'kota') addName(index, splitPrefix(name).rest, { code, way: 'name' });
  }
  for (const { alias, code } of aliases) {
    if (index.areas.has(code)) addName(index, alias, { code, way: 'alias' });
  }
  return index;
}

function addName({ names }: AreaIndex, name: string, entry: Entry): void {
  const entries = names.get(nameKey(name)) ?? [];
  if (entries.some(({ code }) => code === entry.code)) return;
  names.set(nameKey(name), [...entries, entry]);
}

/**
 * Finds the area that a cell of a file means: by Kemendagri code, BPS code, name or alias, with
 * what spreadsheets do to codes understood. Never guesses: what fits several areas is ambiguous,
 * what fits none is unmatched, with a reason and close names.
 */
export function matchArea(index: AreaIndex, cell: string, hints: Hints = {}): Match {
  const text = cell.replace(/\s+/g, ' ').trim();
  if (text === '') return unmatched('empty');
  const exact = index.exactCodes.get(text);
  if (exact) return narrow(index, [exact], 'exact', hints);
  const code = readCodeCell(text);
  if (code.kind === 'lost_digits') return unmatched('lost_digits');
  if (code.kind === 'forms') return matchForms(index, code.forms, hints);
  return matchName(index, text, hints);
}

function matchForms(index: AreaIndex, forms: string[], hints: Hints): Match {
  const codes = new Set(forms.flatMap((form) => [...(index.codeForms.get(form) ?? [])]));
  if (codes.size > 0) {
    const entries = [...codes].map((code): Entry => ({ code, way: wayOfForm(code, forms) }));
    return narrow(index, entries, 'repaired', hints);
  }
  return unmatched(
    forms.some((form) => isOfOtherKota(index, form)) ? 'other_kota' : 'unknown_code',
  );
}

function wayOfForm(code: string, forms: string[]): Way {
  const ownForms = formsOfCode(code, null);
  return forms.some((form) => ownForms.has(form)) ? 'code' : 'bps_code';
}

/** Whether a form begins like a code of another kota or kabupaten. */
function isOfOtherKota(index: AreaIndex, form: string): boolean {
  const digits = form.replaceAll('.', '');
  if (digits.length < 6 && !/^\d{2}\.\d{2}/.test(form)) return false;
  const own = [...index.areas.values()].filter(({ level }) => level === 'kota');
  return own.every(({ code }) => !digits.startsWith(code.replaceAll('.', '')));
}

function matchName(index: AreaIndex, text: string, hints: Hints): Match {
  const whole = entriesOfName(index, text);
  if (whole.kabupaten) return unmatched('kabupaten');
  if (whole.entries.length > 0) {
    return narrow(index, whole.entries, 'exact', { ...hints, level: hints.level ?? whole.level });
  }
  const nested = matchNested(index, text, hints);
  return nested ?? unmatched('unknown_name', suggest(index, text, hints));
}

/** Areas of a name: as it stands (`Kota Baru` is a kelurahan), else without the level in front of it. */
function entriesOfName(
  index: AreaIndex,
  text: string,
): { entries: Entry[]; level: Level | null; kabupaten: boolean } {
  const whole = index.names.get(nameKey(text));
  if (whole) return { entries: whole, level: null, kabupaten: false };
  const { level, rest } = splitPrefix(text);
  if (level === 'kabupaten') return { entries: [], level: null, kabupaten: true };
  const entries = level === null ? [] : (index.names.get(nameKey(rest)) ?? []);
  const ofLevel = entries.filter(({ code }) => levelOfCode(code) === level);
  return { entries: ofLevel, level, kabupaten: false };
}

/** `Sukawana (Curug)` and `Curug / Sukawana`: one part names the area, another one its kecamatan. */
function matchNested(index: AreaIndex, text: string, hints: Hints): Match | null {
  const parts = splitParts(text);
  if (parts.length < 2 || parts.length > 3) return null;
  if (parts.some((part) => splitPrefix(part).level === 'kabupaten')) return unmatched('kabupaten');
  const found = new Map<string, Match>();
  for (const name of parts) {
    for (const kecamatan of parts.filter((part) => part !== name)) {
      const { entries } = entriesOfName(index, name);
      const kelurahan = entries.filter(({ code }) => levelOfCode(code) === 'kelurahan');
      if (kelurahan.length === 0) continue;
      const match = narrow(index, kelurahan, 'exact', { ...hints, kecamatan });
      if (match.kind === 'exact' || match.kind === 'repaired') found.set(match.code, match);
    }
  }
  const [only] = found.values();
  if (found.size > 1) return { kind: 'ambiguous', candidates: [...found.keys()].sort() };
  return only ?? null;
}

/** Applies the hints to the areas that a cell fits. */
function narrow(
  index: AreaIndex,
  entries: Entry[],
  kind: 'exact' | 'repaired',
  { level, usualLevel, kecamatan }: Hints,
): Match {
  const ofLevel = level ? entries.filter(({ code }) => levelOfCode(code) === level) : entries;
  if (ofLevel.length === 0)
    return unmatched(
      'level_disagrees',
      entries.map(({ code }) => code),
    );
  let left = ofLevel;
  if (kecamatan) {
    const parents = kecamatanCodes(index, kecamatan);
    if (parents.length === 0) return unmatched('unknown_kecamatan');
    left = ofLevel.filter(({ code }) => isWithin(code, parents));
    if (left.length === 0)
      return unmatched(
        'kecamatan_disagrees',
        ofLevel.map(({ code }) => code),
      );
    const kelurahan = left.filter(({ code }) => levelOfCode(code) === 'kelurahan');
    if (left.length > 1 && kelurahan.length > 0) left = kelurahan;
  }
  const usual = left.filter(({ code }) => levelOfCode(code) === usualLevel);
  if (left.length > 1 && usual.length > 0) left = usual;
  const [only] = left;
  if (left.length !== 1 || !only) {
    return { kind: 'ambiguous', candidates: left.map(({ code }) => code).sort() };
  }
  return { kind: only.way === 'alias' ? 'repaired' : kind, ...only };
}

/** A kecamatan lies within itself; a kota within none, so a hint never makes it fit. */
const isWithin = (code: string, parents: string[]) =>
  parents.some((parent) => code === parent || code.startsWith(`${parent}.`));

function kecamatanCodes(index: AreaIndex, cell: string): string[] {
  const match = matchArea(index, cell, { level: 'kecamatan' });
  if (match.kind === 'ambiguous') return match.candidates;
  return match.kind === 'unmatched' ? [] : [match.code];
}

const unmatched = (reason: UnmatchedReason, suggestions: string[] = []): Match => ({
  kind: 'unmatched',
  reason,
  suggestions,
});

const MOST_SUGGESTIONS = 3;

/** Codes of the areas whose name or alias is spelled nearly so, nearest first. */
function suggest(index: AreaIndex, text: string, hints: Hints): string[] {
  const prefixed = splitPrefix(text);
  const key = nameKey(prefixed.rest);
  const level = hints.level ?? (prefixed.level === 'kabupaten' ? null : prefixed.level);
  const parents = hints.kecamatan ? kecamatanCodes(index, hints.kecamatan) : [];
  const farthest = Math.max(1, Math.min(3, Math.floor(key.length / 3)));
  const nearest = new Map<string, number>();
  for (const [name, entries] of index.names) {
    const far = distance(key, name);
    if (far > farthest) continue;
    for (const { code } of entries) {
      if (level && levelOfCode(code) !== level) continue;
      if (parents.length > 0 && !isWithin(code, parents)) continue;
      nearest.set(code, Math.min(far, nearest.get(code) ?? Infinity));
    }
  }
  const sorted = [...nearest].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
  return sorted.slice(0, MOST_SUGGESTIONS).map(([code]) => code);
}
