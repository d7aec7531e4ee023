import { shorten } from '../../read/finding.ts';
import { type SurveyFinding, stop } from '../finding.ts';
import { possibleScores } from '../scores/possible-scores.ts';
import { nearestWord } from './shape.ts';
import {
  columnsOf,
  type Cut,
  type Range,
  type SurveySetup,
  type Variable,
} from './survey-setup.ts';

/** What no type says of a set-up: ids that must exist, ranges the right way round, nothing named twice. */
export function checkSetup(setup: SurveySetup): SurveyFinding[] {
  return [
    ...setup.variables.flatMap((variable, at) => checkVariable(variable, `variables[${at}]`)),
    ...findTwice(setup.variables.map(({ id }, at) => [`variables[${at}].id`, id])),
    ...findTwice(setup.predictors.map((id, at) => [`predictors[${at}]`, id])),
    ...findSharedColumns(setup),
    ...checkRoles(setup),
    ...checkNumbers(setup),
  ];
}

type Placed = readonly [place: string, word: string];

/** Words that were there before, with both places. */
function findTwice(words: readonly Placed[]): SurveyFinding[] {
  const first = new Map<string, string>();
  return words.flatMap(([place, word]) => {
    const earlier = first.get(word);
    if (earlier === undefined) first.set(word, place);
    if (earlier === undefined) return [];
    const values = { place, first: earlier, word: shorten(word) };
    return [stop('survey_setup_twice', { place, values })];
  });
}

// A column in two variables would correlate with itself.
const findSharedColumns = ({ variables }: SurveySetup): SurveyFinding[] =>
  findTwice(
    variables.flatMap((variable, at) =>
      columnsOf(variable).map((column, position): Placed => {
        const isItems = variable.source.kind === 'items';
        const end = isItems ? `items[${position}]` : 'column';
        return [`variables[${at}].source.${end}`, column];
      }),
    ),
  );

function checkRoles({ variables, outcome, predictors }: SurveySetup): SurveyFinding[] {
  const ids = variables.map(({ id }) => id);
  const roles: Placed[] = [
    ['outcome', outcome],
    ...predictors.map((id, at): Placed => [`predictors[${at}]`, id]),
  ];
  const unknown = roles
    .filter(([, id]) => !ids.includes(id))
    .map(([place, id]) => {
      const near = nearestWord(id, ids);
      const values = { place, id: shorten(id), near: near ?? '', ids: shorten(ids.join(', ')) };
      return stop(near ? 'survey_setup_id_near' : 'survey_setup_id', { place, values });
    });
  const own = predictors.indexOf(outcome);
  const place = `predictors[${own}]`;
  return own < 0
    ? unknown
    : [...unknown, stop('survey_setup_own_predictor', { place, values: { place, id: outcome } })];
}

function checkNumbers({ alpha, seed }: SurveySetup): SurveyFinding[] {
  const outside = (place: string, least: number, most: number) =>
    stop('survey_setup_number', { place, values: { place, least, most } });
  return [
    ...(alpha > 0 && alpha < 1 ? [] : [outside('alpha', 0, 1)]),
    ...(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32
      ? []
      : [outside('seed', 0, 2 ** 32 - 1)]),
  ];
}

function checkVariable({ source }: Variable, at: string): SurveyFinding[] {
  const place = `${at}.source`;
  if (source.kind === 'classed') return [];
  if (source.kind === 'scored') {
    return [
      ...checkRange(source.scores, `${place}.scores`),
      ...checkCut(source.cut, source.scores, `${place}.cut`),
    ];
  }
  const { items, reversed, answers, cut } = source;
  const strangers = reversed
    .map((item, position) => [item, `${place}.reversed[${position}]`] as const)
    .filter(([item]) => !items.includes(item));
  return [
    ...checkRange(answers, `${place}.answers`),
    ...checkCut(cut, possibleScores(source), `${place}.cut`),
    ...strangers.map(([item, where]) =>
      stop('survey_setup_reversed', {
        place: where,
        values: { place: where, item: shorten(item) },
      }),
    ),
  ];
}

const checkRange = ({ least, most }: Range, place: string): SurveyFinding[] =>
  least < most ? [] : [stop('survey_setup_range', { place, values: { place, least, most } })];

function checkCut(cut: Cut, { least, most }: Range, at: string): SurveyFinding[] {
  if (cut.method !== 'points') return [];
  const [low, high] = cut.points;
  const place = `${at}.points`;
  return least <= low && low < high && high < most
    ? []
    : [stop('survey_setup_points', { place, values: { place, least, most } })];
}
