import type { LayerSpecification, Map as MapLibre } from 'maplibre-gl';

/** Gives layers that are on the map the paint they have here. */
export function repaint(map: MapLibre, layers: LayerSpecification[]): void {
  for (const { id, paint = {} } of layers) {
    for (const [property, value] of Object.entries(paint)) {
      map.setPaintProperty(id, property as never, value as never);
    }
  }
}
