import type { AreaIndex } from '../areas/match-area.ts';
import { findArea } from '../figures/find-area.ts';
import { finding, type Finding } from '../read/finding.ts';
import { maskCell } from './personal.ts';

/** The kelurahan of a row, how it was found, or why not; findings have no line yet. */
export type FoundArea =
  | { code: string; repaired: Finding | null; alias: { alias: string; code: string } | null }
  | { code: null; problem: Finding };

const MOST_REMEMBERED = 5000;

/**
 * Makes the finder of kelurahan for the rows of a file: by Kemendagri code, BPS code or name with
 * its kecamatan, with the rules and words of the figures import. Registers name the same 67 areas
 * again and again, so that each spelling is looked up once.
 */
export function makeAreaReader(
  index: AreaIndex,
  acceptAliases: boolean,
): (area: string | null, kecamatan: string | null) => FoundArea {
  const known = new Map<string, FoundArea>();
  return (area, kecamatan) => {
    const key = `${area ?? ''}\n${kecamatan ?? ''}`;
    const before = known.get(key);
    if (before) return before;
    const found = look(index, area, kecamatan, acceptAliases);
    if (known.size < MOST_REMEMBERED) known.set(key, found);
    return found;
  };
}

function look(
  index: AreaIndex,
  area: string | null,
  kecamatan: string | null,
  acceptAliases: boolean,
): FoundArea {
  const draft = { line: 0, cells: { name: area, kecamatan } };
  const { code, alias, findings } = findArea(
    draft,
    index,
    { level: 'kelurahan', acceptAliases },
    'kelurahan',
  );
  if (code !== null) return { code, repaired: findings.repaired ?? null, alias };
  const problem = findings.unmatched ?? findings.ambiguous ?? findings.refused;
  return { code: null, problem: masked(problem ?? finding('area_empty')) };
}

/** A text that is like no area may be a name or an address in the wrong column. */
function masked(problem: Finding): Finding {
  if (problem.code !== 'area_unknown_name' && problem.code !== 'area_kabupaten') return problem;
  const cell = maskCell(problem.cell ?? '');
  return { ...problem, cell, values: { ...problem.values, cell } };
}
