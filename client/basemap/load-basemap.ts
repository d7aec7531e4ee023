import {
  addProtocol,
  type LayerSpecification,
  type SourceSpecification,
  type StyleSpecification,
} from 'maplibre-gl';
import { PMTiles, Protocol } from 'pmtiles';
import type { BasemapStart } from '../../server/schemas/start.ts';
import type { MapTheme } from '../map/theme.ts';
import { adoptStyle } from './adopt-style.ts';
import { archiveLayers } from './archive-layers.ts';
import type { CreditPart } from './state.ts';

/** Sources and layers of a base map, by names that no other part of the map has. */
export type LoadedBasemap = {
  sources: Record<string, SourceSpecification>;
  layers: (theme: MapTheme) => LayerSpecification[];
};

const ARCHIVE = 'basemap';
const protocol = new Protocol({ metadata: true });
addProtocol('pmtiles', protocol.tile);

/** Reads a style, or what an archive says of itself. Throws when it cannot be had or is none. */
export function loadBasemap({ kind, url }: BasemapStart): Promise<LoadedBasemap> {
  return kind === 'style' ? loadStyle(url) : loadArchive(new URL(url, location.href).href);
}

async function loadStyle(url: string): Promise<LoadedBasemap> {
  const response = await fetch(url, { credentials: 'omit' });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const { sources, layers } = adoptStyle((await response.json()) as StyleSpecification, url);
  return { sources, layers: () => layers };
}

async function loadArchive(url: string): Promise<LoadedBasemap> {
  const archive = protocol.get(url) ?? new PMTiles(url);
  protocol.add(archive);
  const metadata = (await archive.getMetadata()) as { vector_layers?: { id: string }[] };
  const names = (metadata.vector_layers ?? []).map(({ id }) => id);
  return {
    sources: { [ARCHIVE]: { type: 'vector', url: `pmtiles://${url}` } },
    layers: (theme) => archiveLayers(ARCHIVE, names, theme.basemap),
  };
}

/** The text of a credit and its links to the web; nothing else of its HTML. */
export function creditParts(html: string): CreditPart[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].flatMap((node): CreditPart[] => {
    const text = node.textContent ?? '';
    const href = node instanceof HTMLAnchorElement && /^https?:/.test(node.href) ? node.href : null;
    return text ? [{ text, href }] : [];
  });
}
