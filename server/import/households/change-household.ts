import { headerKey } from '../../../geo/figures/columns.ts';
import { COLUMN_BY_KEY, HOUSEHOLD_COLUMNS } from '../../../geo/households/columns.ts';
import { factsOf } from '../../../geo/households/facts.ts';
import { makeRowReader, type ReadRow } from '../../../geo/households/read-household.ts';
import { householdCells } from '../../../geo/households/write-household.ts';
import { FileError, finding, type Finding } from '../../../geo/read/finding.ts';
import type { Cell } from '../../../geo/read/table.ts';
import {
  deleteHousehold,
  findHouseholds,
  updateHousehold,
  type StoredHousehold,
} from '../../db/households.ts';
import { forgetEndedWaiting } from '../../db/held.ts';
import type { Db } from '../../db/open.ts';
import { listRegisters, logChange, type ChangeAction, type Register } from '../../db/registers.ts';
import { closeRelease, openRelease } from '../../db/write.ts';
import { asFinding } from '../as-finding.ts';
import { readSalt, type Salt } from '../salt.ts';
import { inTransaction } from '../transaction.ts';
import { startQueue } from '../held/queue-household.ts';
import { publishRegister } from './publish-register.ts';
import { rowRules } from './row-rules.ts';

/**
 * What became of a change: whether it was done, or why not. `release` is the release that is public since,
 * `null` where nothing public changed.
 */
export type Changed = {
  isDone: boolean;
  release: number | null;
  refused: Finding[];
};

/** A correction as it is written: column (any of its headers) and new value, '' for "not recorded". */
export type Corrections = readonly { column: string; value: string }[];

type Step = (
  db: Db,
  found: readonly StoredHousehold[],
  registers: readonly Register[],
) => Finding[];

/**
 * Corrects columns of one family in every current register of the period (all periods when `null`),
 * by the rules of the import (UU 27/2022: the right to have one's data corrected). What is public stays
 * as it is: the family waits until enough others have changed near it. Not undone by `undo`.
 */
export function correctHousehold(
  registerFile: string,
  householdId: string,
  period: string | null,
  corrections: Corrections,
): Promise<Changed> {
  const columns = corrections.map(({ column }) => COLUMN_BY_KEY.get(headerKey(column))?.id ?? '');
  const change = { action: 'correct', columns: columns.join(', ') } as const;
  return changeHousehold(registerFile, householdId, period, change, (db, found, registers) => {
    const read = cellsReader(db);
    return found.flatMap((one) => correctOne(db, one, registers, corrections, read));
  });
}

/**
 * Removes one family from every register, also from ended ones (UU 27/2022: the right to have one's data
 * erased). Its share of the held sums stays, without its id and its point, until it leaves them together
 * with others; what is public stays as it is until then. Not undone by `undo`.
 */
export function removeHousehold(registerFile: string, householdId: string): Promise<Changed> {
  const change = { action: 'remove', columns: null } as const;
  return changeHousehold(registerFile, householdId, null, change, (db, found) => {
    for (const { id } of found) deleteHousehold(db, id);
    return [];
  });
}

type Change = { action: ChangeAction; columns: string | null };

async function changeHousehold(
  registerFile: string,
  householdId: string,
  period: string | null,
  change: Change,
  step: Step,
): Promise<Changed> {
  const changed: Changed = { isDone: false, release: null, refused: [] };
  try {
    await inTransaction(registerFile, (db) => {
      const registers = listRegisters(db).filter((one) => period === null || one.period === period);
      const ids = new Set(registers.map(({ id }) => id));
      const found = findHouseholds(db, householdId).filter(
        ({ register }) => change.action === 'remove' || ids.has(register),
      );
      if (found.length === 0) throw new FileError(finding('household_not_found'));
      const salt = readSalt(registerFile, db);
      const release = openRelease(db, 'households', new Date().toISOString());
      const queue = startQueue(db, release, salt, householdId);
      changed.refused = step(db, found, registers);
      if (changed.refused.length > 0) return false;
      queue();
      const touched = registers.filter(({ id }) => found.some(({ register }) => register === id));
      changed.release = closeChange(db, release, touched, { ...change, salt });
      return true;
    });
  } catch (error) {
    changed.refused = [asFinding(error)];
  }
  changed.isDone = changed.refused.length === 0;
  return changed;
}

/** Only the demonstration, which is about nobody, shows a change at once. */
function closeChange(
  db: Db,
  release: number,
  touched: readonly Register[],
  { salt, ...change }: Change & { salt: Salt },
): number | null {
  forgetEndedWaiting(db);
  const synthetic = touched.filter(({ origin }) => origin === 'demonstration');
  for (const one of synthetic) publishRegister(db, release, one, salt);
  const period = touched.map((one) => one.period).join(', ');
  logChange(db, { at: new Date().toISOString(), release, period, ...change });
  return closeRelease(db, release, { period }, synthetic.length > 0);
}

const BKKBN = /^bkkbn_\d+$/;

function correctOne(
  db: Db,
  { id, register, household }: StoredHousehold,
  registers: readonly Register[],
  corrections: Corrections,
  readCells: CellsReader,
): Finding[] {
  const cells = householdCells(household);
  const refused: Finding[] = [];
  const set = (columnId: string, value: string) => {
    cells[HOUSEHOLD_COLUMNS.findIndex((one) => one.id === columnId)] = value;
  };
  const corrected = corrections.map(({ column, value }) => {
    const known = COLUMN_BY_KEY.get(headerKey(column));
    if (known && known.id !== 'household_id') set(known.id, value);
    else refused.push(finding('unknown_column', { column, values: { column } }));
    return known?.id ?? '';
  });
  if (refused.length > 0) return refused;
  // A stage follows from corrected indicators unless it is corrected itself.
  if (corrected.some((one) => BKKBN.test(one)) && !corrected.includes('welfare_stage')) {
    set('welfare_stage', '');
  }
  const read = readCells(cells);
  if (!read.household) return read.refused;
  const povertyLine = registers.find((one) => one.id === register)?.povertyLine ?? null;
  updateHousehold(db, id, read.household, factsOf(read.household, povertyLine));
  return [];
}

type CellsReader = (cells: Cell[]) => Pick<ReadRow, 'household' | 'refused'>;

/** Reads the cells of one family, in the order of all columns, by the rules of the import. */
function cellsReader(db: Db): CellsReader {
  const places = HOUSEHOLD_COLUMNS.map((column, index) => ({ column, index }));
  const read = makeRowReader(
    { line: 0, width: places.length, places },
    { ...rowRules(db), acceptAliases: false, decimal: 'point', isRagged: false },
  );
  return (cells) => {
    const { household, refused } = read({ line: 1, cells });
    return { household, refused: refused.map((one) => ({ ...one, line: null })) };
  };
}
