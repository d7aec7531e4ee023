import { computed, effect, signal, untracked } from '@preact/signals';
import type { Feature, MultiPolygon } from 'geojson';
import type { Level } from '../../geo/areas/levels.ts';
import type { Cell } from '../../geo/cartography/picture.ts';
import { parseZoneSet, type ZoneSet } from '../../geo/zones/kinds.ts';
import type { Status } from '../../geo/indicators/types.ts';
import type { AreaZone, ZoneSetEntry } from '../../server/schemas/zones.ts';
import { zonesAddress } from '../addresses.ts';
import { view } from '../state.ts';
import { wantedZone, wantedZoneLayer, zoneSets } from './needs.ts';
import { current, ground } from './shown.ts';

/** What is told of one set in one area, in the names of the answers; rates inside stand beside them. */
export type ZoneProperties = Pick<
  AreaZone,
  | 'assessed'
  | 'area_m2'
  | 'area_share'
  | 'families_low'
  | 'families'
  | 'families_high'
  | 'families_status'
  | 'origin'
> & { code: string; name: string; kecamatan: string | null; [inside: string]: unknown };
export type ZoneFeature = Omit<Feature<MultiPolygon, ZoneProperties>, 'geometry'> & {
  geometry: MultiPolygon | null;
};
type ZonesCollection = { release: number; features: ZoneFeature[] };

/** The set of zones on the map, in the areas of one level. */
export type ShownZones = {
  release: number;
  set: ZoneSetEntry;
  level: Level;
  features: ZoneFeature[];
  byCode: Map<string, ZoneProperties>;
};

const kept = signal<ShownZones | null>(null);

const answer = computed(() => {
  const asked = wantedZoneLayer.value;
  return asked && current<ZonesCollection>(zonesAddress(asked));
});

// The same strips as long as it is the same answer, however many indicators are looked at meanwhile.
const ready = computed<ShownZones | null>(() => answer.value && untracked(readZones));

function readZones(): ShownZones | null {
  const [asked, found] = [wantedZoneLayer.value, answer.value];
  if (!asked || !found) return null;
  const { release, features } = found;
  const byCode = new Map(features.map(({ properties }) => [properties.code, properties]));
  return { release, set: asked.set as ZoneSetEntry, level: asked.level, features, byCode };
}

/** The strips on the map: they stay until the next ones are complete, and never outlive their release. */
export const zones = computed<ShownZones | null>(() => {
  const isAsked =
    view.value.zone !== null && (zoneSets.value === null || wantedZone.value !== null);
  return isAsked && kept.value?.release === ground.value?.release ? kept.value : null;
});

/** Swaps in strips that are complete. Call once. */
export function followZones(): void {
  effect(() => {
    const [next, base] = [ready.value, ground.value];
    if (next && base?.release === next.release) kept.value = next;
  });
}

/** Whether strips are asked for that are not on the map yet. */
export const zonesWaiting = computed(() => wantedZoneLayer.value !== null && ready.value === null);

/** The set that the view asks for and the release does not have. */
export const missingZone = computed<ZoneSet | null>(() => {
  const { zone } = view.value;
  return zone !== null && zoneSets.value && !wantedZone.value ? parseZoneSet(zone) : null;
});

/** The rate of an indicator inside the zone, as the cartography reads it; not told is no data. */
export function cellInside(properties: ZoneProperties, indicator: string): Cell {
  const [value, status] = [
    properties[`${indicator}_inside`],
    properties[`${indicator}_inside_status`],
  ];
  return {
    code: properties.code,
    value: typeof value === 'number' ? value : null,
    status: typeof status === 'string' ? (status as Status) : 'no_data',
  };
}
