import { LEVEL_NAMES } from '../../text/names.ts';
import { PAGE } from '../../text/page.ts';
import type { Mark } from '../picture.ts';
import { patternFill } from '../svg-map.tsx';
import { heading, Label, MUTED, round, Rule, stack, type Block } from './blocks.tsx';
import type { SheetContent } from './content.ts';
import { CAPITALS, textWidth, wrapText } from './font.ts';
import { swatch } from './legend-signs.tsx';

const ROW = 4.1;

/** The values of the areas in what the map is fitted to, one row an area; nothing without rows. */
export function valueTable(
  { rows, level, language }: SheetContent,
  width: number,
  type: number,
): Block {
  if (rows.length === 0) return stack([], 0);
  const title = `${PAGE.columnValue[language]} · ${LEVEL_NAMES[level][language]}`;
  const list: Block = {
    height: rows.length * ROW * type,
    draw: (x, y) =>
      rows.map((row, i) => (
        <Row key={i} {...row} x={x} y={y + i * ROW * type} width={width} type={type} />
      )),
  };
  return stack([heading(title, width, type), list], 0.6 * type);
}

type RowProps = SheetContent['rows'][number] & {
  x: number;
  y: number;
  width: number;
  type: number;
};

function Row({ name, value, mark, x, y, width, type }: RowProps) {
  const size = 2.6 * type;
  const base = y + (ROW * type) / 2 + (size * CAPITALS) / 2;
  const [left, room] = [x + 5 * type, width - 7 * type - textWidth(value, size, 'bold')];
  const [first = '', ...rest] = wrapText(name, room, size);
  return (
    <>
      {swatch(fillOf(mark))(x, y + 0.8 * type, 3.4 * type, 2.5 * type)}
      <Label x={left} y={base} size={size}>
        {rest.length > 0 ? `${first} …` : first}
      </Label>
      <Label
        x={x + width}
        y={base}
        size={size}
        weight={mark?.pattern ? 'regular' : 'bold'}
        {...(mark?.pattern ? { colour: MUTED } : {})}
        anchor="end"
      >
        {value}
      </Label>
      <Rule x={x} y={round(y + ROW * type)} width={width} />
    </>
  );
}

function fillOf(mark: Mark | null): string {
  if (!mark || mark.off) return '#fbfaf7';
  return mark.pattern ? patternFill(mark.pattern) : (mark.colour ?? '#fbfaf7');
}
