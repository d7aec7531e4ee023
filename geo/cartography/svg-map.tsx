import type { Frame } from './drawing.ts';
import { HATCH_COLOURS, type Hatch } from './hatches.ts';
import { SYMBOL_COLOUR } from './palettes.ts';
import { OVERLAY, PATTERNED, type PatternName } from './patterns.ts';
import type { Mark } from './picture.ts';

/** One area of a drawn map. `d` is path data, empty outside the frame, `title` what is said of it, `href` where it leads. */
export type DrawnArea = {
  code: string;
  d: string;
  mark: Mark | null;
  title: string;
  href: string | null;
  /** The selected area, and those read together with it, are outlined. */
  chosenAs: 'selected' | 'pooled' | null;
};
/** A strip with how its value is drawn. */
export type DrawnStrip = Pick<DrawnArea, 'code' | 'd' | 'mark'>;
export type DrawnLine = { kind: 'waterways' | 'railways'; d: string; isEstimated: boolean };
/** A circle's middle in units of the frame, and its radius in pixels. */
export type DrawnCircle = { code: string; x: number; y: number; radius: number };

/** A whole map in one frame, ready to draw: on the page, on paper, in a preview. */
export type DrawnMap = {
  frame: Frame;
  areas: DrawnArea[];
  /** Borders one level up, as path data. */
  edges: string;
  /** The strips of the zones, as path data; empty when none is shown, or when they carry values. */
  zones: string;
  /** The strips while they carry values, one an area. */
  strips: DrawnStrip[];
  lines: DrawnLine[];
  stations: { x: number; y: number }[];
  circles: DrawnCircle[];
};

type Props = {
  map: DrawnMap;
  /** Units of the frame in one pixel as displayed: widths and circles are meant in pixels. */
  unit: number;
  /** What is said of the whole picture. */
  label: string;
};

/**
 * A choropleth as SVG, one path an area. Colours stand as attributes, so that the picture is complete
 * without a style sheet; classes let a page repaint what is not data in its own theme.
 */
