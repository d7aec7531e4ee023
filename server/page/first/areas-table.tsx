import { isUnreliable } from '../../../geo/cartography/picture.ts';
import { rankOf } from '../../../geo/indicators/rank.ts';
import { LEVEL_NAMES, STATE_OF_VALUE } from '../../../geo/text/names.ts';
import { formatPeriod } from '../../../geo/text/periods.ts';
import { measuredName } from '../../../geo/text/side-name.ts';
import { areaPage } from '../../../geo/view/address.ts';
import type { ValueEntry } from '../../schemas/values.ts';
import { sayIn, valueOf, type First } from './words.ts';

/** One row an area, the highest value first: all that the map says, in words. */
export function AreasTable(first: First) {
  const { seen, language } = first;
  const say = sayIn(language);
  const { shown, other } = seen.layers;
  const title = say('tableTitle', {
    count: shown.values.values.length,
    level: LEVEL_NAMES[seen.view.level][language].toLowerCase(),
  });
  const rows = shown.values.values.toSorted(byValue);
  return (
    <section class="first-table" id="table" aria-label={title}>
      <table class="table">
        <caption>{`${shown.indicator.name[language]}. ${title}`}</caption>
        <thead>
          <tr>
            <th scope="col">{say('columnRank')}</th>
            <th scope="col">{say('columnName')}</th>
            <th scope="col">{say('columnKecamatan')}</th>
            <th scope="col">{other ? measuredName(shown, other, language) : say('columnValue')}</th>
            {other && <th scope="col">{measuredName(other, shown, language)}</th>}
            <th scope="col">{say('columnPeriod')}</th>
            <th scope="col">{say('columnStatus')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((entry) => (
            <Row key={entry.code} entry={entry} first={first} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const byValue = (a: ValueEntry, b: ValueEntry) =>
  Number(a.status !== 'ok') - Number(b.status !== 'ok') || (b.value ?? 0) - (a.value ?? 0);

function Row({ entry, first }: { entry: ValueEntry; first: First }) {
  const { seen, language, defaults } = first;
  const { shown, other } = seen.layers;
  const area = seen.areas.get(entry.code);
  const parent = area?.level === 'kelurahan' ? seen.areas.get(area.parent ?? '') : null;
  const state = isUnreliable(entry) ? 'unreliable' : entry.status;
  return (
    <tr>
      <td>{rankText(entry, first)}</td>
      <th scope="row">
        <a href={areaPage(seen.view, entry.code, defaults)}>{area?.name ?? entry.code}</a>
      </th>
      <td>{parent?.name ?? '–'}</td>
      <td class="column-value">{valueOf(entry.code, shown, language)}</td>
      {other && <td class="column-value">{valueOf(entry.code, other, language)}</td>}
      <td>{entry.period ? formatPeriod(entry.period, language) : '–'}</td>
      <td>{STATE_OF_VALUE[state][language]}</td>
    </tr>
  );
}

// A rank compares one period only.
function rankText({ value, status, period }: ValueEntry, { seen, language }: First): string {
  const { indicator, values } = seen.layers.shown;
  if (status !== 'ok' || value === null || indicator.kind === 'status') return '–';
  const pool = values.values.filter((one) => one.status === 'ok' && one.period === period);
  const rank = rankOf(
    value,
    pool.flatMap((one) => one.value ?? []),
  );
  return rank ? sayIn(language)('rankShort', rank) : '–';
}
