import { formatNumber } from '../../../geo/cartography/numbers.ts';
import { ALL_EIGHTEENTHS, DEPRIVATIONS } from '../../../geo/households/mpi.ts';
import { BKKBN_INDICATORS } from '../../../geo/households/welfare-stage.ts';
import { fill, type Language } from '../../../geo/text/languages.ts';
import { METHOD, STAGE_NAMES } from '../../../geo/text/method/page.ts';
import { articleIn } from '../../../geo/text/zone-names.ts';
import { STUDY_WIDTHS_M } from '../../../geo/zones/kinds.ts';
import { SETBACK_RULES, type Range } from '../../../geo/zones/rules.ts';

type Part = { language: Language };
const TABLES: Record<string, (part: Part) => preact.JSX.Element> = {
  bkkbn: StageList,
  mpi: Weights,
  zones: Setbacks,
};

/** The table of a section, made from the rules that the service computes with; nothing where it has none. */
export function SectionTable({ id, language }: Part & { id: string }) {
  const Table = TABLES[id];
  return Table ? <Table language={language} /> : null;
}

function StageList({ language }: Part) {
  return (
    <>
      {[0, 1, 2, 3].map((stage) => {
        const own = BKKBN_INDICATORS.filter(({ failed }) => failed === stage);
        const first = BKKBN_INDICATORS.findIndex(({ failed }) => failed === stage) + 1;
        return (
          <div class="stages" key={stage}>
            <h3>{fill(METHOD.bkkbnStage[language], { stage: STAGE_NAMES[stage] ?? '' })}</h3>
            <ol start={first}>
              {own.map(({ id, name }) => (
                <li key={id}>{name[language]}</li>
              ))}
            </ol>
          </div>
        );
      })}
    </>
  );
}

function Weights({ language }: Part) {
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={METHOD.mpiPart[language]}>
      <table>
        <thead>
          <tr>
            <th scope="col">{METHOD.mpiPart[language]}</th>
            <th scope="col">{METHOD.weight[language]}</th>
          </tr>
        </thead>
        <tbody>
          {DEPRIVATIONS.map(({ id, name, eighteenths }) => (
            <tr key={id}>
              <th scope="row">{name[language]}</th>
              <td>1/{ALL_EIGHTEENTHS / eighteenths}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Setbacks({ language }: Part) {
  const strips = Object.values(SETBACK_RULES).flatMap((rule) => [...rule.strips]);
  return (
    <>
      <div class="scroll" tabIndex={0} role="group" aria-label={METHOD.zoneRule[language]}>
        <table>
          <thead>
            <tr>
              <th scope="col">{METHOD.zoneRule[language]}</th>
              <th scope="col">{METHOD.zoneWidth[language]}</th>
              <th scope="col">{METHOD.zoneArticle[language]}</th>
            </tr>
          </thead>
          <tbody>
            {strips.map(({ name, width, article }) => (
              <tr key={name.en}>
                <th scope="row">{name[language]}</th>
                <td>{widthText(width, language)}</td>
                <td>{articleIn(language, article)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        {fill(METHOD.studyWidths[language], {
          widths: STUDY_WIDTHS_M.map((metres) => formatNumber(metres, language)).join(', '),
        })}
      </p>
    </>
  );
}

function widthText({ low, best, high }: Range, language: Language): string {
  if (low === high) return fill(METHOD.metres[language], { metres: best });
  return fill(METHOD.metresRange[language], { low, best, high });
}
