import { parseIndicator } from '../indicators/register.ts';
import { DIRECTIONS, KINDS, SUBJECTS, type Indicator } from '../indicators/types.ts';
import { finding, shorten, type Finding } from '../read/finding.ts';
import { cellText, type Row } from '../read/table.ts';
import { headerKey, type ColumnRole, type Header } from './columns.ts';

/** A new indicator as a file or the command line states it; `''` where nothing is said. */
export type Declaration = { line: number | null; id: string } & Record<DeclaredField, string>;

const DECLARED = [
  'name_id',
  'name_en',
  'unit',
  'kind',
  'direction',
  'definition_id',
  'definition_en',
  'subject',
  'whole',
] as const;
export type DeclaredField = (typeof DECLARED)[number];

const COLUMN_OF: Record<DeclaredField, ColumnRole> = {
  name_id: 'indicator_name_id',
  name_en: 'indicator_name_en',
  unit: 'unit',
  kind: 'kind',
  direction: 'direction',
  definition_id: 'definition_id',
  definition_en: 'definition_en',
  subject: 'subject',
  whole: 'whole',
};

const NONE = Object.fromEntries(DECLARED.map((field) => [field, ''])) as Record<
  DeclaredField,
  string
>;

/** Whether anything but the unit is said: the unit alone is a check of a known indicator. */
const declaresSomething = (fields: Record<DeclaredField, string>) =>
  DECLARED.some((field) => field !== 'unit' && fields[field] !== '');

/** Declarations in the columns of a long table of figures. */
export function declarationsOfRows(rows: Row[], { line, roles }: Header): Declaration[] {
  const id = roles.indicator;
  if (!id) return [];
  return rows
    .filter((row) => row.line > line)
    .map((row) => {
      const fields = DECLARED.map((field) => {
        const column = roles[COLUMN_OF[field]];
        return [field, column ? cellText(row.cells[column.index]) : ''];
      });
      return {
        line: row.line,
        id: cellText(row.cells[id.index]),
        ...NONE,
        ...Object.fromEntries(fields),
      };
    })
    .filter(declaresSomething);
}

/** Declarations in a sheet of their own: one row per indicator, columns called like the fields. */
export function declarationsOfSheet([header, ...rows]: Row[]): Declaration[] {
  const keys = (header?.cells ?? []).map((cell) => headerKey(cellText(cell)));
  const indexOf = (names: string[]) => keys.findIndex((key) => names.includes(key));
  return rows.map(({ line, cells }) => {
    const text = (names: string[]) => {
      const index = indexOf(names);
      return index < 0 ? '' : cellText(cells[index]);
    };
    const fields = DECLARED.map((field) => [
      field,
      text([headerKey(field), headerKey(COLUMN_OF[field])]),
    ]);
    return {
      line,
      id: text(['id', 'indicator', 'indikator']),
      ...NONE,
      ...Object.fromEntries(fields),
    };
  });
}

/** A declaration on the command line; `null` when nothing is declared there. */
export function declarationOfFlags(
  id: string | undefined,
  fields: Partial<Record<DeclaredField, string | undefined>>,
): Declaration | null {
  const given = { ...NONE };
  for (const field of DECLARED) given[field] = fields[field] ?? '';
  return declaresSomething(given) ? { line: null, id: id ?? '', ...given } : null;
}

/**
 * The indicators that are new. A text that is missing in one language is taken from the other;
 * direction and subject have usual values; everything else must be said.
 */
export function declareIndicators(
  declarations: Declaration[],
  known: ReadonlyMap<string, Indicator>,
): { indicators: Indicator[]; refused: Finding[] } {
  const declared = new Map<string, Indicator>();
  const refused = new Map<string, Finding>();
  for (const declaration of declarations) {
    const made = declare(declaration);
    const earlier = declared.get(declaration.id) ?? known.get(declaration.id);
    if ('code' in made) refused.set(declaration.id, made);
    else if (!earlier || addsWhole(earlier, made)) declared.set(made.id, made);
    else if (meaningOf(earlier) !== meaningOf({ ...made, whole: made.whole ?? earlier.whole })) {
      const values = { indicator: shorten(made.id) };
      refused.set(made.id, finding('declaration_differs', { line: declaration.line, values }));
    }
  }
  const all = new Map([...known, ...declared]);
  for (const { id, whole } of declared.values()) {
    if (isWholeOf(id, whole, all)) continue;
    const values = { indicator: id, field: 'whole', word: shorten(whole), words: WHOLES };
    const line = declarations.find((one) => one.id === id)?.line ?? null;
    refused.set(id, finding('declaration_bad', { line, values }));
  }
  return { indicators: [...declared.values()], refused: [...refused.values()] };
}

const meaningOf = (indicator: Indicator): string => JSON.stringify(indicator);

// What an indicator is a part of may be told later; nothing else of it changes.
const addsWhole = (earlier: Indicator, made: Indicator): boolean =>
  earlier.whole === null &&
  made.whole !== null &&
  meaningOf(earlier) === meaningOf({ ...made, whole: null });

const WHOLES = 'id, kind = count';

/** A whole is a count that is no part of the indicator itself. */
function isWholeOf(id: string, whole: string | null, all: ReadonlyMap<string, Indicator>): boolean {
  const met = new Set([id]);
  for (let next = whole; next !== null; next = all.get(next)?.whole ?? null) {
    if (met.has(next) || all.get(next)?.kind !== 'count') return false;
    met.add(next);
  }
  return true;
}

const WORDS = { kind: KINDS, direction: DIRECTIONS, subject: SUBJECTS } as const;
const REQUIRED = ['name_id', 'unit', 'kind', 'definition_id'] as const;

function declare(stated: Declaration): Indicator | Finding {
  const { line } = stated;
  const full = {
    ...stated,
    name_id: stated.name_id || stated.name_en,
    name_en: stated.name_en || stated.name_id,
    definition_id: stated.definition_id || stated.definition_en,
    definition_en: stated.definition_en || stated.definition_id,
    direction: stated.direction || 'neutral',
    subject: stated.subject || 'welfare',
  };
  const at = { line, values: { indicator: shorten(stated.id) } };
  const missing = REQUIRED.find((field) => full[field] === '');
  if (missing)
    return finding('declaration_incomplete', { line, values: { ...at.values, field: missing } });
  const bad = (Object.keys(WORDS) as (keyof typeof WORDS)[]).find(
    (field) => !(WORDS[field] as readonly string[]).includes(full[field]),
  );
  const refuse = (field: string, word: string, words: string) =>
    finding('declaration_bad', {
      line,
      values: { ...at.values, field, word: shorten(word), words },
    });
  if (bad) return refuse(bad, full[bad], WORDS[bad].join(', '));
  if (!/^[a-z][a-z0-9_]*$/.test(stated.id)) return refuse('id', stated.id, 'snake_case');
  return parseIndicator({
    id: stated.id,
    name: { id: full.name_id, en: full.name_en },
    subject: full.subject,
    unit: full.unit,
    kind: full.kind,
    direction: full.direction,
    definition: { id: full.definition_id, en: full.definition_en },
    whole: full.whole,
  });
}
