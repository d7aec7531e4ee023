import type { Language } from '../../text/languages.ts';
import type { AnalysisId } from '../../text/survey/analyses.ts';
import {
  tellAdjusted,
  tellAlpha,
  tellCorrelation,
  tellCrossTable,
  tellShares,
} from '../../text/survey/tell-meaning.ts';
import { tellRegression } from '../../text/survey/tell-regression.ts';
import type { SectionId } from '../../text/survey/tables.ts';
import type { SurveyReport } from '../report-types.ts';
import type { SurveySetup } from '../setup/survey-setup.ts';
import { areaTable } from './area-table.ts';
import { correlationTables } from './correlation-tables.ts';
import { crossTables } from './cross-tables.ts';
import { frequencyTable } from './frequency-table.ts';
import { modelName, modelTables, overviewTable } from './regression-tables.ts';
import { scaleTables } from './scale-tables.ts';
import { shareTables } from './share-tables.ts';
import type { SurveyTable } from './survey-table.ts';
import { tellIn, type AreaNames, type ToldReport } from './told-report.ts';

/** Tables and meaning of one model within the regressions. */
export type ReportPart = { title: string; meanings: string[]; tables: SurveyTable[] };

/** One part of a report: what it means, its tables, and the methods that it is made by. */
export type ReportSection = {
  id: SectionId;
  analyses: AnalysisId[];
  meanings: string[];
  tables: SurveyTable[];
  /** The models of the regressions, each with its tables. */
  parts: ReportPart[];
};

type Told = Omit<ReportSection, 'id' | 'analyses' | 'parts'> & { parts?: ReportPart[] };

const SECTIONS: [SectionId, AnalysisId[], (told: ToldReport) => Told | null][] = [
  ['scale', ['scale', 'classes'], tellScale],
  ['frequencies', ['frequencies'], (told) => ({ meanings: [], tables: [frequencyTable(told)] })],
  ['cross', ['chiSquare', 'conditional'], tellCross],
  ['correlations', ['spearman', 'permutation', 'adjusted', 'kendall'], tellCorrelations],
  ['ordinal', ['ordinal'], tellOrdinal],
  ['interventions', ['interventions'], tellInterventions],
  ['areas', ['areas'], tellAreas],
];

/** A report in words and tables of one language; a part that the report does not have is left out. */
export function describeReport(
  report: SurveyReport,
  setup: SurveySetup,
  language: Language,
  names?: AreaNames,
): ReportSection[] {
  const told = tellIn(report, setup, language, names);
  return SECTIONS.flatMap(([id, analyses, tell]) => {
    const content = tell(told);
    return content ? [{ id, analyses, parts: [], ...content }] : [];
  });
}

function tellScale(told: ToldReport): Told {
  const { variables } = told.report;
  if (variables.every(({ scores }) => scores === null)) {
    return { meanings: [told.say('classesOnly')], tables: [] };
  }
  const meanings = variables.flatMap(({ id, scale }) =>
    scale ? [tellAlpha(scale.alpha, told.plainName(id), told.language)] : [],
  );
  return { meanings, tables: scaleTables(told) };
}

const pairOf = ({ plainName, report }: ToldReport, x: string) => ({
  x: plainName(x),
  y: plainName(report.outcome.id),
});

function tellCross(told: ToldReport): Told {
  const { report, language } = told;
  const meanings = report.crossTables.map((one) =>
    tellCrossTable(one, pairOf(told, one.predictor), report.alpha, language),
  );
  return { meanings, tables: crossTables(told) };
}

function tellCorrelations(told: ToldReport): Told {
  const { report, language } = told;
  const { alpha, correlations } = report;
  const tests = correlations.filter(({ spearman }) => spearman !== null).length;
  const meanings = correlations.flatMap((one) => {
    const names = pairOf(told, one.predictor);
    return [
      tellCorrelation(one, names, alpha, language),
      tellAdjusted(one, names, tests, alpha, language),
    ].filter(Boolean);
  });
  return { meanings, tables: correlationTables(told) };
}

function tellOrdinal(told: ToldReport): Told {
  const { report, plainName, language } = told;
  const parts = report.ordinal.regressions.map((one, at) => {
    const x = one.predictors.map(plainName).join(', ');
    const names = { x, y: plainName(report.outcome.id) };
    return {
      title: modelName(told, one),
      meanings: [tellRegression(one, names, report.alpha, language)],
      tables: modelTables(told, one, at),
    };
  });
  return { meanings: [], tables: [overviewTable(told)], parts };
}

function tellInterventions(told: ToldReport): Told {
  const { study, file } = told.report.interventions;
  const tables = file.length > 0 ? file : study;
  return {
    meanings: tables.map((one) => tellShares(one, told.language)).filter(Boolean),
    tables: shareTables(told),
  };
}

function tellAreas(told: ToldReport): Told | null {
  const { areas } = told.report;
  return areas ? { meanings: [], tables: [areaTable(told, areas)] } : null;
}
