import type { DemonstrationArea, DemonstrationInput } from './demonstration-input.ts';
import { normalsFrom, streamOf } from './draws.ts';
import { findNeighbours } from './find-neighbours.ts';
import { kelurahanNeed } from './kelurahan-need.ts';
import { REACH_M, type Settlement } from './settle.ts';

/** Weights beside the family's own part, which is 1. */
const KELURAHAN = 0.255;
const NEAR_LINE = 0.47;
const CLUSTER = 0.12;
/** Within this distance of a river or railway the full weight counts; it fades to none at the reach. */
const FULL_WITHIN_M = 100;

/**
 * Latent need of each family, mean 0 and variance 1: of its kelurahan, of its nearness to a river
 * or railway, of its settlement cluster and of its own.
 */
export function latentNeed(
  areas: readonly DemonstrationArea[],
  settled: Settlement,
  { signals, seed }: Pick<DemonstrationInput, 'signals' | 'seed'>,
): Float64Array {
  const place = placeNeed(settled, normalsFrom(streamOf(seed, 'clusters')));
  const kelurahan = kelurahanNeed(
    {
      parents: areas.map(({ parent }) => parent),
      neighbours: findNeighbours(areas),
      signals,
      added: meansByArea(place, settled.area, areas.length).map((mean) => mean / KELURAHAN),
    },
    streamOf(seed, 'kelurahan'),
  );
  const normal = normalsFrom(streamOf(seed, 'families'));
  const need = place.map(
    (one, index) => one + KELURAHAN * (kelurahan[settled.area[index] ?? 0] ?? 0) + normal(),
  );
  return standardise(need);
}

/** What the place of a family adds to its need: lines and its settlement cluster. */
function placeNeed(settled: Settlement, normal: () => number): Float64Array {
  const last = settled.cluster.reduce((most, one) => Math.max(most, one), 0);
  const clusters = Array.from({ length: last + 1 }, normal);
  return settled.riverM.map((river, index) => {
    const line = Math.min(river, settled.railwayM[index] ?? Infinity);
    const cluster = clusters[settled.cluster[index] ?? 0] ?? 0;
    return NEAR_LINE * nearness(line) + CLUSTER * cluster;
  });
}

/** 1 near a line, 0 beyond reach. */
const nearness = (metres: number): number =>
  Math.min(1, Math.max(0, (REACH_M - metres) / (REACH_M - FULL_WITHIN_M)));

/** Mean of each area's families, 0 for an area without any. */
function meansByArea(values: Float64Array, area: Uint8Array, areas: number): number[] {
  const sums = new Float64Array(areas);
  const counts = new Float64Array(areas);
  values.forEach((value, index) => {
    const at = area[index] ?? 0;
    sums[at] = (sums[at] ?? 0) + value;
    counts[at] = (counts[at] ?? 0) + 1;
  });
  return Array.from(sums, (sum, at) => sum / Math.max(1, counts[at] ?? 0));
}

function standardise(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const variance = values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length;
  return values.map((one) => (one - mean) / Math.sqrt(variance));
}
