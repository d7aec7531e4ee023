import type { SurveySetup, Cut, Source, Variable } from './survey-setup.ts';
import { columnsOf } from './survey-setup.ts';

export const ROLES = ['outcome', 'predictor', 'unused'] as const;
export type Role = (typeof ROLES)[number];

/** The part that a variable has in a set-up. */
export const roleOf = ({ outcome, predictors }: SurveySetup, id: string): Role =>
  id === outcome ? 'outcome' : predictors.includes(id) ? 'predictor' : 'unused';

/**
 * The set-up in which a variable has another part. There is one outcome: the earlier one becomes a
 * predictor in its place.
 */
export function changeRole(setup: SurveySetup, id: string, role: Role): SurveySetup {
  const { outcome, predictors, variables } = setup;
  const roleIn = (one: string): Role => {
    if (one === id) return role;
    return role === 'outcome' && one === outcome ? 'predictor' : roleOf(setup, one);
  };
  const ids = variables.map((one) => one.id);
  const next = ids.filter((one) => roleIn(one) === 'predictor');
  // Predictors keep their order; new ones follow.
  const kept = predictors.filter((one) => next.includes(one));
  return {
    ...setup,
    outcome: ids.find((one) => roleIn(one) === 'outcome') ?? '',
    predictors: [...kept, ...next.filter((one) => !kept.includes(one))],
  };
}

/** The set-up with a variable changed; where its id changes, its part follows. */
export function changeVariable(
  setup: SurveySetup,
  at: number,
  change: Partial<Variable>,
): SurveySetup {
  const before = setup.variables[at];
  if (!before) return setup;
  const after = { ...before, ...change };
  const renamed = (id: string) => (id === before.id ? after.id : id);
  return {
    ...setup,
    variables: setup.variables.map((one, index) => (index === at ? after : one)),
    outcome: renamed(setup.outcome),
    predictors: setup.predictors.map(renamed),
  };
}

const SCALE = { least: 1, most: 5 };
const EQUAL: Cut = { method: 'equal_range' };

/** A source of another kind that keeps what both kinds have. */
export function changeKind(source: Source, kind: Source['kind']): Source {
  const [column = ''] = source.kind === 'items' ? source.items : [source.column];
  const cut = source.kind === 'classed' ? EQUAL : source.cut;
  const range =
    source.kind === 'classed' ? SCALE : source.kind === 'items' ? source.answers : source.scores;
  if (kind === 'classed') return { kind, column };
  if (kind === 'scored') return { kind, column, scores: range, cut };
  const items = source.kind === 'items' ? source.items : [column].filter(Boolean);
  return { kind, items, reversed: [], answers: range, score: 'mean', cut };
}

/** A cut by another method; given limits begin at the thirds of the range. */
export function changeCut(
  method: Cut['method'],
  { least, most }: { least: number; most: number },
): Cut {
  if (method !== 'points') return { method };
  const third = (most - least) / 3;
  return { method, points: [least + third, least + 2 * third] };
}

/** The set-up with one more variable, a predictor of classes that has no column yet. */
export function addVariable(setup: SurveySetup): SurveySetup {
  const ids = setup.variables.map(({ id }) => id);
  let next = ids.length;
  while (ids.includes(`X${next}`)) next += 1;
  const id = `X${next}`;
  const name = { id, en: id };
  const variable: Variable = { id, name, parts: [], source: { kind: 'classed', column: '' } };
  return {
    ...setup,
    variables: [...setup.variables, variable],
    predictors: [...setup.predictors, id],
  };
}

/** The set-up without a variable. */
export const removeVariable = (setup: SurveySetup, at: number): SurveySetup => {
  const id = setup.variables[at]?.id;
  return {
    ...setup,
    variables: setup.variables.filter((_, index) => index !== at),
    outcome: setup.outcome === id ? '' : setup.outcome,
    predictors: setup.predictors.filter((one) => one !== id),
  };
};

/** Columns that can be picked: those of the file, and those that the set-up names already. */
export const pickableColumns = (
  { variables, area }: SurveySetup,
  headers: readonly string[],
): string[] => [
  ...new Set([...headers, ...variables.flatMap(columnsOf), area ?? ''].filter((one) => one !== '')),
];
