import { fill, type Language } from '../../text/languages.ts';
import { PAGE } from '../../text/page.ts';
import type { Frame } from '../drawing.ts';
import { INK, Label, MUTED, paragraph, round, type Block } from './blocks.tsx';
import { UNITS } from './fit-frame.ts';
import { scaleBarOf, scaleWords } from './scale-bar.ts';

const ARROW_WIDTH = 9;

/** Scale bar with the scale in words, and the north arrow at the right edge. `paper` is empty off paper. */
export function scaleBlock(
  frame: Frame,
  language: Language,
  width: number,
  type: number,
  paper: string,
): Block {
  const room = width - (ARROW_WIDTH + 8) * type;
  const bar = scaleBarOf(frame, room * UNITS, language);
  const length = bar.width / UNITS;
  const ratio = { ratio: scaleWords(frame, UNITS, language), paper };
  const words = paragraph(paper && fill(PAGE.sheetScale[language], ratio), room + 6 * type, {
    size: 2.5 * type,
    colour: MUTED,
  });
  const [size, thickness] = [2.6 * type, 1.3 * type];
  return {
    height: Math.max(13 * type, 7 * type + words.height),
    draw(x, y) {
      const top = y + 3.4 * type;
      const part = length / bar.parts;
      return (
        <>
          {Array.from({ length: bar.parts }, (_, i) => (
            <rect
              key={i}
              x={round(x + i * part)}
              y={round(top)}
              width={round(part)}
              height={round(thickness)}
              fill={i % 2 === 0 ? INK : '#fff'}
              stroke={INK}
              stroke-width={0.15 * type}
            />
          ))}
          <Label x={x} y={top - 1 * type} size={size}>
            0
          </Label>
          <Label x={x + length} y={top - 1 * type} size={size} anchor="middle">
            {bar.label}
          </Label>
          {words.draw(x, top + thickness + 1.6 * type)}
          <NorthArrow
            x={x + width - (ARROW_WIDTH / 2) * type}
            y={y}
            type={type}
            language={language}
          />
        </>
      );
    },
  };
}

type ArrowProps = { x: number; y: number; type: number; language: Language };

// The map is in a projection whose meridians all run straight up.
function NorthArrow({ x, y, type, language }: ArrowProps) {
  const [top, half, height] = [y + 3.4 * type, 2.2 * type, 8.6 * type];
  const notch = height * 0.74;
  const side = (way: 1 | -1) =>
    `M${round(x)} ${round(top)}l${round(way * half)} ${round(height)}L${round(x)} ${round(top + notch)}z`;
  const line = { stroke: INK, 'stroke-width': 0.2 * type, 'stroke-linejoin': 'round' as const };
  return (
    <>
      <Label x={x} y={top - 0.8 * type} size={3 * type} weight="bold" anchor="middle">
        {PAGE.sheetNorth[language]}
      </Label>
      <path d={side(-1)} fill={INK} {...line} />
      <path d={side(1)} fill="#fff" {...line} />
    </>
  );
}
