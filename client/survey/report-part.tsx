import type { ReportPart, ReportSection } from '../../geo/survey/present/describe-report.ts';
import { SECTION_TITLES } from '../../geo/text/survey/tables.ts';
import { AreaMap } from './map/area-map.tsx';
import { DistributionChart } from './charts/distribution-chart.tsx';
import { MosaicCharts } from './charts/mosaic-charts.tsx';
import { pick, say } from './language.ts';
import { MethodDetails } from './method-details.tsx';
import type { Result } from './state.ts';
import { SavedTable } from './saved-table.tsx';

type Props = { section: ReportSection; result: Result };

/** Pictures of a part, which stand before its tables. */
const PICTURES: Partial<
  Record<ReportSection['id'], (props: { result: Result }) => preact.JSX.Element | null>
> = {
  frequencies: DistributionChart,
  cross: MosaicCharts,
  areas: AreaMap,
};

/** One part of the report: what it means, its pictures and tables, and how it was computed. */
export function ReportPartView({ section, result }: Props) {
  const { id, analyses, meanings, tables, parts } = section;
  const Pictures = PICTURES[id];
  return (
    <section class="report-part" aria-labelledby={`part-${id}`}>
      <h3 id={`part-${id}`}>{pick(SECTION_TITLES[id])}</h3>
      <Meanings meanings={meanings} />
      {Pictures && <Pictures result={result} />}
      <div class="report-tables">
        {tables.map((table) => (
          <SavedTable key={table.id} table={table} />
        ))}
      </div>
      {parts.map((part) => (
        <ModelPart key={part.title} part={part} />
      ))}
      <MethodDetails analyses={analyses} />
    </section>
  );
}

const Meanings = ({ meanings }: { meanings: readonly string[] }) =>
  meanings.length === 0 ? null : (
    <div class="meanings">
      <p class="head">{say('meaning')}</p>
      <ul>
        {meanings.map((meaning, at) => (
          <li key={at}>{meaning}</li>
        ))}
      </ul>
    </div>
  );

/** One model of the regressions: its meaning stays in sight, its tables unfold. */
const ModelPart = ({ part: { title, meanings, tables } }: { part: ReportPart }) => (
  <section class="model-part">
    <h4>{title}</h4>
    {meanings.map((meaning) => (
      <p key={meaning}>{meaning}</p>
    ))}
    <details>
      <summary>
        {tables.map((table) => table.title).join(' · ')}
        <span class="unseen">: {title}</span>
      </summary>
      {tables.map((table) => (
        <SavedTable key={table.id} table={table} />
      ))}
    </details>
  </section>
);
