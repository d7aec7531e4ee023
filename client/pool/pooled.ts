import { computed } from '@preact/signals';
import { poolAreas, type Pooled } from '../../geo/profile/pool-areas.ts';
import type { ValueEntry } from '../../server/schemas/values.ts';
import type { PlacedArea } from '../data/ground.ts';
import { ground, layer, selected, valueAt } from '../data/shown.ts';
import { view } from '../state.ts';

/** The areas that are read together, the selected one first; codes that no area has are left out. */
export const pooledAreas = computed<PlacedArea[]>(() => {
  const first = selected.value;
  const places = ground.value?.areas;
  if (!first || !places) return [];
  const others = view.value.pool.flatMap((code) => places.get(code) ?? []);
  return [first, ...others.filter(({ level }) => level === first.level)];
});

export type PooledLayer = { parts: { area: PlacedArea; entry: ValueEntry }[]; pooled: Pooled };

/** The layer's value of these areas as one, with its parts; `null` for one area alone and while values load. */
export const pooledLayer = computed<PooledLayer | null>(() => {
  const [shown, areas] = [layer.value, pooledAreas.value];
  const parts = areas.flatMap((area) => {
    const entry = valueAt(area.level, area.code);
    return entry ? [{ area, entry }] : [];
  });
  if (!shown || parts.length < 2 || parts.length < areas.length) return null;
  const pooled = poolAreas(
    parts.map(({ entry }) => entry),
    shown.indicator,
  );
  return { parts, pooled };
});
