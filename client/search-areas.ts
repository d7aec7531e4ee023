import type { PlacedArea } from './data/ground.ts';

type Searchable = Pick<PlacedArea, 'code' | 'bps_code' | 'name' | 'level'>;

const MOST_RESULTS = 8;
const LEVEL_ORDER = { kota: 0, kecamatan: 1, kelurahan: 2 };

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** How well an area answers: 0 starts with the words, 1 contains them, 2 its code does; `null` not at all. */
function closeness(area: Searchable, wanted: string): number | null {
  const name = plain(area.name);
  if (name.startsWith(wanted)) return 0;
  if (name.includes(wanted)) return 1;
  const codes = [plain(area.code), area.bps_code ?? ''];
  return /\d/.test(wanted) && codes.some((code) => code.startsWith(wanted)) ? 2 : null;
}

/** Areas of any level by name or code (with or without dots), best first, at most eight. */
export function searchAreas<T extends Searchable>(query: string, areas: Iterable<T>): T[] {
  const wanted = plain(query);
  if (!wanted) return [];
  return [...areas]
    .map((area) => ({ area, close: closeness(area, wanted) }))
    .filter(({ close }) => close !== null)
    .sort(
      (a, b) =>
        Number(a.close) - Number(b.close) ||
        LEVEL_ORDER[a.area.level] - LEVEL_ORDER[b.area.level] ||
        a.area.name.localeCompare(b.area.name, 'id'),
    )
    .slice(0, MOST_RESULTS)
    .map(({ area }) => area);
}
