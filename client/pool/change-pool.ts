import { levelOfCode } from '../../geo/areas/levels.ts';
import { change, view } from '../state.ts';

/**
 * Adds an area to those that are read together, or takes it out. The first one is the selected area; when
 * it goes the next takes its place. An area of another level starts anew.
 */
export function togglePooled(code: string): void {
  const { area, pool } = view.peek();
  if (area === null || levelOfCode(area) !== levelOfCode(code)) {
    change({ area: code, pool: [] });
  } else if (code === area) {
    const [next = null, ...rest] = pool;
    change({ area: next, pool: rest });
  } else {
    const rest = pool.filter((one) => one !== code);
    change({ pool: rest.length < pool.length ? rest : [...pool, code] });
  }
}
