import { formatChange, formatNumber } from '../../../geo/cartography/numbers.ts';
import { OFFICIAL_AREA_KM2 } from '../../../geo/quality/official-area.ts';
import { summariseLines, type LineSummary } from '../../../geo/quality/summarise-lines.ts';
import { fill, type Language } from '../../../geo/text/languages.ts';
import { LINE_KIND_NAMES, LINE_METHOD_NAMES, QUALITY } from '../../../geo/text/quality.ts';
import type { Part } from './quality-page.tsx';

/** Vintage, source and licence of the boundaries, and their area beside the official one. */
export function Boundaries({ facts, language }: Part) {
  const { vintage, source, licence } = facts.boundaries;
  return (
    <>
      <p>{fill(QUALITY.boundariesText[language], { vintage, source, licence })}</p>
      <p>{areaText(facts, language)}</p>
      <p>{QUALITY.boundariesLimit[language]}</p>
    </>
  );
}

function areaText({ areas }: Part['facts'], language: Language): string {
  const kota = areas.find(({ level }) => level === 'kota');
  const official = OFFICIAL_AREA_KM2[kota?.code ?? ''];
  const km2 = kota?.areaKm2 ?? 0;
  const values = { city: kota?.name ?? '', computed: formatNumber(km2, language) };
  if (!official) return fill(QUALITY.areaUnknown[language], values);
  return fill(QUALITY.areaCompared[language], {
    ...values,
    official: formatNumber(official, language),
    change: formatChange((100 * km2) / official - 100, language, 1),
  });
}

/** Lines by kind and method with their accuracy, and what is not known of them. */
export function Lines({ facts, language }: Part) {
  const summaries = summariseLines(facts.lines);
  if (summaries.length === 0) return <p>{QUALITY.linesNone[language]}</p>;
  const rivers = facts.lines.filter(
    ({ kind, method }) => kind === 'river' && method !== 'estimated',
  );
  const count = rivers.filter(({ depth_m }) => depth_m === null).length;
  return (
    <>
      <p>{QUALITY.linesNote[language]}</p>
      <div class="scroll" tabIndex={0} role="group" aria-label={QUALITY.lines[language]}>
        <table>
          <thead>
            <tr>
              {(['lineKind', 'lineMethod', 'lineCount', 'lineAccuracy'] as const).map((name) => (
                <th key={name} scope="col">
                  {QUALITY[name][language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {summaries.map((one) => (
              <tr key={one.kind + one.method}>
                <th scope="row">{LINE_KIND_NAMES[one.kind][language]}</th>
                <td>{LINE_METHOD_NAMES[one.method][language]}</td>
                <td>{formatNumber(one.count, language)}</td>
                <td>{accuracyText(one, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {count > 0 && <p>{fill(QUALITY.depthUnknown[language], { count, of: rivers.length })}</p>}
    </>
  );
}

function accuracyText({ accuracyM: { low, high } }: LineSummary, language: Language): string {
  if (low === high) return fill(QUALITY.metres[language], { metres: formatNumber(low, language) });
  const [least, most] = [formatNumber(low, language), formatNumber(high, language)];
  return fill(QUALITY.metresRange[language], { low: least, high: most });
}
