import { useEffect } from 'preact/hooks';
import { drawMap, type MapParts } from '../../geo/cartography/draw-map.ts';
import { MapNames, USUAL_PIXELS } from '../../geo/cartography/map-names.tsx';
import { SvgMap } from '../../geo/cartography/svg-map.tsx';
import { mapPage } from '../../geo/view/address.ts';
import { drawnFirst } from '../compare/drawn.ts';
import { insideLayer } from '../data/inside.ts';
import { ground, layer, type Ground, type ShownLayer } from '../data/shown.ts';
import { zones } from '../data/shown-zones.ts';
import { pooledAreas } from '../pool/pooled.ts';
import { fullValue } from '../format.ts';
import { change, pick, say, view } from '../state.ts';
import { start } from '../start.ts';
import { mapDrawn } from '../take-over.tsx';
import { hover } from './pointer.ts';

/** The map as SVG, fitted to the city, where the browser cannot draw the other one: same colours, same choices. */
export function SvgFallback() {
  const [base, shown, first] = [ground.value, layer.value, drawnFirst.value];
  useEffect(mapDrawn, []);
  if (!base || !shown || !first) return null;
  const titleOf = (code: string) => {
    const entry = shown.values.get(code);
    const name = base.areas.get(code)?.name ?? code;
    const { places } = shown.picture;
    return `${name}: ${fullValue(entry?.value ?? null, entry?.status ?? 'no_data', shown.indicator, places)}`;
  };
  const hrefOf = (code: string) => mapPage({ ...view.value, area: code });
  const drawn = { marks: first.picture.marks, inside: insideLayer.value?.picture.marks ?? null };
  const chosen = pooledAreas.value.map(({ code }) => code);
  const map = drawMap(partsOf(base, shown), drawn, { titleOf, hrefOf }, chosen);
  const label = say('firstMap', { city: start.city.name, indicator: pick(shown.indicator.name) });
  const ratio = map.frame.width / map.frame.height;
  const kecamatan = [...base.areas.values()].filter(({ level }) => level === 'kecamatan');
  const leave = () => {
    hover.value = null;
  };
  return (
    <div class="first-map" onClick={select} onMouseMove={point} onMouseLeave={leave}>
      <div class="first-frame" style={`--ratio:${ratio}`}>
        <SvgMap map={map} unit={map.frame.width / USUAL_PIXELS} label={label} />
        <MapNames names={kecamatan} frame={map.frame} />
      </div>
    </div>
  );
}

const codeAt = ({ target }: Event): string | null =>
  target instanceof Element
    ? (target.closest('a[data-code]')?.getAttribute('data-code') ?? null)
    : null;

function select(event: MouseEvent): void {
  const code = codeAt(event);
  // A link opened in a tab of its own stays a link.
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (code !== view.peek().area) change({ area: code });
}

function point(event: MouseEvent): void {
  const code = codeAt(event);
  const { left, top } = (event.currentTarget as HTMLElement).getBoundingClientRect();
  const at = { x: event.clientX - left, y: event.clientY - top };
  hover.value = code ? { code, at, inZone: false } : null;
}

function partsOf({ areas, boundaries, lines }: Ground, { layer: { level } }: ShownLayer): MapParts {
  const { hide } = view.value;
  const above = level === 'kota' ? 'kota' : 'kecamatan';
  return {
    bbox: start.city.bbox,
    areas: boundaries[level].features.map(({ properties: { code }, geometry }) => ({
      code,
      level,
      geometry,
      point: areas.get(code)?.point ?? [],
    })),
    edges: boundaries[above].features.map(({ geometry }) => geometry),
    zones: (zones.value?.features ?? []).flatMap(({ geometry, properties: { code } }) =>
      geometry ? [{ code, geometry }] : [],
    ),
    lines: (['waterways', 'railways'] as const)
      .filter((kind) => !hide.includes(kind))
      .flatMap((kind) =>
        lines[kind].features.map(({ geometry, properties }) => ({
          kind,
          geometry,
          isEstimated: properties?.['method'] === 'estimated',
        })),
      ),
    stations: hide.includes('stations')
      ? []
      : lines.stations.features.flatMap(({ geometry }) =>
          geometry.type === 'Point' ? [geometry.coordinates] : [],
        ),
  };
}
