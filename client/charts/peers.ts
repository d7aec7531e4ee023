import { isUnreliable } from '../../geo/cartography/picture.ts';
import { STATUS_NAMES } from '../../geo/text/names.ts';
import type { PlacedArea } from '../data/ground.ts';
import { ground, valueAt, type ShownLayer } from '../data/shown.ts';
import { fullValue, number, period } from '../format.ts';
import { pick, say } from '../state.ts';
import type { PeerMark, PeersDrawing } from './plots.ts';

/** The areas of the same parent, highest first, and the values of the areas around of the same period. */
export function peersOf(shown: ShownLayer, area: PlacedArea): PeersDrawing {
  const parent = ground.value?.areas.get(area.parent ?? '');
  const own = valueAt(area.level, area.code);
  const places = [...(ground.value?.areas.values() ?? [])];
  const peers = places
    .filter((one) => one.level === area.level && one.parent === area.parent)
    .map((one) => peerOf(one, shown, area.code, own?.period ?? null))
    .sort(
      (a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity) || a.name.localeCompare(b.name),
    );
  // A count is a part of its parent's: the parent's own line would only squeeze the others.
  const parents = shown.indicator.kind === 'count' ? [] : parentsOf(parent, shown, own?.period);
  return { peers, parents };
}

function peerOf(
  { level, code, name }: PlacedArea,
  { picture }: ShownLayer,
  chosen: string,
  usual: string | null,
): PeerMark {
  const entry = valueAt(level, code);
  const value = entry?.status === 'ok' ? entry.value : null;
  const words =
    value === null
      ? pick(STATUS_NAMES[entry && entry.status !== 'ok' ? entry.status : 'no_data'])
      : number(value, picture.places);
  const isOther = value !== null && entry?.period && entry.period !== usual;
  return {
    code,
    name,
    value,
    low: value === null ? null : (entry?.low ?? null),
    high: value === null ? null : (entry?.high ?? null),
    words: isOther ? `${words} (${period(entry.period ?? '')})` : words,
    isOwn: code === chosen,
    isUnreliable: entry !== null && isUnreliable(entry),
  };
}

function parentsOf(
  parent: PlacedArea | undefined,
  shown: ShownLayer,
  usual: string | null | undefined,
): PeersDrawing['parents'] {
  if (!parent) return [];
  const entry = valueAt(parent.level, parent.code);
  const above = parentsOf(ground.value?.areas.get(parent.parent ?? ''), shown, usual);
  if (entry?.status !== 'ok' || entry.value === null || entry.period !== usual) return above;
  const { indicator, picture } = shown;
  const name = parent.level === 'kecamatan' ? `Kec. ${parent.name}` : parent.name;
  const words = `${name} ${fullValue(entry.value, 'ok', indicator, picture.places)}`;
  return [{ value: entry.value, words }, ...above];
}

/** All that the chart shows, in words. */
export function describePeers({ peers, parents }: PeersDrawing, shown: ShownLayer): string {
  const { indicator, picture } = shown;
  const lines = peers.map(({ name, value, low, high, words, isUnreliable: isWide }) => {
    if (value === null) return `${name}: ${words}`;
    const limits =
      low !== null && high !== null
        ? say('intervalText', {
            low: number(low, picture.places),
            high: number(high, picture.places),
          })
        : null;
    const parts = [
      `${name} ${fullValue(value, 'ok', indicator, picture.places)}`,
      limits && `(${limits})`,
      isWide && say('unreliable').toLowerCase(),
    ];
    return parts.filter(Boolean).join(' ');
  });
  return [...lines, ...parents.map(({ words }) => words)].join('; ');
}
