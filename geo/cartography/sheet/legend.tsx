import { PAGE } from '../../text/page.ts';
import { fill } from '../../text/languages.ts';
import { LEVEL_NAMES } from '../../text/names.ts';
import { classRule } from '../../text/class-rule.ts';
import { legendRows, type Sign } from '../../text/legend-rows.ts';
import { bareValue, unitOf } from '../../text/values.ts';
import { OVERLAY } from '../patterns.ts';
import { hatchFill, patternFill } from '../svg-map.tsx';
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
import type { SheetContent } from './content.ts';
import { UNITS } from './fit-frame.ts';

type Legend = Pick<SheetContent, 'picture' | 'indicator' | 'language' | 'level' | 'style' | 'off'>;

/** The classes with their counts, the states without a value, and the rule in words. `pixel` as on the map. */
export function legendBlock(legend: Legend, width: number, type: number, pixel: number): Block {
  const { picture, language } = legend;
  const unit = unitOf(legend.indicator, language).trim();
  const counted = `${picture.marks.size} ${LEVEL_NAMES[legend.level][language]}`;
  const head = [PAGE.sheetLegend[language], unit, counted].filter(Boolean).join(' · ');
  return stack(
    [
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
function rowEntries(legend: Legend): Entry[] {
  const { picture, indicator, language, off } = legend;
  return legendRows(picture, indicator, language)
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

function drawSign(sign: Sign): Entry['sign'] {
  if (sign.kind === 'circle') return circleSign;
  if (sign.kind === 'class')
    return swatch(sign.colour, sign.hatch ? hatchFill(sign.hatch) : undefined);
  if (sign.pattern === OVERLAY) return swatch('#8f9a97', patternFill(OVERLAY));
  return swatch(patternFill(sign.pattern));
}

const circleSign: Entry['sign'] = (x, y, width, height) => (
  <circle
    cx={round(x + width / 2)}
    cy={round(y + height / 2)}
    r={round(height / 2.6)}
    fill={SYMBOL_COLOUR}
    fill-opacity={0.6}
    stroke={INK}
    stroke-width={round(height / 14)}
  />
);

/** A field in a colour or pattern, with a pattern over it where there is one. Patterns repeat as on the map. */
export const swatch =
  (fillWith: string, over?: string) => (x: number, y: number, width: number, height: number) => {
    const box = { width: Math.round(width * UNITS), height: Math.round(height * UNITS) };
    return (
      <g transform={`translate(${round(x)} ${round(y)}) scale(${1 / UNITS})`}>
        <rect {...box} fill={fillWith} />
        {over && <rect {...box} fill={over} />}
        <rect {...box} fill="none" stroke={MUTED} stroke-width={0.12 * UNITS} />
      </g>
    );
  };

/** Circles of round values, drawn into each other on one base line; nothing for other kinds. */
function circlesBlock(
  { picture, indicator, language }: Legend,
  type: number,
  pixel: number,
): Block {
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

function ruleText({ picture, indicator: { direction }, style, language }: Legend): string {
  const rule = classRule({ picture, direction, style }, language);
  const { offCount } = picture;
  const off = offCount > 0 ? fill(PAGE.sheetOff[language], { count: offCount }) : '';
  return [rule, off].filter(Boolean).join(' ');
}
