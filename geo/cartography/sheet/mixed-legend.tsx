import { fill } from '../../text/languages.ts';
import { PAGE } from '../../text/page.ts';
import { stateRows } from '../../text/legend-rows.ts';
import { axisLimits, byDegree } from '../bivariate-square.tsx';
import { inkOn } from '../ink-on.ts';
import { entries, heading, Label, MUTED, paragraph, round, stack, type Block } from './blocks.tsx';
import type { SheetContent } from './content.ts';
import { CAPITALS } from './font.ts';
import { drawSign } from './legend-signs.tsx';

type Mixed = Pick<SheetContent, 'language'> & { mixed: NonNullable<SheetContent['mixed']> };

/** The nine colours of two mixed indicators as a square of counts, with what stands down and across. */
export function mixedLegend({ mixed, language }: Mixed, width: number, type: number): Block {
  const { picture, names, rule } = mixed;
  const states = stateRows(picture, language).filter(({ count }) => count > 0);
  return stack(
    [
      heading(PAGE.sheetLegend[language], width, type),
      squareBlock({ mixed, language }, width, type),
      stack(
        (['sheetDown', 'sheetAcross'] as const).map((name, i) =>
          paragraph(fill(PAGE[name][language], { name: names[i] ?? '' }), width, {
            size: 2.5 * type,
          }),
        ),
        0.9 * type,
      ),
      entries(
        states.map(({ sign, text, note, count }) => ({
          text,
          end: String(count),
          ...(note ? { note } : {}),
          sign: drawSign(sign),
        })),
        width,
        type,
      ),
      paragraph(rule, width, { size: 2.3 * type, colour: MUTED }),
    ],
    1.4 * type,
  );
}

function squareBlock({ mixed, language }: Mixed, width: number, type: number): Block {
  const { first, second, counts, colours } = mixed.picture;
  const [rows, columns] = [byDegree(first), byDegree(second)];
  const left = 17 * type;
  const [cell, row, head, size] = [
    (width - left) / columns.length,
    7.4 * type,
    3.6 * type,
    2.3 * type,
  ];
  const middle = (size * CAPITALS) / 2;
  return {
    height: head + rows.length * row,
    draw: (x, y) => (
      <>
        {columns.map((column, i) => (
          <Label
            key={column}
            x={x + left + (i + 0.5) * cell}
            y={y + size * CAPITALS}
            size={size}
            colour={MUTED}
            anchor="middle"
          >
            {axisLimits(second, column, language)}
          </Label>
        ))}
        {rows.map((line, j) => {
          const top = y + head + j * row;
          return (
            <g key={line}>
              <Label x={x} y={top + row / 2 + middle} size={size} colour={MUTED}>
                {axisLimits(first, line, language)}
              </Label>
              {columns.map((column, i) => (
                <Cell
                  key={column}
                  x={x + left + i * cell}
                  y={top}
                  width={cell}
                  height={row}
                  colour={colours[line]?.[column] ?? '#fff'}
                  count={counts[line]?.[column] ?? 0}
                />
              ))}
            </g>
          );
        })}
      </>
    ),
  };
}

type CellProps = {
  x: number;
  y: number;
  width: number;
  height: number;
  colour: string;
  count: number;
};

function Cell({ x, y, width, height, colour, count }: CellProps) {
  const size = height * 0.42;
  return (
    <>
      <rect
        x={round(x)}
        y={round(y)}
        width={round(width)}
        height={round(height)}
        fill={colour}
        stroke="#fff"
        stroke-width={round(height / 20)}
      />
      <Label
        x={x + width / 2}
        y={y + height / 2 + (size * CAPITALS) / 2}
        size={size}
        weight="bold"
        colour={inkOn(colour)}
        anchor="middle"
      >
        {String(count)}
      </Label>
    </>
  );
}
