import { asOfText } from '../../../geo/text/as-of.ts';
import { LEVEL_NAMES } from '../../../geo/text/names.ts';
import { fill, type Language } from '../../../geo/text/languages.ts';
import { POOL_OBSTACLE_TEXTS } from '../../../geo/text/profile.ts';
import { poolAreas } from '../../../geo/profile/pool-areas.ts';
import { formatNumber } from '../../../geo/cartography/numbers.ts';
import { formatPeriod } from '../../../geo/text/periods.ts';
import type { Area } from '../../../geo/indicators/types.ts';
import { rankOf } from '../../../geo/indicators/rank.ts';
import { fullValue, unitOf } from '../../../geo/text/values.ts';
import { orderSides } from '../../../geo/view/sides.ts';
import { mapPage } from '../../../geo/view/address.ts';
import { sourceIn } from '../../../geo/text/notes.ts';
import type { SeenSide } from '../seen-layers.ts';
import { sayIn, valueOf, type First } from './words.ts';

/** The selected area: its value, interval, rank and source; what is not in the release is said. */
export function AreaAside(first: First) {
  const { seen, language, defaults } = first;
  const { view, layers } = seen;
  const { shown, other } = layers;
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
          {(other ? orderSides<SeenSide>(shown, other) : [shown]).map((side) => (
            <Value key={side.side} side={side} code={area.code} first={first} />
          ))}
          <Together area={area} first={first} />
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

type ValueProps = { side: SeenSide; code: string; first: First };

function Value({ side, code, first: { language } }: ValueProps) {
  const name = side.indicator.name[language];
  return (
    <section class="main-value" aria-label={name}>
      <p class="big">{valueOf(code, side, language)}</p>
      <p class="main-name">{name}</p>
      {details(code, side, language).map((line) => (
        <p key={line} class="small muted">
          {line}
        </p>
      ))}
    </section>
  );
}

/** The areas that are read together with this one, and their value as one where there is one. */
function Together({ area, first }: { area: Area; first: First }) {
  const { seen, language } = first;
  const { shown } = seen.layers;
  const codes = [area.code, ...seen.view.pool];
  const parts = codes.flatMap((code) => shown.byCode.get(code) ?? []);
  if (parts.length < 2) return null;
  const pooled = poolAreas(parts, shown.indicator);
  const names = parts.map(({ code }) => seen.areas.get(code)?.name ?? code);
  return (
    <section class="pool">
      <h3 class="head">{sayIn(language)('poolTitle', { count: parts.length })}</h3>
      <p class="small">{names.join(', ')}</p>
      {pooled.kind === 'value' ? (
        <p class="pool-value">
          {fullValue(pooled.value, 'ok', shown.indicator, language, shown.picture.places)}
        </p>
      ) : (
        pooled.obstacles.map(({ obstacle }) => (
          <p key={obstacle} class="small">
            {POOL_OBSTACLE_TEXTS[obstacle][language]}
          </p>
        ))
      )}
    </section>
  );
}

/** Level, kecamatan and code of an area. */
function eyebrow({ level, code, parent }: Area, { seen, language }: First): string {
  const kecamatan = level === 'kelurahan' ? seen.areas.get(parent ?? '') : null;
  return [LEVEL_NAMES[level][language], kecamatan && `Kec. ${kecamatan.name}`, code]
    .filter(Boolean)
    .join(' · ');
}

function details(code: string, side: SeenSide, language: Language): string[] {
  const say = sayIn(language);
  const { indicator, picture, byCode } = side;
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
    [period && formatPeriod(period, language), asOfText([entry.as_of], language)]
      .filter(Boolean)
      .join(' · '),
    low !== null &&
      high !== null &&
      say('interval', { low: number(low), high: number(high) }) + unitOf(indicator, language),
    rank && fill(say('rank', rank)),
    source && `${say('source')}: ${sourceIn(language, source)}`,
  ];
  return lines.filter((line): line is string => typeof line === 'string' && line !== '');
}
