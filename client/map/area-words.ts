import type { PlacedArea } from '../data/ground.ts';
import type { ShownLayer } from '../data/shown.ts';
import { fullValue, number, period, unitOf } from '../format.ts';
import { missingReason } from '../shared/missing-reason.ts';
import { pick, say } from '../state.ts';

/** What the map shows of an area in words: name, kecamatan, value with unit, class or why there is none. */
export function areaWords(area: PlacedArea, shown: ShownLayer): string {
  const { indicator, picture } = shown;
  const entry = shown.values.get(area.code);
  const place =
    area.level === 'kelurahan' && area.kecamatan
      ? `${area.name}, Kec. ${area.kecamatan}`
      : area.name;
  if (!entry) return place;
  const value = fullValue(entry.value, entry.status, indicator, picture.places);
  const mark = picture.marks.get(area.code);
  const parts = [
    `${pick(indicator.name)}: ${value}`,
    mark?.pattern ? missingReason(entry) : null,
    classWords(mark?.classIndex ?? null, shown),
    mark?.unreliable ? say('unreliable') : null,
    entry.period && period(entry.period),
  ];
  return `${place}. ${parts.filter(Boolean).join(', ')}`;
}

function classWords(index: number | null, { picture, indicator }: ShownLayer): string | null {
  const limits = index === null ? null : picture.classes[index];
  if (!limits || indicator.kind !== 'rate') return null;
  const [from, to] = [number(limits.from, picture.places), number(limits.to, picture.places)];
  return say('classOf', { from, to: to + unitOf(indicator) });
}
