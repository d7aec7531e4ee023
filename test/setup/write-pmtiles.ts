import { writeFileSync } from 'node:fs';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { FeatureCollection } from 'geojson';
import GeoJSONVT from 'geojson-vt';
import { zxyToTileId } from 'pmtiles';

const HEADER_BYTES = 127;
const NOT_COMPRESSED = 1;
const MVT = 1;

type Layers = Record<string, FeatureCollection>;
type Entry = { id: number; body: Uint8Array };

/**
 * Writes a small PMTiles archive (specification version 3) of vector tiles: header, one root directory,
 * metadata and tiles, none of it compressed. `bounds` is [west, south, east, north].
 */
export function writePmtiles(
  file: string,
  layers: Layers,
  bounds: [number, number, number, number],
  { maxZoom = 9, attribution = '', tileType = MVT } = {},
): void {
  const entries = makeTiles(layers, bounds, maxZoom);
  const directory = Buffer.from(encodeDirectory(entries));
  const vector_layers = Object.keys(layers).map((id) => ({ id, fields: {} }));
  const metadata = Buffer.from(JSON.stringify({ vector_layers, attribution }));
  const tiles = Buffer.concat(entries.map(({ body }) => body));
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('PMTiles', 'latin1');
  header[7] = 3;
  let at = HEADER_BYTES;
  // Offset and length of directory, metadata, leaf directories (none) and tiles.
  [directory, metadata, Buffer.alloc(0), tiles].forEach(({ length }, i) => {
    header.writeBigUInt64LE(BigInt(at), 8 + 16 * i);
    header.writeBigUInt64LE(BigInt(length), 16 + 16 * i);
    at += length;
  });
  for (const place of [72, 80, 88]) header.writeBigUInt64LE(BigInt(entries.length), place);
  header.set([1, NOT_COMPRESSED, NOT_COMPRESSED, tileType, 0, maxZoom], 96);
  bounds.forEach((degrees, i) => header.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * i));
  writeFileSync(file, Buffer.concat([header, directory, metadata, tiles]));
}

function makeTiles(layers: Layers, [west, south, east, north]: number[], maxZoom: number): Entry[] {
  const indexes = Object.entries(layers).map(
    ([name, data]) => [name, new GeoJSONVT(data, { maxZoom, indexMaxZoom: maxZoom })] as const,
  );
  const entries: Entry[] = [];
  for (let z = 0; z <= maxZoom; z += 1) {
    for (let x = columnOf(west ?? 0, z); x <= columnOf(east ?? 0, z); x += 1) {
      for (let y = rowOf(north ?? 0, z); y <= rowOf(south ?? 0, z); y += 1) {
        const tiles = indexes.map(([name, index]) => [name, index.getTile(z, x, y)] as const);
        const filled = Object.fromEntries(tiles.filter(([, tile]) => tile !== null));
        const body = fromGeojsonVt(filled as Parameters<typeof fromGeojsonVt>[0], {
          version: 2,
          extent: 4096,
        });
        if (body.length > 0) entries.push({ id: zxyToTileId(z, x, y), body });
      }
    }
  }
  return entries.sort((a, b) => a.id - b.id);
}

const columnOf = (lon: number, z: number) => Math.floor(((lon + 180) / 360) * 2 ** z);
function rowOf(lat: number, z: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  return Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z);
}

/** Numbers of entries, then columns: differences of ids, run lengths, lengths, offsets (0: right after the last). */
function encodeDirectory(entries: Entry[]): number[] {
  const ids = entries.map(({ id }, i) => id - (entries[i - 1]?.id ?? 0));
  const runs = entries.map(() => 1);
  const lengths = entries.map(({ body }) => body.length);
  const offsets = entries.map((_entry, i) => (i === 0 ? 1 : 0));
  return [entries.length, ...ids, ...runs, ...lengths, ...offsets].flatMap(encodeVarint);
}

function encodeVarint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...encodeVarint(Math.floor(value / 128))];
}
