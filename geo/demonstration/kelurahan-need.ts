import { probit } from 'simple-statistics';
import { moransI } from '../statistics/morans-i.ts';
import type { Random } from '../statistics/random.ts';
import { normalsFrom } from './draws.ts';
import type { KecamatanSignal } from './kecamatan-signals.ts';

/** Moran's I that mean needs are mixed to; chance in the families takes a little off. */
const TARGET_I = 0.4;
/** Weight of the kecamatan beside the smoothed noise in what neighbours have in common. */
const KECAMATAN_WEIGHT = 0.7;
const SHARE_RISE = 0.36;
const SMOOTHINGS = 2;
const MIXING_STEPS = 100;

export type KelurahanInput = {
  /** Code of the kecamatan of each kelurahan. */
  parents: readonly string[];
  /** Positions of the neighbours of each kelurahan. */
  neighbours: readonly (readonly number[])[];
  signals: readonly KecamatanSignal[];
  /** What lines and clusters already add to the mean need of each kelurahan, in the same unit. */
  added: readonly number[];
};

/**
 * Part of the need of each kelurahan, in the order of `parents`: what brings its mean need to
 * normal scores (mean 0, variance about 1), so that range and pattern hold for every seed. What
 * neighbours share, the order of the kecamatan and smoothed noise, is mixed with noise of each
 * kelurahan alone; with what is added it decides the ranks that the scores come from. The
 * proportion of the mixture is the one whose scores, read as shares, have the Moran's I
 * closest to the target.
 */
export function kelurahanNeed(
  { parents, neighbours, signals, added }: KelurahanInput,
  random: Random,
): number[] {
  const normal = normalsFrom(random);
  const noise = () => parents.map(() => normal());
  const order = meanRanks(signals);
  const kecamatan = standardise(parents.map((code) => order.get(code) ?? 0.5));
  const smooth = standardise(smoothen(noise(), neighbours));
  const own = standardise(noise());
  const shared = standardise(
    smooth.map((one, i) => (1 - KECAMATAN_WEIGHT) * one + KECAMATAN_WEIGHT * (kecamatan[i] ?? 0)),
  );
  const mixtures = Array.from({ length: MIXING_STEPS + 1 }, (_, step) => {
    const weight = step / MIXING_STEPS;
    const mixed = standardise(shared.map((one, i) => weight * one + (1 - weight) * (own[i] ?? 0)));
    return normalScores(mixed.map((one, i) => one + (added[i] ?? 0)));
  });
  const miss = (scores: number[]) =>
    Math.abs((moransI(scores.map(shareLike), neighbours) ?? 0) - TARGET_I);
  const chosen = mixtures.reduce((best, one) => (miss(one) < miss(best) ? one : best));
  return chosen.map((score, i) => score - (added[i] ?? 0));
}

/** The share of pre-prosperous families rises about exponentially with the mean need. */
const shareLike = (score: number): number => Math.exp(SHARE_RISE * score);

/** Mean rank of each kecamatan over the signals that have it, 0 (least needy) to 1; ties share a rank. */
export function meanRanks(signals: readonly KecamatanSignal[]): Map<string, number> {
  const ranks = new Map<string, number[]>();
  for (const signal of signals) {
    const values = [...signal.values()];
    for (const [code, value] of signal) {
      const below = values.filter((other) => other < value).length;
      const equal = values.filter((other) => other === value).length;
      const rank = (below + (equal - 1) / 2) / Math.max(1, values.length - 1);
      ranks.set(code, [...(ranks.get(code) ?? []), rank]);
    }
  }
  return new Map(
    [...ranks].map(([code, list]) => [code, list.reduce((sum, one) => sum + one, 0) / list.length]),
  );
}

/** Each value becomes the mean of itself and of the mean of its neighbours, some times over. */
function smoothen(values: number[], neighbours: readonly (readonly number[])[]): number[] {
  let smooth = values;
  for (let round = 0; round < SMOOTHINGS; round++) {
    smooth = smooth.map((value, index) => {
      const near = neighbours[index] ?? [];
      const sum = near.reduce((all, other) => all + (smooth[other] ?? 0), 0);
      return near.length === 0 ? value : (value + sum / near.length) / 2;
    });
  }
  return smooth;
}

/** Mean 0 and variance 1; all 0 where all are equal. */
function standardise(values: number[]): number[] {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const variance = values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length;
  return values.map((one) => (variance === 0 ? 0 : (one - mean) / Math.sqrt(variance)));
}

/** Each value becomes the normal quantile of its rank. */
function normalScores(values: number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const scores = new Array<number>(values.length).fill(0);
  order.forEach((index, rank) => (scores[index] = probit((rank + 0.5) / values.length)));
  return scores;
}
