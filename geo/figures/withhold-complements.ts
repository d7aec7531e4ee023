import { parentCode } from '../areas/levels.ts';
import type { Area, Observation } from '../indicators/types.ts';
import { figureKey } from './figure-key.ts';

export type Complements = {
  /** Figures that must be withheld too, because a total would give the first one away. */
  withheld: Observation[];
  /** Withheld figures that stored totals give away whatever is done to the new ones. */
  exposed: Observation[];
};

/**
 * A withheld count can be worked out when a total and all other parts of it are readable. Finds
 * those counts and, for each, the smallest other new figure to withhold with it. `figures` are
 * the figures as they would stand after the load, derived ones left out; only those whose key is in
 * `changeable` may be withheld.
 */
export function withholdComplements(
  areas: Pick<Area, 'code' | 'level'>[],
  figures: Observation[],
  changeable: ReadonlySet<string>,
): Complements {
  const result: Complements = { withheld: [], exposed: [] };
  for (const group of groupFigures(figures)) {
    const byArea = new Map(group.map((one) => [one.area, one]));
    for (let hidden = findExposed(areas, byArea); hidden; hidden = findExposed(areas, byArea)) {
      const { count, total, parts } = hidden;
      const choice = [...parts, total]
        .filter((one) => changeable.has(figureKey(one)))
        .sort(
          (a, b) => Number(a === total) - Number(b === total) || (a.value ?? 0) - (b.value ?? 0),
        )[0];
      if (!choice) {
        result.exposed.push(count);
        break;
      }
      result.withheld.push(choice);
      byArea.set(choice.area, { ...choice, value: null, status: 'suppressed' });
    }
  }
  return result;
}

/** Figures of one indicator, period and series that have anything to hide. */
function groupFigures(figures: Observation[]): Observation[][] {
  const groups = new Map<string, Observation[]>();
  for (const one of figures) {
    const key = figureKey({ ...one, area: '' });
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].filter((group) =>
    group.some(({ status }) => status === 'suppressed'),
  );
}

type Exposed = { count: Observation; total: Observation; parts: Observation[] };

/** A readable total of which exactly one part is unknown, and that one is withheld. */
function findExposed(
  areas: Pick<Area, 'code' | 'level'>[],
  byArea: Map<string, Observation>,
): Exposed | null {
  for (const { code } of areas.filter(({ level }) => level !== 'kelurahan')) {
    const total = byArea.get(code);
    if (!total || total.value === null) continue;
    const pieces = listPieces(code, areas, byArea);
    const unknown = pieces.filter((piece) => readable(byArea.get(piece)) === null);
    const [only = ''] = unknown;
    const count = byArea.get(only);
    if (unknown.length !== 1 || count?.status !== 'suppressed') continue;
    const parts = pieces.flatMap((piece) => readable(byArea.get(piece)) ?? []);
    return { count, total, parts };
  }
  return null;
}

const readable = (figure: Observation | undefined): Observation | null =>
  figure && figure.value !== null ? figure : null;

/** Parts of an area as finely as they are known: a part without a figure is split into its own parts. */
function listPieces(
  code: string,
  areas: Pick<Area, 'code' | 'level'>[],
  byArea: Map<string, Observation>,
): string[] {
  const parts = areas.filter((one) => parentCode(one.code) === code).map((one) => one.code);
  return parts.flatMap((part) => {
    if (readable(byArea.get(part))) return [part];
    const inner = listPieces(part, areas, byArea);
    return inner.some((piece) => byArea.has(piece)) ? inner : [part];
  });
}
