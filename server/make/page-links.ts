import type { Link } from '../encode/features.ts';
import { CSV_TYPE } from '../encode/csv.ts';
import { GEOJSON_TYPE } from '../encode/geojson.ts';
import { DEFAULT_LIMIT } from '../schemas/items.ts';

type Query = { limit?: number; offset?: number } & Record<string, unknown>;

/** The query as an address has it; what equals the default is left out, a comma stays one. */
function writeQuery(query: Query): string {
  const { limit, offset, f, ...rest } = query;
  const parts = {
    ...rest,
    ...(limit === DEFAULT_LIMIT ? {} : { limit }),
    ...(offset === 0 ? {} : { offset }),
    ...(f === 'geojson' ? {} : { f }),
  };
  const written = Object.entries(parts).filter(([, value]) => value !== undefined);
  const text = new URLSearchParams(written.map(([name, value]) => [name, String(value)]));
  return text.size > 0 ? `?${text.toString()}` : '';
}

/** Links of one page of features: itself, the other format, its collection, the next and the previous page. */
export function pageLinks(
  origin: string,
  collection: string,
  query: Query,
  matched: number,
): Link[] {
  const { limit = DEFAULT_LIMIT, offset = 0 } = query;
  const base = `${origin}/api/collections/${collection}`;
  const address = (changes: Query) => `${base}/items${writeQuery({ ...query, ...changes })}`;
  const links: Link[] = [
    { href: address({}), rel: 'self', type: GEOJSON_TYPE },
    { href: address({ f: 'csv' }), rel: 'alternate', type: CSV_TYPE },
    { href: base, rel: 'collection', type: 'application/json' },
  ];
  if (offset + limit < matched) {
    links.push({ href: address({ offset: offset + limit }), rel: 'next', type: GEOJSON_TYPE });
  }
  if (offset > 0) {
    const before = Math.max(0, offset - limit);
    links.push({ href: address({ offset: before }), rel: 'prev', type: GEOJSON_TYPE });
  }
  return links;
}
