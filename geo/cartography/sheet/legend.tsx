import { PAGE } from '../../text/page.ts';
import { fill } from '../../text/languages.ts';
import { LEVEL_NAMES } from '../../text/names.ts';
import { classRule } from '../../text/class-rule.ts';
import { legendRows } from '../../text/legend-rows.ts';
import { bareValue, unitOf } from '../../text/values.ts';
import { SYMBOL_COLOUR } from '../palettes.ts';
import { symbolRadius, symbolSamples } from '../symbols.ts';
import {
  entries,
  heading,
  INK,
  Label,
  MUTED,
  paragraph,
  round,
  stack,
  type Block,
  type Entry,
} from './blocks.tsx';
import { CAPITALS } from './font.ts';
import type { SheetContent, SheetLegend } from './content.ts';
import { drawSign, swatch } from './legend-signs.tsx';
import { mixedLegend } from './mixed-legend.tsx';

type Told = SheetLegend & Pick<SheetContent, 'language' | 'level' | 'style' | 'inside'>;

type Room = {
  /** Of each legend. */
  width: number;
  type: number;
  /** What one pixel of the map is. */
  pixel: number;
};

/** What the colours mean: a legend for each layer, or the square of two that are mixed. */
export function legendBlocks(content: SheetContent, room: Room): Block[] {
  const { legends, mixed } = content;
  if (mixed) return [mixedLegend({ ...content, mixed }, room.width, room.type)];
  return legends.map((legend) => oneLegend({ ...content, ...legend }, room));
}

/** The classes with their counts, the states without a value, and the rule in words. */
function oneLegend(legend: Told, { width, type, pixel }: Room): Block {
  const { name, picture, language, inside } = legend;
  const unit = unitOf(legend.indicator, language).trim();
  const counted = `${(inside ?? picture).marks.size} ${LEVEL_NAMES[legend.level][language]}`;
  const told = inside ? PAGE.insideHead[language] : '';
  const head = [PAGE.sheetLegend[language], unit, told, counted].filter(Boolean).join(' · ');
  return stack(
    [
      paragraph(name, width, { size: 2.9 * type, weight: 'bold' }),
      heading(head, width, type),
      circlesBlock(legend, type, pixel),
      entries(rowEntries(legend), width, type),
      paragraph(ruleText(legend), width, { size: 2.3 * type, colour: MUTED }),
    ],
    (picture.kind === 'count' ? 1.6 : 1.4) * type,
  );
}

const LAND = '#fbfaf7';

/** Lines that stand for no area are left out; a class that is off the map is bare land. */
function rowEntries({ picture, indicator, language, off, inside }: Told): Entry[] {
  return legendRows(inside ?? picture, indicator, language)
    .filter(({ count }) => count > 0)
    .map(({ entry, sign, text, note, count }): Entry => {
      const isOff = entry !== null && off.includes(entry);
      const said = isOff ? PAGE.offHere[language] : note;
      return {
        text,
        end: String(count),
        ...(said ? { note: said } : {}),
        sign: isOff ? swatch(LAND) : drawSign(sign),
      };
    });
}

/** Circles of round values, drawn into each other on one base line; nothing for other kinds. */
function circlesBlock({ picture, indicator, language }: Told, type: number, pixel: number): Block {
  const highest = picture.scale.at(-1) ?? 0;
  const samples = picture.kind === 'count' ? symbolSamples(highest) : [];
  const radii = samples.map((value) => symbolRadius(value, highest) * pixel);
  const [largest = 0] = radii;
  const [size, line] = [2.7 * type, 3.8 * type];
  const height = samples.length === 0 ? 0 : Math.max(2 * largest, samples.length * line) + type;
  const labels: number[] = [];
  for (const radius of radii.toReversed()) {
    const below = labels[0] ?? height + line;
    labels.unshift(Math.max(size, Math.min(height - 2 * radius + size / 2, below - line)));
  }
  return {
    height,
    draw: (x, y) =>
      samples.map((value, i) => {
        const [radius = 0, label = 0] = [radii[i], labels[i]];
        const top = y + height - 2 * radius;
        return (
          <g key={value}>
            <circle
              cx={round(x + largest)}
              cy={round(top + radius)}
              r={round(radius)}
              fill={SYMBOL_COLOUR}
              fill-opacity={0.25}
              stroke={INK}
              stroke-width={0.2 * type}
            />
            <path
              d={`M${round(x + largest)} ${round(top)}L${round(x + 2 * largest + 3 * type)} ${round(y + label - (size * CAPITALS) / 2)}`}
              stroke={MUTED}
              stroke-width={0.15 * type}
            />
            <Label x={x + 2 * largest + 4 * type} y={y + label} size={size}>
              {bareValue(value, indicator, language) + unitOf(indicator, language)}
            </Label>
          </g>
        );
      }),
  };
}

function ruleText({ picture, indicator: { direction }, style, language, inside }: Told): string {
  if (inside) return PAGE.insideRule[language];
  const rule = classRule({ picture, direction, style }, language);
  const { offCount } = picture;
  const off = offCount > 0 ? fill(PAGE.sheetOff[language], { count: offCount }) : '';
  return [rule, off].filter(Boolean).join(' ');
}
