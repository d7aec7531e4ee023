import { useComputed } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { markOn } from '../compare/drawn.ts';
import { layer, type ShownLayer, type ShownSide } from '../data/shown.ts';
import { bareChange, bareValue, period } from '../format.ts';
import { isAdding, isLit, point } from '../map/pointer.ts';
import { togglePooled } from '../pool/change-pool.ts';
import { LEVEL_NAMES, STATE_OF_VALUE } from '../../geo/text/names.ts';
import { Icon } from '../shared/icon.tsx';
import { SourceLine } from '../shared/source-line.tsx';
import { Swatch } from '../shared/swatch.tsx';
import { change, language, pick, say, view } from '../state.ts';
import type { Column } from '../../geo/view/view.ts';
import { isReached } from '../zones/rank-zones.ts';
import { bestWords, isNumber, rangeWords } from '../zones/zone-words.ts';
import { columnsOf, headOf } from './columns.ts';
import { sortRows, type Row } from './rows.ts';
import { tableRows } from './shown-rows.ts';

/** All the map says, in words: one row an area, sortable by every column. */
export function DataTable() {
  const shown = layer.value;
  const { sort } = view.value;
  const rows = tableRows.value;
  const sorted = useMemo(
    () => sortRows(rows, sort, language.value),
    [rows, sort.column, sort.descending, language.value],
  );
  const table = useRef<HTMLTableElement>(null);
  const chosen = view.value.area;
  useEffect(() => {
    if (table.current) showChosen(table.current);
  }, [chosen]);
  if (!shown) return null;
  const columns = columnsOf(shown);
  return (
    <table class="table" ref={table}>
      <caption class="unseen">
        {`${captionNames(shown)}. ${say('tableTitle', { count: rows.length, level: pick(LEVEL_NAMES[shown.layer.level]) })}`}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <SortableHead key={column} column={column} head={headOf(column, shown)} />
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

// Only the table's own place scrolls: scrollIntoView would push a phone's page up as well.
function showChosen(table: HTMLTableElement): void {
  const [row, place] = [table.querySelector('tr.chosen'), table.parentElement];
  if (!row || !place) return;
  const [own, seen] = [row.getBoundingClientRect(), place.getBoundingClientRect()];
  const head = table.tHead?.offsetHeight ?? 0;
  // Right below the head, so that no row stands half under it.
  const isSeen = own.top >= seen.top + head && own.bottom <= seen.bottom;
  if (!isSeen) place.scrollTop += own.top - seen.top - head;
}

function SortableHead({ column, head }: { column: Column; head: string }) {
  const { sort } = view.value;
  const sorted = sort.column === column;
  const turn = () =>
    change({ sort: { column, descending: sorted && !sort.descending } }, 'replace');
  const order = !sorted ? 'none' : sort.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={order} class={`column-${column}`}>
      <button type="button" onClick={turn}>
        {head}
        {sorted && <Icon name={sort.descending ? 'down' : 'up'} />}
      </button>
    </th>
  );
}

function TableRow({ row, columns }: { row: Row; columns: Column[] }) {
  const { area, pool } = view.value;
  const chosen = area === row.code;
  // Of its own, so that a moving pointer draws two rows anew and not all of them.
  const lit = useComputed(() => isLit(row.code)).value;
  const pooled = pool.includes(row.code);
  const off = layer.value?.picture.marks.get(row.code)?.off ?? false;
  const marks = { chosen, pooled, lit, off };
  return (
    <tr
      class={Object.entries(marks)
        .flatMap(([name, isSet]) => (isSet ? name : []))
        .join(' ')}
      aria-selected={chosen || pooled}
      onClick={(event) => {
        if (isAdding(event)) togglePooled(row.code);
        else change({ area: row.code });
      }}
      // Shift would mark the text between two clicks.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onMouseEnter={() => point(row.code)}
      onMouseLeave={() => point(null)}
    >
      {columns.map((column) =>
        column === 'name' ? (
          <th key={column} scope="row" class="column-name">
            <PoolTick row={row} ticked={chosen || pooled} />
            <button
              type="button"
              class="link"
              onFocus={() => point(row.code)}
              onBlur={() => point(null)}
            >
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

/** Reads the area together with the selected one, without a mouse or a second key. */
const PoolTick = ({ row, ticked }: { row: Row; ticked: boolean }) => (
  <label class="tick" onClick={(event) => event.stopPropagation()}>
    <input
      type="checkbox"
      checked={ticked}
      aria-label={say('poolTick', { name: row.name })}
      onChange={() => togglePooled(row.code)}
    />
  </label>
);

function Cell({ row, column }: { row: Row; column: Column }) {
  const shown = layer.value;
  if (column === 'value' && shown) return <ValueCell row={row} value={row.value} side={shown} />;
  if (column === 'compared' && shown?.other)
    return <ValueCell row={row} value={row.compared} side={shown.other} />;
  if (column === 'change') return <ChangeCell row={row} />;
  if (column === 'inside') return <InsideCell row={row} />;
  if (column === 'rank') return row.rank ? say('rankShort', row.rank) : '–';
  if (column === 'period') return row.period ? period(row.period) : '–';
  if (column === 'status') return <StatusCell row={row} />;
  if (column === 'source') return row.source ? <SourceLine source={row.source} /> : '–';
  if (column === 'unit') return shown && (row.value ?? row.compared) !== null ? row.unit : '';
  return row[column] ?? '–';
}

/** The state of a value, and whether its class is off the map. */
function StatusCell({ row }: { row: Row }) {
  const isOff = layer.value?.picture.marks.get(row.code)?.off;
  const state = pick(STATE_OF_VALUE[row.status]);
  return <>{isOff ? `${state} · ${say('offHere')}` : state}</>;
}

/** Name of the indicator, or of both that are compared. */
const captionNames = ({ indicator, other }: ShownLayer): string =>
  [...new Set([indicator, other?.indicator ?? indicator])]
    .map(({ name }) => pick(name))
    .join(' – ');

type ValueProps = { row: Row; value: number | null; side: ShownSide };

function ValueCell({ row, value, side }: ValueProps) {
  const { picture, indicator } = side;
  if (value === null) return <Missing row={row} side={side} />;
  return (
    <>
      {picture.kind !== 'count' && <Swatch mark={markOn(side, row.code)} />}
      {bareValue(value, indicator, picture.places)}
    </>
  );
}

// The column of statuses tells of the layer on the map only.
function Missing({ row: { comparedStatus }, side }: { row: Row; side: ShownSide }) {
  if (side !== layer.value?.other || !comparedStatus) return <>–</>;
  return <span class="small missing">{pick(STATE_OF_VALUE[comparedStatus])}</span>;
}

/** Families inside the zone: "195 (75 – 335)", or why there is no number. */
function InsideCell({ row: { zone } }: { row: Row }) {
  if (!zone || !isReached(zone)) return <>–</>;
  if (!isNumber(zone)) return <span class="missing">{bestWords(zone)}</span>;
  return (
    <>
      {bestWords(zone)} <span class="muted">({rangeWords(zone)})</span>
    </>
  );
}

// Without both figures there is nothing to say; two figures that are not subtracted need the reason.
function ChangeCell({ row: { change, value, compared } }: { row: Row }) {
  const shown = layer.value;
  if (!shown || !change || (value === null && compared === null)) return <>–</>;
  const words = bareChange(change, shown.picture.places);
  return change.kind === 'none' ? <span class="small muted">{words}</span> : <>{words}</>;
}
