import { PAGE } from '../../text/page.ts';
import { fill } from '../../text/languages.ts';
import { pathOf, type Frame } from '../drawing.ts';
import { drawMap } from '../draw-map.ts';
import { MapShapes } from '../svg-map.tsx';
import { INK, Label, round } from './blocks.tsx';
import type { SheetContent, SheetMap } from './content.ts';
import { isNear, UNITS, type Box } from './fit-frame.ts';
import { CAPITALS, textWidth, wrapText } from './font.ts';
import { graticuleOf } from './graticule.ts';
import { LEADING, placeNames, type PlacedName } from './map-names.ts';

type Props = {
  content: SheetContent;
  /** Which of the sheet's maps. */
  map: SheetMap;
  frame: Frame;
  box: Box;
  type: number;
  /** What one pixel of a screen is on this page. */
  pixel: number;
  hasGrid?: boolean;
};

const SURROUNDINGS = '#e9edee';
/** Room outside the frame for what the lines of the grid are called. */
export const TICKS = 4.2;

/** A map in its frame, with the coordinate grid around it and names on top. */
export function MapPanel({ content, map, frame, box, type, pixel, hasGrid = true }: Props) {
  const { language, fitted, selected } = content;
  const city = fill(PAGE.map[language], { city: content.city });
  const label = map.name ? fill(PAGE.mapOf[language], { map: city, side: map.name }) : city;
  const id = `sheet-frame-${content.maps.indexOf(map)}`;
  return (
    <g role="img" aria-label={label}>
      <clipPath id={id}>
        <rect {...box} />
      </clipPath>
      <g clip-path={`url(#${id})`}>
        <rect {...box} fill={SURROUNDINGS} />
        <g
          transform={`translate(${round(box.x)} ${round(box.y)}) scale(${1 / UNITS})`}
          fill="none"
          stroke-linejoin="round"
          stroke-linecap="round"
        >
          <MapShapes map={drawnMap(content, map, frame)} unit={pixel * UNITS} />
          {fitted && <Surroundings d={pathOf(fitted.geometry, frame)} frame={frame} />}
          {selected && <Outline d={pathOf(selected.geometry, frame)} unit={pixel * UNITS} />}
        </g>
        {hasGrid && <GridLines {...{ frame, box, type, language }} />}
        {placeNames(namesOf(content, map, pixel), frame, box, fitted ? 1.15 * type : type).map(
          (name, i) => (
            <Name key={i} name={name} />
          ),
        )}
        {map.name && <MapTitle name={map.name} box={box} type={type} />}
      </g>
      <rect
        class="sheet-frame"
        {...box}
        fill="none"
        stroke={INK}
        stroke-width={round(0.4 * type)}
      />
      {hasGrid && <GridLabels {...{ frame, box, type, language }} />}
    </g>
  );
}

function drawnMap({ parts, picture, inside }: SheetContent, { marks }: SheetMap, frame: Frame) {
  const near = {
    ...parts,
    // The legend paints with the lines of every class, which come with the areas.
    areas: parts.areas.filter(
      ({ geometry }) => picture.hatches.length > 0 || isNear(geometry, frame),
    ),
    edges: parts.edges.filter((geometry) => isNear(geometry, frame)),
    zones: parts.zones.filter(({ geometry }) => isNear(geometry, frame)),
    lines: parts.lines.filter(({ geometry }) => isNear(geometry, frame)),
    stations: parts.stations.filter((point) =>
      isNear({ type: 'Point', coordinates: point }, frame),
    ),
  };
  const drawn = { marks, inside: inside?.marks ?? null };
  return drawMap(near, drawn, { titleOf: () => '', hrefOf: () => null }, [], frame);
}

function namesOf({ names }: SheetContent, { marks, below }: SheetMap, pixel: number) {
  return names.map((name) => ({
    ...name,
    below: below.get(name.code) ?? '',
    radius: (marks.get(name.code)?.radius ?? 0) * pixel,
  }));
}

/** Which of two maps it is, in the corner of its frame. */
function MapTitle({ name, box, type }: { name: string; box: Box; type: number }) {
  const [size, pad] = [2.9 * type, 1.2 * type];
  const [line = '', ...rest] = wrapText(name, box.width - 4 * pad, size, 'bold');
  const text = rest.length > 0 ? `${line} …` : line;
  const width = textWidth(text, size, 'bold') + 2 * pad;
  const [x, y] = [box.x + pad, box.y + pad];
  return (
    <>
      <rect
        x={round(x)}
        y={round(y)}
        width={round(width)}
        height={round(size + 2 * pad)}
        fill="#fff"
        stroke={INK}
        stroke-width={round(0.2 * type)}
      />
      <Label
        x={x + pad}
        y={y + pad + size * CAPITALS + (size * (1 - CAPITALS)) / 2}
        size={size}
        weight="bold"
      >
        {text}
      </Label>
    </>
  );
}

