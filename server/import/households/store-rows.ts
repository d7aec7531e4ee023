import { factsOf } from '../../../geo/households/facts.ts';
import type { HouseholdHeader } from '../../../geo/households/header.ts';
import { makeRowReader, type ReadRow } from '../../../geo/households/read-household.ts';
import { finding, type Finding } from '../../../geo/read/finding.ts';
import { decideDecimal, type Decimal } from '../../../geo/read/numbers.ts';
import type { Row } from '../../../geo/read/table.ts';
import { householdWriter, listDuplicates } from '../../db/households.ts';
import type { Db } from '../../db/open.ts';
import type { Register } from '../../db/registers.ts';
import { insertAliases } from '../../db/write.ts';
import type { RowBatch, RowSource } from '../rows/row-source.ts';
import type { HouseholdsOptions } from './options.ts';
import type { Filing, HouseholdReport, Listed } from './report.ts';
import { rowRules } from './row-rules.ts';

/** A register file with its header read and its rows ahead. */
export type Table = {
  header: HouseholdHeader;
  first: RowBatch;
  rows: RowSource;
  isRagged: boolean;
};

/**
 * Checks every row of a file, stores the good ones and files what is wrong with the others. Spellings
 * of areas that the caller accepts are remembered with the release.
 */
export async function storeRows(
  db: Db,
  release: number,
  register: Register,
  { header, first, rows, isRagged }: Table,
  options: HouseholdsOptions,
  report: HouseholdReport,
  filing: Filing,
): Promise<void> {
  const read = makeRowReader(header, {
    ...rowRules(db),
    acceptAliases: options.acceptAliases,
    decimal: options.decimal ?? decimalOf(header, first.rows),
    isRagged,
  });
  const write = householdWriter(db, register.id);
  const aliases = new Map<string, string>();
  const take = (row: Row) => {
    if (row.line <= header.line) return;
    report.read += 1;
    const one = read(row);
    const { household } = one;
    if (household) write(household, factsOf(household, register.povertyLine), row.line);
    fileRow(one, row.line, report, filing);
    if (household && one.area?.code && one.area.alias) {
      aliases.set(one.area.alias.alias, one.area.code);
    }
  };
  const takeBatch = (batch: RowBatch) => {
    batch.rows.forEach(take);
    options.progress?.(batch.done, report.read);
  };
  takeBatch(first);
  for await (const batch of rows) takeBatch(batch);
  for (const { line, first: earlier } of listDuplicates(db, register.id)) {
    filing('duplicates', duplicate(line, earlier));
  }
  const confirmed = [...aliases].map(([alias, code]) => ({ alias, code }));
  insertAliases(db, release, 'confirmed', confirmed);
}

const duplicate = (line: number, earlier: number): Finding =>
  finding('household_duplicate', { line, column: 'household_id', values: { first: earlier } });

function fileRow(
  { household, area, refused }: ReadRow,
  line: number,
  report: HouseholdReport,
  filing: Filing,
): void {
  if (!household) {
    report.refused += 1;
    for (const one of refused) filing(listOf(one), one);
    return;
  }
  report.accepted += 1;
  if (area?.code && area.repaired) {
    report.repaired += 1;
    filing('repaired', { ...area.repaired, line, column: 'area' });
  }
}

const listOf = ({ code }: Finding): Listed => {
  if (code === 'area_ambiguous') return 'ambiguous';
  return code.startsWith('area_') ? 'unmatched' : 'refused';
};

/** The decimal sign of the amounts of rupiah, as far as the first rows tell. */
function decimalOf({ places }: HouseholdHeader, rows: readonly Row[]): Decimal | null {
  const amounts = places.filter(({ column }) => column.reads.kind === 'rupiah');
  const cells = rows.flatMap((row) => amounts.map(({ index }) => row.cells[index] ?? null));
  return decideDecimal(cells, true);
}
