import type { Bbox } from '../../boundaries/boundary.ts';
import type { PolygonKind } from '../kinds.ts';
import type { Method } from '../line.ts';
import { METHOD_WORDS } from './kind-words.ts';
import type { FeatureReader } from './feature-reader.ts';

/** What is stated about all features of a file; a feature's own properties win. */
export type Stated = {
  method?: Method | undefined;
  accuracyM?: number | undefined;
  licence?: string | undefined;
  source?: string | undefined;
  date?: string | undefined;
  /** Kind of polygons that do not say it. */
  kind?: PolygonKind | undefined;
  /** Box around the city in degrees; without it, nothing is too far. */
  city?: Bbox | null;
};

/** What lines and zones say about themselves alike. */
export type Origin = {
  name: string | null;
  method: Method;
  accuracy_m: number;
  evidence: string;
  licence: string;
  source: string;
  date: string | null;
};

const LARGEST_ACCURACY_M = 10_000;

/** Where a feature comes from and how exact it is; `null` when it is refused for want of it. */
export function readOrigin(reader: FeatureReader, stated: Stated): Origin | null {
  const accuracy = reader.measure('accuracy', LARGEST_ACCURACY_M);
  // Of a range, the worse end is the bound.
  const accuracyM = accuracy?.high ?? stated.accuracyM ?? null;
  const source = reader.text('source') ?? stated.source ?? null;
  const method = reader.word('method', METHOD_WORDS) ?? stated.method ?? 'measured';
  if (accuracyM === null && !reader.find('accuracy')) reader.tell('refused', 'no_accuracy');
  if (source === null) reader.tell('refused', 'no_feature_source');
  if (accuracyM === null || source === null) return null;
  return {
    name: reader.text('name'),
    method,
    accuracy_m: accuracyM,
    evidence: reader.text('evidence') ?? source,
    licence: reader.text('licence') ?? stated.licence ?? 'not stated',
    source,
    date: reader.text('date') ?? stated.date ?? null,
  };
}
