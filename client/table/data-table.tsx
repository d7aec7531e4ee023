import { useMemo } from 'preact/hooks';
import { layer } from '../data/shown.ts';
import { bareValue, period } from '../format.ts';
import { hover } from '../map/pointer.ts';
import { LEVEL_NAMES, STATUS_NAMES, type Sentence } from '../../geo/text/page.ts';
import { Icon } from '../shared/icon.tsx';
import { SourceLine } from '../shared/source-line.tsx';
import { change, language, pick, say, view } from '../state.ts';
import { COLUMNS, type Column } from '../view.ts';
import { sortRows, type Row } from './rows.ts';
import { tableRows } from './shown-rows.ts';

const HEADS: Record<Column, Sentence> = {
  rank: 'columnRank',
  name: 'columnName',
  kecamatan: 'columnKecamatan',
  code: 'columnCode',
  value: 'columnValue',
  unit: 'columnUnit',
  period: 'columnPeriod',
  status: 'columnStatus',
  source: 'columnSource',
};

/** All the map says, in words: one row an area, sortable by every column. */
export function DataTable() {
  const shown = layer.value;
  const { sort } = view.value;
  const rows = tableRows.value;
  const sorted = useMemo(
    () => sortRows(rows, sort, language.value),
    [rows, sort.column, sort.descending, language.value],
  );
  if (!shown) return null;
  const columns = COLUMNS.filter((one) => one !== 'kecamatan' || shown.layer.level === 'kelurahan');
  return (
    <table class="table">
      <caption class="unseen">
        {`${pick(shown.indicator.name)}. ${say('tableTitle', { count: rows.length, level: pick(LEVEL_NAMES[shown.layer.level]) })}`}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <SortableHead key={column} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <TableRow key={row.code} row={row} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}

function SortableHead({ column }: { column: Column }) {
  const { sort } = view.value;
  const sorted = sort.column === column;
  const turn = () =>
    change({ sort: { column, descending: sorted && !sort.descending } }, 'replace');
  const order = !sorted ? 'none' : sort.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={order} class={`column-${column}`}>
      <button type="button" onClick={turn}>
        {say(HEADS[column])}
        {sorted && <Icon name={sort.descending ? 'down' : 'up'} />}
      </button>
    </th>
  );
}

function TableRow({ row, columns }: { row: Row; columns: Column[] }) {
  const chosen = view.value.area === row.code;
  const mark = (code: string | null) => () => {
    hover.value = code ? { code, at: null } : null;
  };
  return (
    <tr
      class={chosen ? 'chosen' : ''}
      aria-selected={chosen}
      onClick={() => change({ area: row.code })}
      onMouseEnter={mark(row.code)}
      onMouseLeave={mark(null)}
    >
      {columns.map((column) =>
        column === 'name' ? (
          <th key={column} scope="row" class="column-name">
            <button type="button" class="link" onFocus={mark(row.code)} onBlur={mark(null)}>
              {row.name}
            </button>
          </th>
        ) : (
          <td key={column} class={`column-${column}`}>
            <Cell row={row} column={column} />
          </td>
        ),
      )}
    </tr>
  );
}

function Cell({ row, column }: { row: Row; column: Column }) {
  const shown = layer.value;
  if (column === 'value') return <ValueCell row={row} />;
  if (column === 'rank') return row.rank ? say('rankShort', row.rank) : '–';
  if (column === 'period') return row.period ? period(row.period) : '–';
  if (column === 'status') return pick(STATUS_NAMES[row.status]);
  if (column === 'source') return row.source ? <SourceLine source={row.source} /> : '–';
  if (column === 'unit') return shown && row.value !== null ? row.unit : '';
  return row[column] ?? '–';
}

function ValueCell({ row }: { row: Row }) {
  const shown = layer.value;
  const mark = shown?.picture.marks.get(row.code);
  if (!shown || row.value === null) return <>–</>;
  return (
    <>
      {mark?.colour && shown.picture.kind !== 'count' && (
        <i class="swatch swatch-small" style={{ background: mark.colour }} />
      )}
      {bareValue(row.value, shown.indicator, shown.picture.places)}
    </>
  );
}
