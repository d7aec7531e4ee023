import { levelOfCode } from '../../../geo/areas/levels.ts';
import type { DemonstrationInput } from '../../../geo/demonstration/demonstration-input.ts';
import { kecamatanSignals } from '../../../geo/demonstration/kecamatan-signals.ts';
import { makeRegister } from '../../../geo/demonstration/make-register.ts';
import {
  DEMONSTRATION_PERIOD,
  DEMONSTRATION_POVERTY_LINE,
  DEMONSTRATION_SEED,
  DEMONSTRATION_SOURCE,
} from '../../../geo/demonstration/totals.ts';
import { LINE_KINDS } from '../../../geo/zones/kinds.ts';
import { factsOf } from '../../../geo/households/facts.ts';
import { listShapes } from '../../db/areas.ts';
import { householdWriter } from '../../db/households.ts';
import { listLines } from '../../db/lines.ts';
import type { Db } from '../../db/open.ts';
import { insertRegister } from '../../db/registers.ts';
import { listFigures } from '../../db/write.ts';
import type { Salt } from '../salt.ts';
import { publishRegister } from './publish-register.ts';

const SIZE = 'resident_voters_estimate';

/**
 * Makes the synthetic register and releases it like any other, with origin `demonstration`. Runs
 * inside the transaction of the seed, after boundaries, lines and figures.
 * @throws RangeError when a kelurahan has no size
 */
export function storeDemonstration(db: Db, release: number, salt: Salt, threshold: number): void {
  const register = {
    period: DEMONSTRATION_PERIOD,
    source: DEMONSTRATION_SOURCE,
    origin: 'demonstration',
    povertyLine: DEMONSTRATION_POVERTY_LINE,
    threshold,
    saltMark: salt.mark,
  } as const;
  const id = insertRegister(db, release, register);
  const write = householdWriter(db, id);
  let line = 0;
  for (const household of makeRegister(inputOf(db))) {
    write(household, factsOf(household, DEMONSTRATION_POVERTY_LINE), (line += 1));
  }
  publishRegister(db, release, { ...register, id }, salt);
}

function inputOf(db: Db): DemonstrationInput {
  const figures = listFigures(db);
  const sizes = new Map(
    figures.flatMap(({ area, indicator, value }): [string, number][] =>
      indicator === SIZE && levelOfCode(area) === 'kelurahan' && value !== null
        ? [[area, value]]
        : [],
    ),
  );
  return {
    areas: listShapes(db, 'kelurahan').map((one) => ({ ...one, parent: one.parent ?? '' })),
    sizes,
    signals: kecamatanSignals(figures, sizes),
    lines: listLines(db, LINE_KINDS),
    seed: DEMONSTRATION_SEED,
  };
}
