import { LEVELS, type Level } from '../../geo/areas/levels.ts';
import { defaultIndicator } from '../../geo/indicators/default-indicator.ts';
import { THINGS } from '../../geo/text/errors.ts';
import { listIndicators } from '../db/indicators.ts';
import type { Snapshot } from '../db/snapshot.ts';
import { indicatorEntries } from '../encode/indicators.ts';
import { layerValues } from '../encode/values.ts';
import { Problem } from '../errors.ts';
import { checkPeriod } from './check-period.ts';
import { JSON_TYPE, type Content } from './content.ts';

const json = (body: unknown): Content => ({ type: JSON_TYPE, body: JSON.stringify(body) });

const unknownIndicator = (id: string) =>
  new Problem('unknown_id', { what: THINGS.indicator, value: id });

/** The register of indicators. */
export function makeIndicators({ db, release }: Snapshot): Content {
  const indicators = indicatorEntries(db);
  return json({ release, default: defaultIndicator(indicators), indicators });
}

/** One indicator of the register. @throws Problem for an id that it does not have */
export function makeIndicator({ db, release }: Snapshot, { id }: { id: string }): Content {
  const entry = indicatorEntries(db).find((one) => one.id === id);
  if (!entry) throw unknownIndicator(id);
  return json({ release, ...entry });
}

/** One layer without geometry. @throws Problem for an indicator or a period that is not there */
export function makeValues(
  snapshot: Snapshot,
  { id, level, period }: { id: string; level: Level; period?: string | undefined },
): Content {
  if (!listIndicators(snapshot.db).some((one) => one.id === id)) throw unknownIndicator(id);
  return json(layerValues(snapshot, id, level, checkPeriod(snapshot.db, period)));
}

/** The address under which one layer is answered alone. */
const addressOf = (indicator: string, level: Level) =>
  `/api/indicators/${indicator}/values?level=${level}`;

function* layersOf(snapshot: Snapshot): Generator<[string, unknown]> {
  const indicators = listIndicators(snapshot.db);
  for (const level of LEVELS) {
    for (const { id } of indicators) {
      yield [addressOf(id, level), layerValues(snapshot, id, level, null)];
    }
  }
}

/** The latest values of every indicator at every level, each as its own address answers it. */
export const makeAllValues = (snapshot: Snapshot): Content =>
  json({ release: snapshot.release, answers: Object.fromEntries(layersOf(snapshot)) });
