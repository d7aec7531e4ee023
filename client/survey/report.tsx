import { describeReport, type ReportSection } from '../../geo/survey/present/describe-report.ts';
import { formatPeriod } from '../../geo/text/periods.ts';
import { STUDY_NOTES } from '../../geo/text/survey/study.ts';
import { SECTION_TITLES } from '../../geo/text/survey/tables.ts';
import { FindingList } from './finding-list.tsx';
import { language, number, pick, say } from './language.ts';
import { ReportPartView } from './report-part.tsx';
import { saveFile } from './save-file.ts';
import { areaNames, fileName, type Result } from './state.ts';

/** The whole result: what it is of, what to know, and its parts; the same on the screen and on paper. */
export function Report({ result }: { result: Result }) {
  const { report, setup, source, findings } = result;
  const sections = describeReport(report, setup, language.value, areaNames.value);
  const isStudy = source.kind === 'study';
  return (
    <article class="report" aria-labelledby="report">
      <h2 id="report">
        {say('report')}
        {isStudy && (
          <>
            {' '}
            <span class="badge badge-demonstration">{say('reconstructedBadge')}</span>
          </>
        )}
      </h2>
      <Facts result={result} />
      <p class="survey-buttons">
        <button type="button" class="button" onClick={() => print()}>
          {say('print')}
        </button>
        <button type="button" class="button" onClick={() => saveJson(result)}>
          {say('saveJson')}
        </button>
      </p>
      {isStudy && (
        <ul class="survey-caveats">
          {Object.values(STUDY_NOTES).map((note) => (
            <li key={note.en}>{pick(note)}</li>
          ))}
        </ul>
      )}
      {findings.length > 0 && <FindingList title={say('remarks')} findings={findings} />}
      <Contents sections={sections} />
      {sections.map((section) => (
        <ReportPartView key={section.id} section={section} result={result} />
      ))}
    </article>
  );
}

function Facts({ result: { report, setup, source, made } }: { result: Result }) {
  const { used, read } = report.rows;
  const facts = [
    [say('reportOf'), fileName(source) ?? say('chosenStudy')],
    [say('reportSetup'), pick(setup.name)],
    [say('reportRows'), say('reportRowsValue', { used: number(used), read: number(read) })],
    [say('reportDate'), formatPeriod(localDay(made), language.value)],
    [say('reportLevel'), number(report.alpha, 2)],
  ];
  return (
    <dl class="report-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const two = (part: number): string => String(part).padStart(2, '0');
const localDay = (date: Date): string =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

const Contents = ({ sections }: { sections: readonly ReportSection[] }) => (
  <nav class="report-contents" aria-label={say('parts')}>
    <ul>
      {sections.map(({ id }) => (
        <li key={id}>
          <a href={`#part-${id}`}>{pick(SECTION_TITLES[id])}</a>
        </li>
      ))}
    </ul>
  </nav>
);

/** The result as it was computed, nothing rounded, with what it was computed from. */
function saveJson({ report, setup, source, findings, made }: Result): void {
  const reconstructed = source.kind === 'study';
  const content = { made, file: fileName(source), reconstructed, setup, report, findings };
  saveFile(`survei-${setup.id}.json`, 'application/json', `${JSON.stringify(content, null, 2)}\n`);
}
