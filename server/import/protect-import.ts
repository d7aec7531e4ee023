import { figureKey } from '../../geo/figures/figure-key.ts';
import type { CheckedFigures } from '../../geo/figures/check-figures.ts';
import { isDerived } from '../../geo/figures/is-derived.ts';
import {
  tellBeside,
  tellExposed,
  tellFollows,
  tellSmall,
  tellTelling,
} from '../../geo/figures/protect/describe.ts';
import type { Cell } from '../../geo/figures/protect/model.ts';
import { protectFigures } from '../../geo/figures/protect/protect-figures.ts';
import { withhold } from '../../geo/figures/withhold.ts';
import type { Indicator, Observation } from '../../geo/indicators/types.ts';
import type { Finding } from '../../geo/read/finding.ts';
import { listAreas } from '../db/areas.ts';
import type { Db } from '../db/open.ts';
import { listFigures } from '../db/write.ts';
import type { Report } from './report.ts';

/**
 * The figures of a file as they may be stored: what is withheld has no number any more, and the
 * report says why. A small count that stored figures tell already is refused and left out; of
 * figures that an agency has published all are kept, and the report says what follows from them.
 */
export function protectImport(
  db: Db,
  { figures, places }: Pick<CheckedFigures, 'figures' | 'places'>,
  indicators: ReadonlyMap<string, Indicator>,
  { published, threshold }: { published?: boolean | undefined; threshold: number },
  report: Report,
): Observation[] {
  const stored = listFigures(db).filter((one) => !isDerived(indicators, one));
  const isPublished = published === true;
  const given = { figures, stored, indicators, isPublished, threshold };
  const { small, telling, beside, told, rules } = protectFigures(given, listAreas(db));
  const at = (cell: Cell, one: Finding): Finding => ({ ...one, ...places.get(cell.name) });
  report.withheld.push(
    ...small.map((cell) => at(cell, tellSmall(cell, threshold))),
    ...telling.map((one) => at(one.hide, tellTelling(one, threshold))),
    ...beside.map((one) => at(one.hide, tellBeside(one))),
  );
  if (isPublished) {
    report.warnings.push(...told.map((one) => at(one.cell, tellFollows(one, rules))));
    return figures;
  }
  report.refused.push(...told.map((one) => at(one.cell, tellExposed(one, rules))));
  const hidden = new Set(
    [...small, ...[...telling, ...beside].map(({ hide }) => hide)].map(nameOf),
  );
  const exposed = new Set(told.map(({ cell }) => cell.name));
  return figures
    .filter((one) => !exposed.has(figureKey(one)))
    .map((one) => (hidden.has(figureKey(one)) ? withhold(one) : one));
}

const nameOf = ({ name }: Cell): string => name;
