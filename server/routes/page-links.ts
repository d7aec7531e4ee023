import type { FastifyRequest } from 'fastify';
import type { Link } from '../encode/features.ts';
import { CSV_TYPE } from '../encode/csv.ts';
import { GEOJSON_TYPE } from '../encode/geojson.ts';

type Page = { limit: number; offset: number; matched: number };

/** Links of one page of features: itself, the other format, its collection, the next and the previous page. */
export function pageLinks(
  request: FastifyRequest,
  origin: string,
  { limit, offset, matched }: Page,
): Link[] {
  const [path = '', query = ''] = request.url.split('?');
  const address = (changes: Record<string, string | number>) => {
    const parameters = new URLSearchParams(query);
    for (const [name, value] of Object.entries(changes)) parameters.set(name, String(value));
    const text = parameters.toString();
    return origin + path + (text ? `?${text}` : '');
  };
  const links: Link[] = [
    { href: address({}), rel: 'self', type: GEOJSON_TYPE },
    { href: address({ f: 'csv' }), rel: 'alternate', type: CSV_TYPE },
    { href: origin + path.replace(/\/items$/, ''), rel: 'collection', type: 'application/json' },
  ];
  if (offset + limit < matched) {
    links.push({ href: address({ offset: offset + limit }), rel: 'next', type: GEOJSON_TYPE });
  }
  if (offset > 0) {
    links.push({
      href: address({ offset: Math.max(0, offset - limit) }),
      rel: 'prev',
      type: GEOJSON_TYPE,
    });
  }
  return links;
}
