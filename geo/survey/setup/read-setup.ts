import { FileError } from '../../read/finding.ts';
import { readJson } from '../../read/json.ts';
import { type SurveyFinding, stop } from '../finding.ts';
import { checkSetup } from './check-setup.ts';
import { choice, list, number, object, oneOf, orElse, orNull, text, words } from './shape.ts';
import {
  CODINGS,
  CORRELATE_ON,
  LINKS,
  SCORES,
  SOURCES,
  CUTS,
  type SurveySetup,
} from './survey-setup.ts';

export const MOST_VARIABLES = 60;
const MOST_ITEMS = 400;

const bilingual = object({ id: text, en: text });
const range = object({ least: number, most: number });

const cut = choice('method', {
  equal_range: object({ method: oneOf(CUTS) }),
  tertiles: object({ method: oneOf(CUTS) }),
  points: object({ method: oneOf(CUTS), points: list(number, 2, 2) }),
});

const source = choice('kind', {
  items: object({
    kind: oneOf(SOURCES),
    items: list(text, 1, MOST_ITEMS),
    reversed: orElse(list(text), []),
    answers: range,
    score: oneOf(SCORES),
    cut,
  }),
  scored: object({ kind: oneOf(SOURCES), column: text, scores: range, cut }),
  classed: object({ kind: oneOf(SOURCES), column: text }),
});

const variable = object({
  id: text,
  name: bilingual,
  parts: orElse(list(bilingual), []),
  source,
});

const shareColumn = orNull(object({ column: text, words, amount: orNull(text) }));

const setupShape = object({
  id: text,
  name: bilingual,
  variables: list(variable, 2, MOST_VARIABLES),
  outcome: text,
  predictors: list(text, 1),
  area: orNull(text),
  alpha: orElse(number, 0.05),
  correlateOn: orElse(oneOf(CORRELATE_ON), 'classes'),
  ordinal: orElse(object({ link: oneOf(LINKS), codings: list(oneOf(CODINGS), 1, 2) }), {
    link: 'logit',
    codings: [...CODINGS],
  }),
  interventions: orElse(object({ method: shareColumn, budget: shareColumn }), {
    method: null,
    budget: null,
  }),
  seed: orElse(number, 1),
});

export type SetupReading = { setup: SurveySetup | null; findings: SurveyFinding[] };

/**
 * Checks a parsed set-up (see {@link SurveySetup}). Every fault is found at once, each with its place
 * (`variables[2].items[0]`); with any of them there is no set-up.
 */
export function parseSetup(value: unknown): SetupReading {
  const findings: SurveyFinding[] = [];
  const setup = setupShape(value, '', findings) as SurveySetup | null;
  if (setup === null || findings.length > 0) return { setup: null, findings };
  const deeper = checkSetup(setup);
  return deeper.length > 0 ? { setup: null, findings: deeper } : { setup, findings };
}

/** Reads the text of a set-up file: strict JSON, as {@link readJson} has it. */
export function readSetup(file: string): SetupReading {
  try {
    return parseSetup(readJson(file).value);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const { code, line, values } = error.finding;
    return { setup: null, findings: [stop(code, { line, values })] };
  }
}