export function SvgMap({ map, unit, label }: Props) {
  const { width, height } = map.frame;
  return (
    <svg
      class="svg-map"
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${Math.round(width)} ${Math.round(height)}`}
      role="group"
      aria-label={label}
      fill="none"
      stroke-linejoin="round"
      stroke-linecap="round"
    >
      <MapShapes map={map} unit={unit} />
    </svg>
  );
}

/** What a map consists of, in units of its frame: for a picture that holds more than the map. */
export function MapShapes({ map, unit }: Omit<Props, 'label'>) {
  // Areas out of sight stay for the lines of their classes, which a legend beside the map paints with.
  const seen = map.areas.filter(({ d }) => d !== '');
  const chosen = seen
    .filter(({ chosenAs }) => chosenAs !== null)
    .sort((a, b) => Number(a.chosenAs === 'selected') - Number(b.chosenAs === 'selected'));
  return (
    <>
      <Patterns unit={unit} />
      <Hatches areas={map.areas} unit={unit} />
      {seen.map((area) => (
        <Area key={area.code} area={area} unit={unit} />
      ))}
      {map.edges && (
        <path
          class="map-edge"
          d={map.edges}
          stroke={map.circles.length > 0 ? LAND_BORDER : '#fff'}
          stroke-width={1.8 * unit}
        />
      )}
      {map.zones && <Zones d={map.zones} unit={unit} />}
      {map.strips.map((strip) => (
        <Strip key={strip.code} strip={strip} unit={unit} />
      ))}
      {map.lines.map((line) => (
        <Line key={line.d} line={line} unit={unit} />
      ))}
      {map.stations.map(({ x, y }) => (
        <circle
          key={`${x} ${y}`}
          class="map-station"
          cx={x}
          cy={y}
          r={3.4 * unit}
          fill="#fff"
          stroke="#1c2326"
          stroke-width={1.6 * unit}
        />
      ))}
      {map.circles.map(({ code, x, y, radius }) => (
        <circle
          key={code}
          class="map-circle"
          cx={x}
          cy={y}
          r={radius * unit}
          fill={SYMBOL_COLOUR}
          fill-opacity={0.6}
          stroke="#1c2326"
          stroke-width={unit}
        />
      ))}
      {chosen.map(({ code, d, chosenAs }) => (
        <Outline key={code} d={d} width={chosenAs === 'selected' ? 2.6 : 1.6} unit={unit} />
      ))}
    </>
  );
}

const Outline = ({ d, width, unit }: { d: string; width: number; unit: number }) => (
  <>
    <path d={d} stroke="#fff" stroke-width={(width + 3.4) * unit} />
    <path d={d} stroke="#1c2326" stroke-width={width * unit} />
  </>
);

function Area({ area: { code, d, mark, title, href }, unit }: { area: DrawnArea; unit: number }) {
  const fill = fillOf(mark);
  const isLand = !fill || isCircle(mark);
  const border = { stroke: isLand ? LAND_BORDER : '#fff', 'stroke-width': 0.8 * unit };
  const shape = (
    <>
      <path
        class={isLand ? 'map-area map-land' : 'map-area'}
        d={d}
        fill={isLand ? '#fbfaf7' : fill}
        {...border}
      >
        <title>{title}</title>
      </path>
      {mark?.hatch && !mark.off && <path d={d} fill={hatchFill(mark.hatch)} />}
      {mark?.unreliable && !mark.off && (
        <path class="map-hatch" d={d} fill={patternFill(OVERLAY)} />
      )}
    </>
  );
  return href === null ? (
    <g>{shape}</g>
  ) : (
    <a href={href} data-code={code} aria-label={title}>
      {shape}
    </a>
  );
}

function fillOf(mark: Mark | null): string | null {
  if (!mark || mark.off) return null;
  return mark.pattern ? patternFill(mark.pattern) : mark.colour;
}

// White would not show on bare land.
const LAND_BORDER = '#cfccc2';

// An area whose value is a circle stays bare land.
const isCircle = (mark: Mark | null) => mark !== null && mark.radius > 0;

/** The paint of a pattern that {@link MapShapes} defines. */
export const patternFill = (name: PatternName) => `url(#map-${name})`;

const hatchId = ({ period, thickness, ink, upright }: Hatch) =>
  `map-hatch-${ink}-${period}-${thickness}${upright ? '-upright' : ''}`;
/** The paint of a class's lines, defined where an area of the class is drawn. */
export const hatchFill = (hatch: Hatch) => `url(#${hatchId(hatch)})`;

/** Lines over class colours, each once. */
function Hatches({ areas, unit }: { areas: DrawnArea[]; unit: number }) {
  const hatches = areas.flatMap(({ mark }) => mark?.hatch ?? []);
  const single = new Map(hatches.map((hatch) => [hatchId(hatch), hatch]));
  return (
    <defs>
      {[...single].map(([id, { period, thickness, ink, upright }]) => (
        <pattern
          key={id}
          id={id}
          width={period / 2}
          height={period / 2}
          patternUnits="userSpaceOnUse"
          patternTransform={`scale(${unit})${upright ? ' rotate(90)' : ''}`}
        >
          <rect width={period / 2} height={thickness / 2} fill={HATCH_COLOURS[ink]} />
        </pattern>
      ))}
    </defs>
  );
}

const PATTERN_PATHS: Record<PatternName, { size: number; d: string }> = {
  no_data: { size: 5, d: 'M-1 6 6-1M-1 1 1-1M4 6 6 4' },
  suppressed: { size: 6, d: 'M1 1h1M4 4h1' },
  not_comparable: { size: 6, d: 'M-1-1 7 7M-1 7 7-1' },
  unreliable: { size: 5, d: 'M-1-1 6 6M-1 4 1 6M4-1 6 1' },
};

function Patterns({ unit }: { unit: number }) {
  return (
    <defs>
      {[...PATTERNED, OVERLAY].map((name) => {
        const { size, d } = PATTERN_PATHS[name as PatternName];
        const isOverlay = name === OVERLAY;
        return (
          <pattern
            key={name}
            id={`map-${name}`}
            width={size}
            height={size}
            patternUnits="userSpaceOnUse"
            patternTransform={`scale(${unit})`}
          >
            {!isOverlay && (
              <rect class="map-pattern-ground" width={size} height={size} fill="#ececec" />
            )}
            <path
              class={isOverlay ? 'map-overlay-ink' : 'map-pattern-ink'}
              d={d}
              stroke={isOverlay ? '#fff' : '#b4b7b0'}
              stroke-width={1.2}
            />
          </pattern>
        );
      })}
    </defs>
  );
}

// As on the map of the library: a band in the colour of the value within a thin dark edge.
function Strip({ strip: { d, mark }, unit }: { strip: DrawnStrip; unit: number }) {
  const fill = fillOf(mark) ?? '#fbfaf7';
  return (
    <>
      <path
        class="map-strip-edge"
        d={d}
        stroke="#1c2326"
        stroke-width={4.6 * unit}
        stroke-opacity={0.75}
      />
      <path class="map-strip" d={d} fill={fill} stroke={fill} stroke-width={3 * unit} />
    </>
  );
}

// A light casing keeps the strips plain to see on the darkest class.
const Zones = ({ d, unit }: { d: string; unit: number }) => (
  <g class="map-zones">
    <path class="map-casing" d={d} stroke="#fff" stroke-width={5.4 * unit} stroke-opacity={0.8} />
    <path
      d={d}
      fill="#e4572e"
      fill-opacity={0.85}
      stroke="#e4572e"
      stroke-width={3.2 * unit}
      stroke-opacity={0.85}
    />
  </g>
);

function Line({ line: { kind, d, isEstimated }, unit }: { line: DrawnLine; unit: number }) {
  const colour = kind === 'waterways' ? '#1f6fb2' : '#1c2326';
  const width = (kind === 'waterways' ? 1.8 : 2.4) * unit;
  const dots = { 'stroke-dasharray': `0 ${4 * unit}` };
  const shared = { class: `map-${kind}`, d, stroke: colour, 'stroke-width': width };
  if (isEstimated) return <path {...shared} {...dots} />;
  if (kind === 'waterways') return <path {...shared} />;
  const dashes = {
    'stroke-dasharray': `${4 * unit} ${6 * unit}`,
    'stroke-linecap': 'butt' as const,
  };
  return (
    <>
      <path {...shared} />
      <path d={d} stroke="#fff" stroke-width={1.2 * unit} {...dashes} />
    </>
  );
}
