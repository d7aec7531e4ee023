import type { Map as MapLibre } from 'maplibre-gl';
import type { Feature } from 'geojson';
import type { ShownLayer } from '../data/shown.ts';
import type { ShownZones } from '../data/shown-zones.ts';
import { ESTIMATED_LABELS } from './label-layers.ts';
import { putFeatures } from './put-features.ts';
import { missingLayerIds } from './zone-layers.ts';

const SOURCE = 'zones';

/** Puts the strips of a set on the map, or takes them off. */
export function drawZones(map: MapLibre, shown: ShownZones | null): void {
  const features = (shown?.features ?? []).filter(({ geometry }) => geometry !== null) as Feature[];
  if (putFeatures(map, SOURCE, features)) map.removeFeatureState({ source: SOURCE });
}

/** Colours of the strips: those of the values inside, or the plain ones. */
export function drawInside(
  map: MapLibre,
  shown: ShownZones | null,
  inside: ShownLayer | null,
): void {
  const shownAs = inside ? 'visible' : 'none';
  for (const id of missingLayerIds) map.setLayoutProperty(id, 'visibility', shownAs);
  for (const { properties } of shown?.features ?? []) {
    const mark = inside?.picture.marks.get(properties.code);
    const state = {
      data: mark !== undefined,
      colour: mark?.off ? null : (mark?.colour ?? null),
      pattern: mark?.off ? null : (mark?.pattern ?? null),
    };
    map.setFeatureState({ source: SOURCE, id: properties.code }, state);
  }
}

/** Writes along estimated sections, in the reader's words, that they are not assessed. */
export function nameEstimated(map: MapLibre, words: string): void {
  for (const id of ESTIMATED_LABELS) map.setLayoutProperty(id, 'text-field', words);
}
