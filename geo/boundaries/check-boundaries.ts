import type { Finding } from '../read/finding.ts';
import type { JsonDocument } from '../read/json.ts';
import type { Boundary } from './boundary.ts';
import { findGaps, findOverlaps } from './check-neighbours.ts';
import { dissolve } from './dissolve.ts';
import type { StatedFields } from './fields.ts';
import { readBoundaries, type CodeByBpsCode } from './read-boundaries.ts';

export type CheckedBoundaries = {
  read: number;
  /** Kelurahan, kecamatan and kota; empty when anything was refused. */
  boundaries: Boundary[];
  repaired: Finding[];
  refused: Finding[];
  warnings: Finding[];
};

/**
 * Reads and checks a file of kelurahan and dissolves it to kecamatan and kota. A set is used as a
 * whole or not at all: one refused feature leaves no boundaries.
 * @throws FileError when the file is no FeatureCollection
 */
export function checkBoundaries(
  document: JsonDocument,
  stated: StatedFields & {
    kotaName?: string | undefined;
    /** The kota that is stored now: it keeps its name when the file does not say it. */
    knownKota?: { code: string; name: string } | null;
  },
  knownCodes?: CodeByBpsCode,
): CheckedBoundaries {
  const { kotaName, knownKota, ...fields } = stated;
  const { read, features, repaired, refused } = readBoundaries(document, fields, knownCodes);
  const problems = refused.length > 0 ? refused : findOverlaps(features);
  if (problems.length > 0) {
    return { read, boundaries: [], repaired, refused: problems, warnings: [] };
  }
  const kotaCode = features[0]?.code.slice(0, 5) ?? '';
  const knownName = knownKota?.code === kotaCode ? knownKota.name : null;
  const name = kotaName ?? knownName ?? features[0]?.kota ?? `Kota ${kotaCode}`;
  const boundaries = dissolve(features, name);
  const union = boundaries.find(({ level }) => level === 'kota');
  const warnings = union ? findGaps(union.geometry) : [];
  return { read, boundaries, repaired, refused: [], warnings };
}
