import type { Bilingual, Language } from '../../text/languages.ts';
import { fill } from '../../text/languages.ts';
import { COLUMN_NAMES } from '../../text/survey/columns.ts';
import { CLASS_NAMES, CODING_NAMES, FIGURE_NAMES, SHARE_NAMES } from '../../text/survey/names.ts';
import { capitalise } from '../../text/survey/numbers.ts';
import { PRINT_NOTES, STUDY_VARIABLES } from '../../text/survey/study.ts';
import { PRINT_NOTE_NAMES, type TableText } from '../../text/survey/tables.ts';
import type { NoteCode } from '../study/printed-figures.ts';
import type { ReplayedFigure, StudyReplay } from '../study/replay-study.ts';
import {
  makeTeller,
  NO_ANSWER,
  type SurveyTable,
  type TableCell,
  type Teller,
} from './survey-table.ts';

type Kind = ReplayedFigure['what'];

/** A replay table: its rows have the same names, and figures of these kinds side by side. */
type Plan = {
  id: string;
  title: TableText;
  heads: ('variable' | 'class' | 'coding' | 'share' | 'printedAs')[];
  groups: { kinds: Kind[]; name: TableText | null }[];
  notes: TableText[];
};

const PLANS: Plan[] = [
  {
    id: 'replay-frequencies',
    title: 'replayFrequencies',
    heads: ['variable', 'class'],
    groups: [
      { kinds: ['respondents', 'count'], name: 'countFigure' },
      { kinds: ['percent'], name: 'percentFigure' },
    ],
    notes: [],
  },
  {
    id: 'replay-spearman',
    title: 'replaySpearman',
    heads: ['variable'],
    groups: [
      { kinds: ['rho'], name: null },
      { kinds: ['p'], name: null },
    ],
    notes: [],
  },
  {
    id: 'replay-regression',
    title: 'replayRegression',
    heads: ['variable', 'coding', 'printedAs'],
    groups: [{ kinds: ['model_significance', 'regression'], name: 'significanceFigure' }],
    notes: ['codingsDiffer', 'misprint'],
  },
  {
    id: 'replay-shares',
    title: 'replayShares',
    heads: ['share', 'printedAs'],
    groups: [{ kinds: ['method_share', 'budget_share', 'rated_share'], name: 'shareFigure' }],
    notes: [],
  },
];

/** Every printed figure of the study beside the computed one, with the difference and what the print leaves open. */
export function replayTables({ figures }: StudyReplay, language: Language): SurveyTable[] {
  const teller = makeTeller(language);
  return PLANS.map((plan) => replayTable(plan, figures, teller));
}

function replayTable(plan: Plan, figures: readonly ReplayedFigure[], teller: Teller): SurveyTable {
  const { say, columns, language } = teller;
  const own = figures.filter(({ what }) => plan.groups.some(({ kinds }) => kinds.includes(what)));
  const keyOf = ({ of, part, coding }: ReplayedFigure) => [of, part, coding].join(' ');
  const keys = [...new Set(own.map(keyOf))];
  const rows = keys.map((key) => own.filter((one) => keyOf(one) === key));
  const notes = new Set(own.flatMap(({ note }) => note ?? []));
  return {
    id: plan.id,
    title: say(plan.title),
    columns: [
      ...columns(plan.heads, []),
      ...plan.groups.flatMap((group) => groupColumns(group, teller)),
      ...columns(['note'], []),
    ],
    rows: rows.map((row) => replayRow(plan, row, teller)),
    notes: [
      ...[...notes].map((note) => explain(note, language)),
      ...plan.notes.map((note) => say(note)),
    ],
  };
}

const explain = (note: NoteCode, language: Language): string =>
  `${capitalise(PRINT_NOTE_NAMES[note][language])}: ${PRINT_NOTES[note][language]}`;

function groupColumns({ kinds, name }: Plan['groups'][number], { say, language }: Teller) {
  const figure = name ? say(name) : (kinds[0] ?? '');
  return (['printed', 'computed', 'difference', 'agrees'] as const).map((column) => ({
    name: fill(COLUMN_NAMES[column][language], { figure }),
    isNumber: column !== 'agrees',
  }));
}

function replayRow(plan: Plan, row: readonly ReplayedFigure[], teller: Teller): TableCell[] {
  const notes = row.flatMap(({ note }) => (note ? [PRINT_NOTE_NAMES[note][teller.language]] : []));
  const [first] = row;
  return [
    ...plan.heads.map((head) => (first ? teller.word(HEADS[head](first, teller)) : NO_ANSWER)),
    ...plan.groups.flatMap(({ kinds }) =>
      figureCells(
        row.find(({ what }) => kinds.includes(what)),
        teller,
      ),
    ),
    notes.length > 0 ? teller.word(notes.join(', ')) : { value: null, shown: '' },
  ];
}

// Two places more than are printed show how near the figures are.
const MORE_PLACES = 2;

function figureCells(figure: ReplayedFigure | undefined, { say, number, change, word }: Teller) {
  if (!figure) return [NO_ANSWER, NO_ANSWER, NO_ANSWER, NO_ANSWER];
  const { printed, computed, difference, agrees, unit } = figure;
  const decimals = printed.split('.')[1]?.length ?? 0;
  const places = unit === 'respondents' ? 0 : decimals + MORE_PLACES;
  const agreement = agrees === null ? NO_ANSWER : word(say(agrees ? 'yes' : 'no'));
  return [
    number(Number(printed), decimals),
    number(computed, places),
    change(difference, places),
    agreement,
  ];
}

const classNames: Record<string, Bilingual | undefined> = CLASS_NAMES;
const shareNames: Record<string, Bilingual | undefined> = SHARE_NAMES;
const variables: Record<string, Bilingual | undefined> = STUDY_VARIABLES;

const HEADS: Record<Plan['heads'][number], (figure: ReplayedFigure, teller: Teller) => string> = {
  variable: ({ of }, { say, language }) => {
    const name = variables[of]?.[language];
    return name ? `${of} ${capitalise(name)}` : capitalise(say('allRespondents'));
  },
  class: ({ part }, { language }) => classNames[part ?? '']?.[language] ?? '–',
  coding: ({ coding }, { language }) => (coding ? CODING_NAMES[coding][language] : '–'),
  share: ({ part }, { language }) => capitalise(shareNames[part ?? '']?.[language] ?? ''),
  printedAs: ({ what }, { language }) => FIGURE_NAMES[what][language],
};
