import { rankOf } from '../../indicators/rank.ts';
import { fill } from '../../text/languages.ts';
import { PAGE } from '../../text/page.ts';
import { fullValue } from '../../text/values.ts';
import { badge, INK, Label, MUTED, paragraph, stack, type Block } from './blocks.tsx';
import type { SheetContent } from './content.ts';
import type { Box } from './fit-frame.ts';
import { CAPITALS, textWidth } from './font.ts';
import { demonstrationMark } from './head-and-foot.tsx';
import { legendBlocks } from './legend.tsx';
import { MapPanels, splitBox } from './map-panels.tsx';
import type { Size } from './paper.ts';

/** Size in pixels that chats and search engines ask for. */
export const PREVIEW_SIZE: Size = { width: 1200, height: 630 };

const MAP: Box = { x: 0, y: 0, width: 600, height: 630 };
const TEXT = { x: 640, y: 44, width: 516, height: 542 };
/** Pixels for what is a millimetre on paper. */
const TYPE = 7.4;
const LEGEND_TYPES = [7.4, 6.6, 5.8, 5];

/** A view as a picture for sharing: map on the left; title, key numbers and legend on the right. */
export function Preview({ content }: { content: SheetContent }) {
  const { width, height } = PREVIEW_SIZE;
  const top = wordsBlock(content);
  const room = TEXT.height - top.height - 3 * TYPE;
  const legends = LEGEND_TYPES.map((type) => besideBlock(content, type));
  const legend = legends.find((one) => one.height <= room);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fill="none"
    >
      <rect width={width} height={height} fill="#fff" />
      <MapPanels
        content={{ ...content, names: content.names.filter(({ level }) => level !== 'kelurahan') }}
        boxes={splitBox(MAP, content.maps.length, 4)}
        type={6}
        pixel={1}
        hasGrid={false}
      />
      {top.draw(TEXT.x, TEXT.y)}
      {legend?.draw(TEXT.x, TEXT.y + TEXT.height - legend.height)}
    </svg>
  );
}

const LEGEND_GAP = 28;

/** The legends beside each other. */
function besideBlock(content: SheetContent, type: number): Block {
  const count = content.mixed ? 1 : content.legends.length;
  const width = (TEXT.width - (count - 1) * LEGEND_GAP) / count;
  const blocks = legendBlocks(content, { width, type, pixel: 1 });
  return {
    height: Math.max(...blocks.map(({ height }) => height)),
    draw: (x, y) => blocks.map((block, i) => block.draw(x + i * (width + LEGEND_GAP), y)),
  };
}

function wordsBlock(content: SheetContent): Block {
  const { title, subtitle, isDemonstration } = content;
  const mark = badge(demonstrationMark(content), 5.6);
  return stack(
    [
      paragraph(PAGE.brand[content.language], TEXT.width, {
        size: 20,
        weight: 'bold',
        colour: MUTED,
      }),
      paragraph(title, TEXT.width, { size: 42, weight: 'bold', leading: 1.1 }),
      paragraph(subtitle, TEXT.width, { size: 22, colour: MUTED }),
      isDemonstration ? mark : stack([], 0),
      numbersBlock(content),
    ],
    15,
  );
}

/** The selected area with its rank, or else the highest, the middle and the lowest value. */
function numbersBlock(content: SheetContent): Block {
  const { picture, selected, language } = content;
  const words = (value: number) =>
    fullValue(value, 'ok', content.indicator, language, picture.places);
  const own = content.values.find(({ code }) => code === selected?.code);
  if (selected && own) {
    const rank = own.value === null ? null : rankOf(own.value, picture.values);
    const place = rank && fill(PAGE.rank[language], rank);
    return factsBlock([[own.words, [selected.name, place].filter(Boolean).join(', ')] as const]);
  }
  const { values } = picture;
  if (values.length < 3 || picture.kind === 'status') return stack([], 0);
  const middle = values[Math.floor((values.length - 1) / 2)] ?? 0;
  return factsBlock([
    [words(values.at(-1) ?? 0), PAGE.sheetHighest[language]],
    [words(middle), PAGE.sheetMedian[language]],
    [words(values[0] ?? 0), PAGE.sheetLowest[language]],
  ]);
}

function factsBlock(facts: (readonly [value: string, name: string])[]): Block {
  const name = 18;
  const width = TEXT.width / facts.length;
  // Long units make all numbers smaller: side by side they must have one size.
  const widest = Math.max(...facts.map(([number]) => textWidth(number, 1, 'bold')));
  const value = Math.min(30, (width - 12) / widest);
  return {
    height: value + name * 1.4,
    draw: (x, y) =>
      facts.map(([number, words], i) => (
        <g key={words}>
          <Label
            x={x + i * width}
            y={y + value * CAPITALS + 4}
            size={value}
            weight="bold"
            colour={INK}
          >
            {number}
          </Label>
          <Label x={x + i * width} y={y + value + name} size={name} colour={MUTED}>
            {words}
          </Label>
        </g>
      )),
  };
}
