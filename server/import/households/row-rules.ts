import { buildAreaIndex } from '../../../geo/areas/match-area.ts';
import { makePointCheck } from '../../../geo/households/check-point.ts';
import type { RowSettings } from '../../../geo/households/read-household.ts';
import { listAreas, listShapes } from '../../db/areas.ts';
import type { Db } from '../../db/open.ts';
import { listAllAliases } from '../../db/write.ts';

/** What rows of families are checked against: the current areas, their spellings and their shapes. */
export const rowRules = (db: Db): Pick<RowSettings, 'areas' | 'checkPoint'> => ({
  areas: buildAreaIndex(listAreas(db), listAllAliases(db)),
  checkPoint: makePointCheck(listShapes(db, 'kelurahan')),
});
