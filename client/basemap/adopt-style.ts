import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';

const PREFIX = 'basemap-';
const RELATIVE = ['url', 'tiles', 'data'];

/**
 * Sources and layers of somebody's style, to lie under ours: with names of their own, addresses made
 * absolute, and without what needs a picture (icons, patterns) - the map has one set of pictures, and names
 * draw from the reader's own fonts. So neither sprite nor glyphs are asked for.
 * @param url address of the style
 * @throws TypeError when it is no style
 */
export function adoptStyle({ sources, layers }: StyleSpecification, url: string) {
  return {
    sources: Object.fromEntries(
      Object.entries(sources).map(([id, source]) => [PREFIX + id, adoptSource(source, url)]),
    ),
    layers: layers.flatMap(adoptLayer),
  };
}

function adoptSource(source: SourceSpecification, base: string): SourceSpecification {
  const absolute = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(absolute);
    if (typeof value !== 'string' || /^[a-z][a-z\d+.-]*:/i.test(value)) return value;
    // The places for zoom, column and row must stay as they are.
    return new URL(value, base).href.replace(/%7B/gi, '{').replace(/%7D/gi, '}');
  };
  const members = Object.entries(source).map(([name, value]) => [
    name,
    RELATIVE.includes(name) ? absolute(value) : value,
  ]);
  return Object.fromEntries(members) as SourceSpecification;
}

function adoptLayer(layer: LayerSpecification): LayerSpecification[] {
  const { layout = {}, paint = {} } = layer;
  const needsPicture = Object.keys(paint).some((name) => name.endsWith('-pattern'));
  const isHidden = 'visibility' in layout && layout.visibility === 'none';
  const isNameless = layer.type === 'symbol' && !('text-field' in layout);
  if (needsPicture || isHidden || isNameless) return [];
  const adopted = {
    ...layer,
    id: PREFIX + layer.id,
    layout: withoutIcons(layout),
    paint: withoutIcons(paint),
    ...('source' in layer && { source: `${PREFIX}${String(layer.source)}` }),
  };
  return [adopted as LayerSpecification];
}

const withoutIcons = (members: object) =>
  Object.fromEntries(Object.entries(members).filter(([name]) => !name.startsWith('icon-')));
