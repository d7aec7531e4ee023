import { LEVEL_NAMES } from '../../../geo/text/names.ts';
import { fill } from '../../../geo/text/languages.ts';
import { formatNumber } from '../../../geo/cartography/numbers.ts';
import { formatPeriod } from '../../../geo/text/periods.ts';
import type { Area } from '../../../geo/indicators/types.ts';
import { rankOf } from '../../../geo/indicators/rank.ts';
import { unitOf } from '../../../geo/text/values.ts';
import { mapPage } from '../../../geo/view/address.ts';
import { sourceIn } from '../../../geo/text/notes.ts';
import { sayIn, valueOf, type First } from './words.ts';

/** The selected area: its value, interval, rank and source; what is not in the release is said. */
export function AreaAside(first: First) {
  const { seen, language, defaults } = first;
  const { view, indicator } = seen;
  const say = sayIn(language);
  if (view.area === null) return null;
  const area = seen.areas.get(view.area);
  return (
    <aside class="rail rail-area" aria-label={say('area')}>
      {area ? (
        <>
          <header class="area-head">
            <p class="small muted">{eyebrow(area, first)}</p>
            <h2>{area.name}</h2>
          </header>
          <section class="main-value" aria-label={indicator.name[language]}>
            <p class="big">{valueOf(area.code, first)}</p>
            <p class="main-name">{indicator.name[language]}</p>
            {details(area.code, first).map((line) => (
              <p key={line} class="small muted">
                {line}
              </p>
            ))}
          </section>
        </>
      ) : (
        <p class="notice">{say('unknownArea', { code: view.area })}</p>
      )}
      <p>
        <a href={mapPage({ ...view, area: null }, defaults)}>{say('wholeCity')}</a>
      </p>
    </aside>
  );
}

/** Level, kecamatan and code of an area. */
function eyebrow({ level, code, parent }: Area, { seen, language }: First): string {
  const kecamatan = level === 'kelurahan' ? seen.areas.get(parent ?? '') : null;
  return [LEVEL_NAMES[level][language], kecamatan && `Kec. ${kecamatan.name}`, code]
    .filter(Boolean)
    .join(' · ');
}

function details(code: string, { seen, language }: First): string[] {
  const say = sayIn(language);
  const { indicator, picture, byCode } = seen;
  const entry = byCode.get(code);
  if (!entry) return [];
  const { value, low, high, period, source, status } = entry;
  const number = (one: number) => formatNumber(one, language, picture.places);
  const pool = [...byCode.values()].filter((one) => one.status === 'ok' && one.period === period);
  const rank =
    status === 'ok' && value !== null && indicator.kind !== 'status'
      ? rankOf(
          value,
          pool.flatMap((one) => one.value ?? []),
        )
      : null;
  const lines = [
    period && formatPeriod(period, language),
    low !== null &&
      high !== null &&
      say('interval', { low: number(low), high: number(high) }) + unitOf(indicator, language),
    rank && fill(say('rank', rank)),
    source && `${say('source')}: ${sourceIn(language, source)}`,
  ];
  return lines.filter((line): line is string => typeof line === 'string' && line !== '');
}
