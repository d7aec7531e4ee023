import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case, readDistanceCases } from './fixtures.ts';
import type { Query } from './postgis.ts';

/** A text as SQL; nothing in it has a meaning. */
const quote = (value: unknown): string => `$json$${JSON.stringify(value)}$json$`;

/** Runs a file of SQL that lies beside this one. */
export async function runFile(query: Query, name: string): Promise<void> {
  await query(readFileSync(join(import.meta.dirname, name), 'utf8'));
}

/** Puts cases where areas.sql reads them. */
export async function loadCases(
  query: Query,
  cases: readonly Case[],
  trackHalfWidthM: number,
  quadrantSegments: number,
): Promise<void> {
  await query(`
    create table parameter as
      select ${trackHalfWidthM}::float as track_half_width_m, ${quadrantSegments} as quad_segs;
    create table input as
      select id, areas, lines, polygons
      from jsonb_to_recordset(${quote(cases)}) as one (id text, areas jsonb, lines jsonb, polygons jsonb)`);
}

/** Puts places and lines where distances.sql reads them. */
export async function loadDistances(
  query: Query,
  { points, tracks }: ReturnType<typeof readDistanceCases>,
): Promise<void> {
  await query(`
    create table spot as
      select number, (place ->> 0)::float as lon, (place ->> 1)::float as lat
      from jsonb_array_elements(${quote(points)}) with ordinality as one (place, number);
    create table track as
      select number, feature ->> 'id' as id, feature
      from jsonb_array_elements(${quote(tracks)}) with ordinality as one (feature, number)`);
}
