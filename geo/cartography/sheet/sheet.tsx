import { fill } from '../../text/languages.ts';
import { PAGE } from '../../text/page.ts';
import type { Frame } from '../drawing.ts';
import { stack, type Block } from './blocks.tsx';
import type { SheetContent } from './content.ts';
import { fitFrame, type Box } from './fit-frame.ts';
import { footBlock, headBlock } from './head-and-foot.tsx';
import { insetBlock } from './inset.tsx';
import { legendBlocks } from './legend.tsx';
import { TICKS } from './map-panel.tsx';
import { MapPanels, splitBox } from './map-panels.tsx';
import { pageSize, typeScale, type SheetForm, type Size } from './paper.ts';
import { scaleBlock } from './scale-block.tsx';
import { signsBlock } from './signs.tsx';
import { valueTable } from './value-table.tsx';

// Lengths in millimetres on A4; larger paper has larger type.
const MARGIN = 9;
const GAP = 4;
const COLUMN = 66;
const INSET = 30;
/** What a pixel of the map's lines and circles is on A4. */
const PIXEL = 0.23;
/** Least part of the page's height that is left to the map. */
const LEAST_MAP = 0.42;
/** Sizes of type that are tried until everything fits. */
const SHRINK = [1, 0.94, 0.88, 0.82, 0.76, 0.7];

type Plan = {
  type: number;
  /** One for each map. */
  boxes: Box[];
  /** Of each map in its own box. */
  frame: Frame;
  blocks: { block: Block; x: number; y: number }[];
  fits: boolean;
};

/**
 * A whole page as one SVG in millimetres: letterhead and title, the map with its coordinate grid, the legend,
 * scale, north, inset and sources. Nothing is cut off: type shrinks until everything has its place.
 * `pixels` is the size of the picture in pixels where it is not for paper.
 */
export function Sheet({
  content,
  form,
  pixels,
}: {
  content: SheetContent;
  form: SheetForm;
  pixels?: Size;
}) {
  const page = pageSize(form);
  const { type, boxes, blocks } = planSheet(content, form);
  const size = pixels ?? { width: `${page.width}mm`, height: `${page.height}mm` };
  return (
    <svg
      class="sheet"
      xmlns="http://www.w3.org/2000/svg"
      {...size}
      viewBox={`0 0 ${page.width} ${page.height}`}
      role="group"
      aria-label={fill(PAGE.sheetLabel[content.language], { title: content.title })}
      lang={content.language}
      fill="none"
    >
      <rect width={page.width} height={page.height} fill="#fff" />
      <MapPanels content={content} boxes={boxes} type={type} pixel={PIXEL * type} />
      {blocks.map(({ block, x, y }, i) => (
        <g key={i}>{block.draw(x, y)}</g>
      ))}
    </svg>
  );
}

/** Where everything on a page stands. */
export function planSheet(content: SheetContent, form: SheetForm): Plan {
  const plans = SHRINK.map((part) => () => planAt(content, form, typeScale(form) * part));
  let last = planAt(content, form, typeScale(form));
  for (const plan of plans.slice(1)) {
    if (last.fits) return last;
    last = plan();
  }
  return last;
}

function planAt(content: SheetContent, form: SheetForm, type: number): Plan {
  const page = pageSize(form);
  const margin = MARGIN * typeScale(form);
  const width = page.width - 2 * margin;
  const head = headBlock(content, width, type);
  const foot = footBlock(content, width, type);
  const body: Box = {
    x: margin,
    y: margin + head.height + GAP * 0.6 * type,
    width,
    height: page.height - 2 * margin - head.height - foot.height - GAP * 1.2 * type,
  };
  const arrange = form.orientation === 'landscape' ? besideMap : belowMap;
  const plan = arrange(content, form, body, type);
  return {
    ...plan,
    blocks: [
      { block: head, x: margin, y: margin },
      ...plan.blocks,
      { block: foot, x: margin, y: page.height - margin - foot.height },
    ],
  };
}

// The frame leaves room for what the lines of the grid are called.
const mapBox = ({ x, y, width, height }: Box, type: number): Box => ({
  x: x + TICKS * type,
  y: y + TICKS * type,
  width: width - 2 * TICKS * type,
  height: height - 2 * TICKS * type,
});

const boxesOf = ({ maps }: SheetContent, box: Box, type: number): Box[] =>
  splitBox(box, maps.length, 2 * TICKS * type);

const paperName = ({ paper }: SheetForm) => paper.toUpperCase();

function besideMap(content: SheetContent, form: SheetForm, body: Box, type: number): Plan {
  const width = COLUMN * type;
  const x = body.x + body.width - width;
  const box = mapBox({ ...body, width: body.width - width - GAP * type }, type);
  const boxes = boxesOf(content, box, type);
  const frame = fitFrame(content.bbox, boxes[0] ?? box);
  const pixel = PIXEL * type;
  const gap = GAP * type;
  const bottom = stack(
    [
      insetBlock(content, frame, width, INSET * type, type),
      scaleBlock(frame, content.language, width, type, paperName(form)),
    ],
    gap,
  );
  const needed = [
    legendColumn(content, { width, type, pixel }),
    signsBlock(content, width, type, pixel),
  ];
  const height = body.height - bottom.height - gap;
  const top = withOptional(needed, tableOf(content, width, type), height, gap);
  return {
    type,
    boxes,
    frame,
    blocks: [
      { block: top, x, y: body.y },
      { block: bottom, x, y: body.y + body.height - bottom.height },
    ],
    fits: top.height <= height,
  };
}

function belowMap(content: SheetContent, form: SheetForm, body: Box, type: number): Plan {
  const gap = GAP * type;
  const width = (body.width - 2 * gap) / 3;
  const pixel = PIXEL * type;
  const legend = legendColumn(content, { width, type, pixel });
  const signs = signsBlock(content, width, type, pixel);
  const table = tableOf(content, width, type);
  // How tall the column of the scale is does not depend on the scale itself.
  const columnsFor = (frame: Frame) => {
    const scale = scaleBlock(frame, content.language, width, type, paperName(form));
    const inset = insetBlock(content, frame, width, INSET * type, type);
    return content.fitted
      ? [legend, stack([signs, scale], gap), withOptional([inset], table, legend.height * 1.6, gap)]
      : [legend, signs, withOptional([scale], table, legend.height * 1.6, gap)];
  };
  const sketch = columnsFor(fitFrame(content.bbox, body));
  const tallest = Math.max(...sketch.map(({ height }) => height));
  const box = mapBox({ ...body, height: body.height - tallest - gap * 0.6 }, type);
  const boxes = boxesOf(content, box, type);
  const frame = fitFrame(content.bbox, boxes[0] ?? box);
  return {
    type,
    boxes,
    frame,
    blocks: columnsFor(frame).map((block, i) => ({
      block,
      x: body.x + i * (width + gap),
      y: body.y + body.height - tallest,
    })),
    fits: box.height >= LEAST_MAP * pageSize(form).height,
  };
}

const legendColumn = (content: SheetContent, room: Parameters<typeof legendBlocks>[1]): Block =>
  stack(legendBlocks(content, room), 2.4 * room.type);

const tableOf = (content: SheetContent, width: number, type: number) =>
  valueTable(content, width, type);

// The table is there only where it has room.
function withOptional(needed: Block[], optional: Block, room: number, gap: number): Block {
  const all = stack([...needed, optional], gap);
  return all.height <= room ? all : stack(needed, gap);
}
