import type { ComponentChildren } from 'preact';
import { CAPITALS, DESCENDERS, FONT_FAMILY, textWidth, wrapText, type Weight } from './font.ts';

export const INK = '#1c2326';
export const MUTED = '#50595d';
export const RULE = '#b9bdb9';

/** A piece of a page that knows its height before it is drawn; both in the unit of the page. */
export type Block = { height: number; draw: (x: number, y: number) => ComponentChildren };

export type TextStyle = {
  size: number;
  weight?: Weight;
  colour?: string;
  /** Distance of base lines against the size. */
  leading?: number;
};

type LabelProps = {
  x: number;
  y: number;
  size: number;
  weight?: Weight;
  colour?: string;
  anchor?: 'start' | 'middle' | 'end';
  spacing?: number;
  halo?: number;
  turn?: number;
  children: string;
};

/** One line of text on its base line. `turn` is in degrees around its start. */
export function Label({
  x,
  y,
  size,
  weight = 'regular',
  colour = INK,
  anchor = 'start',
  spacing = 0,
  halo = 0,
  turn = 0,
  children,
}: LabelProps) {
  return (
    <text
      x={round(x)}
      y={round(y)}
      font-family={FONT_FAMILY}
      font-size={round(size)}
      fill={colour}
      {...(weight === 'bold' ? { 'font-weight': 700 } : {})}
      {...(anchor === 'start' ? {} : { 'text-anchor': anchor })}
      {...(spacing > 0 ? { 'letter-spacing': round(spacing) } : {})}
      {...(turn === 0 ? {} : { transform: `rotate(${turn} ${round(x)} ${round(y)})` })}
      {...(halo > 0
        ? {
            stroke: '#fff',
            'stroke-width': round(halo),
            'stroke-linejoin': 'round',
            'paint-order': 'stroke',
          }
        : {})}
    >
      {children}
    </text>
  );
}

/** Digits that matter on paper: hundredths of a millimetre. */
export const round = (value: number): number => Math.round(value * 100) / 100;

/** A text in as many lines as its width needs; no text takes no room. */
export function paragraph(text: string, width: number, style: TextStyle): Block {
  const { size, weight = 'regular', colour = INK, leading = 1.28 } = style;
  const lines = wrapText(text, width, size, weight);
  const height =
    lines.length === 0 ? 0 : size * (CAPITALS + DESCENDERS) + (lines.length - 1) * size * leading;
  return {
    height,
    draw: (x, y) =>
      lines.map((line, i) => (
        <Label
          key={i}
          x={x}
          y={y + size * CAPITALS + i * size * leading}
          size={size}
          weight={weight}
          colour={colour}
        >
          {line}
        </Label>
      )),
  };
}

/** The name of a section, in capitals over a hairline. */
export function heading(text: string, width: number, type: number): Block {
  const name = paragraph(text.toUpperCase(), width, {
    size: 2.5 * type,
    weight: 'bold',
    colour: MUTED,
  });
  return {
    height: name.height + 1.2 * type,
    draw: (x, y) => (
      <>
        {name.draw(x, y)}
        <Rule x={x} y={y + name.height + 0.4 * type} width={width} />
      </>
    ),
  };
}

export const Rule = ({ x, y, width }: { x: number; y: number; width: number }) => (
  <path d={`M${round(x)} ${round(y)}h${round(width)}`} stroke={RULE} stroke-width={0.2} />
);

/** One entry: a sign, what it means, and a number at the right edge. */
export type Entry = {
  text: string;
  note?: string;
  end?: string;
  /** Draws the sign in a box of the given size, in the unit of the page. */
  sign: (x: number, y: number, width: number, height: number) => ComponentChildren;
};

/** Entries below each other; long texts are wrapped beside their sign. */
export function entries(list: Entry[], width: number, type: number): Block {
  return stack(
    list.map((one) => entry(one, width, type)),
    0.9 * type,
  );
}

function entry({ text, note = '', end = '', sign }: Entry, width: number, type: number): Block {
  const [size, signWidth, gap] = [2.8 * type, 7 * type, 2 * type];
  const endWidth = end ? textWidth(end, size) + gap : 0;
  const room = width - signWidth - gap - endWidth;
  const body = stack(
    [
      paragraph(text, room, { size }),
      paragraph(note, room, { size: 2.3 * type, colour: MUTED }),
    ].filter(({ height }) => height > 0),
    0.5 * type,
  );
  const signHeight = 3.4 * type;
  return {
    height: Math.max(signHeight, body.height),
    draw(x, y) {
      const top = y + Math.max(0, (signHeight - size * (CAPITALS + DESCENDERS)) / 2);
      return (
        <>
          {sign(x, y, signWidth, signHeight)}
          {body.draw(x + signWidth + gap, top)}
          {end && (
            <Label x={x + width} y={top + size * CAPITALS} size={size} colour={MUTED} anchor="end">
              {end}
            </Label>
          )}
        </>
      );
    },
  };
}

/** Blocks below each other; those without height take no gap. */
export function stack(blocks: Block[], gap: number): Block {
  const shown = blocks.filter(({ height }) => height > 0);
  const sum = shown.reduce((total, { height }) => total + height, 0);
  return {
    height: sum + Math.max(0, shown.length - 1) * gap,
    draw(x, y) {
      let top = y;
      return shown.map((block, i) => {
        const drawn = <g key={i}>{block.draw(x, top)}</g>;
        top += block.height + gap;
        return drawn;
      });
    },
  };
}

/** Text on a coloured field: what nobody may overlook. Its width is that of the text. */
export function badge(text: string, type: number): Block & { width: number } {
  const [size, inset] = [3.1 * type, 2 * type];
  const [width, height] = [textWidth(text, size, 'bold') * 1.06 + 2 * inset, 6 * type];
  return {
    width,
    height,
    draw: (x, y) => (
      <>
        <rect
          x={round(x)}
          y={round(y)}
          width={round(width)}
          height={round(height)}
          rx={round(type)}
          fill="#fff1c2"
          stroke="#b98900"
          stroke-width={0.35 * type}
        />
        <Label
          x={x + width / 2}
          y={y + height / 2 + (size * CAPITALS) / 2}
          size={size}
          weight="bold"
          anchor="middle"
        >
          {text}
        </Label>
      </>
    ),
  };
}
