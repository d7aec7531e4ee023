import widths from './pt-sans-widths.json' with { type: 'json' };

/** The family that sheets are set in; what comes after it is about as wide. */
export const FONT = 'PT Sans';
export const FONT_FAMILY = `'${FONT}', 'Carlito', 'Noto Sans', Arial, sans-serif`;
export type Weight = 'regular' | 'bold';

/** Height of capitals and depth of descenders of the family, in parts of its size. */
export const CAPITALS = 0.7;
export const DESCENDERS = 0.24;

// A sign that the table does not have is taken as wide as any can be.
const WIDEST = 1000;
const toMap = (values: number[]) =>
  new Map([...widths.characters].map((sign, i) => [sign, values[i] ?? WIDEST]));
const WIDTHS: Record<Weight, Map<string, number>> = {
  regular: toMap(widths.regular),
  bold: toMap(widths.bold),
};

/**
 * Width of a line of text by the advance widths of the font (its `hmtx` table, in thousandths of an em), in
 * the unit of `size`. `spacing` is added after each sign.
 */
export function textWidth(text: string, size: number, weight: Weight = 'regular', spacing = 0) {
  const signs = [...text];
  const advance = signs.reduce((sum, sign) => sum + (WIDTHS[weight].get(sign) ?? WIDEST), 0);
  return (advance / 1000) * size + signs.length * spacing;
}

/** Room that is left free, so that a family that is a little wider still fits. */
const SLACK = 0.96;

/**
 * Text in lines that fit a width. Lines break at spaces; a word that is wider than the line, such as an
 * address, is cut. No text gives no line.
 */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight: Weight = 'regular',
): string[] {
  const fits = (line: string) => textWidth(line, size, weight) <= width * SLACK;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    const pieces = cutWord(word, fits);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line ? [...lines, line] : lines;
}

function cutWord(word: string, fits: (piece: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const sign of word) {
    if (piece && !fits(piece + sign)) {
      pieces.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return [...pieces, piece];
}