// What lies around the fitted area keeps its colours, paler: it is there to find the way.
function Surroundings({ d, frame }: { d: string; frame: Frame }) {
  const { width, height } = frame;
  return (
    <path
      d={`M0 0H${round(width)}V${round(height)}H0z${d}`}
      fill="#fff"
      fill-opacity={0.55}
      fill-rule="evenodd"
      stroke="none"
    />
  );
}

const Outline = ({ d, unit }: { d: string; unit: number }) =>
  d === '' ? null : (
    <>
      <path d={d} stroke="#fff" stroke-width={round(5.4 * unit)} />
      <path d={d} stroke={INK} stroke-width={round(2.4 * unit)} />
    </>
  );

const Name = ({ name: { text, below, x, y, size, weight, spacing } }: { name: PlacedName }) => (
  <>
    <Label
      x={x + spacing / 2}
      y={y}
      {...{ size, weight, spacing }}
      anchor="middle"
      halo={size * 0.32}
    >
      {text}
    </Label>
    {below && (
      <Label
        x={x}
        y={y + LEADING * size}
        size={size}
        weight="bold"
        anchor="middle"
        halo={size * 0.32}
      >
        {below}
      </Label>
    )}
  </>
);

type GridProps = { frame: Frame; box: Box; type: number; language: SheetContent['language'] };

function GridLines({ frame, box, type, language }: GridProps) {
  const { meridians, parallels } = graticuleOf(frame, language);
  const lines = [
    ...meridians.map(
      ({ at }) => `M${round(box.x + at / UNITS)} ${round(box.y)}v${round(box.height)}`,
    ),
    ...parallels.map(
      ({ at }) => `M${round(box.x)} ${round(box.y + at / UNITS)}h${round(box.width)}`,
    ),
  ];
  return <path d={lines.join('')} stroke={INK} stroke-opacity={0.28} stroke-width={0.12 * type} />;
}

/** Ticks and degrees outside the frame, on all four sides. */
function GridLabels({ frame, box, type, language }: GridProps) {
  const { meridians, parallels } = graticuleOf(frame, language);
  const [size, tick] = [2.3 * type, 1.2 * type];
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const ticks = [
    ...meridians.flatMap(({ at }) => {
      const x = round(box.x + at / UNITS);
      return [`M${x} ${round(box.y)}v${round(-tick)}`, `M${x} ${round(bottom)}v${round(tick)}`];
    }),
    ...parallels.flatMap(({ at }) => {
      const y = round(box.y + at / UNITS);
      return [`M${round(box.x)} ${y}h${round(-tick)}`, `M${round(right)} ${y}h${round(tick)}`];
    }),
  ];
  const shared = { size, anchor: 'middle' as const };
  // A name that reaches past the corner would meet that of another map, or of the other axis.
  const fits =
    (length: number) =>
    ({ at, label }: { at: number; label: string }) => {
      const half = textWidth(label, size) / 2;
      return at / UNITS >= half && at / UNITS <= length - half;
    };
  return (
    <g class="sheet-grid">
      <path d={ticks.join('')} stroke={INK} stroke-width={0.2 * type} />
      {meridians.filter(fits(box.width)).map(({ at, label }) => (
        <g key={label}>
          <Label x={box.x + at / UNITS} y={box.y - tick - 0.6 * type} {...shared}>
            {label}
          </Label>
          <Label
            x={box.x + at / UNITS}
            y={bottom + tick + 0.6 * type + size * CAPITALS}
            {...shared}
          >
            {label}
          </Label>
        </g>
      ))}
      {parallels.filter(fits(box.height)).map(({ at, label }) => (
        <g key={label}>
          <Label x={box.x - tick - 0.6 * type} y={box.y + at / UNITS} turn={-90} {...shared}>
            {label}
          </Label>
          <Label
            x={right + tick + 0.6 * type + size * CAPITALS}
            y={box.y + at / UNITS}
            turn={-90}
            {...shared}
          >
            {label}
          </Label>
        </g>
      ))}
    </g>
  );
}
