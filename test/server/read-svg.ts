import { SaxesParser } from 'saxes';
import { textWidth } from '../../geo/cartography/sheet/font.ts';

export type Rectangle = { left: number; top: number; right: number; bottom: number };
export type SvgText = Rectangle & { text: string; isInMap: boolean };

/** What stands in a sheet: its texts with their boxes, its rectangles, and whether each is within the map. */
export function readSvg(svg: string): { texts: SvgText[]; boxes: Rectangle[]; size: string[] } {
  const parser = new SaxesParser();
  const texts: SvgText[] = [];
  const boxes: Rectangle[] = [];
  let size: string[] = [];
  let clipDepth = 0;
  let depth = 0;
  let open: { attributes: Record<string, string>; text: string } | null = null;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth === 1) size = [attributes.width ?? '', attributes.height ?? ''];
    if (attributes['clip-path']) clipDepth ||= depth;
    if (name === 'text') open = { attributes, text: '' };
    if (name === 'rect' && clipDepth === 0 && attributes.x !== undefined)
      boxes.push(boxOf(attributes));
  });
  parser.on('text', (text) => {
    if (open) open.text += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'text' && open) {
      const isInMap = clipDepth > 0;
      texts.push({ ...textBox(open.text, open.attributes), text: open.text, isInMap });
      open = null;
    }
    if (depth === clipDepth) clipDepth = 0;
    depth -= 1;
  });
  parser.write(svg).close();
  return { texts, boxes, size };
}

function boxOf({ x, y, width, height }: Record<string, string>): Rectangle {
  const [left, top] = [Number(x), Number(y)];
  return { left, top, right: left + Number(width), bottom: top + Number(height) };
}

function textBox(text: string, attributes: Record<string, string>): Rectangle {
  const [x, y, size] = [attributes.x, attributes.y, attributes['font-size']].map(Number);
  const weight = attributes['font-weight'] ? 'bold' : 'regular';
  const spacing = Number(attributes['letter-spacing'] ?? 0);
  const width = textWidth(text, size!, weight, spacing);
  const shift = { start: 0, middle: width / 2, end: width }[attributes['text-anchor'] ?? 'start']!;
  const [above, below] = [0.7 * size!, 0.22 * size!];
  return attributes.transform?.startsWith('rotate(-90')
    ? { left: x! - above, right: x! + below, top: y! - width + shift, bottom: y! + shift }
    : { left: x! - shift, right: x! - shift + width, top: y! - above, bottom: y! + below };
}
