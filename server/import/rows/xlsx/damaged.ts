import { FileError, finding } from '../../../../geo/read/finding.ts';

/** The refusal of a workbook that breaks the rules of its format, at a row where one is known. */
export const damaged = (line: number | null = null): FileError =>
  new FileError(finding('xlsx_damaged', line === null ? {} : { line }));

/** The refusal of a workbook whose part `part` unpacks to more than is read. */
export const tooLarge = (part: string): FileError =>
  new FileError(finding('xlsx_too_large', { values: { part } }));

/** Faults of the disk stay what they are; whatever else goes wrong inside a file is its damage. */
export const asDamage = (error: unknown): unknown =>
  error instanceof FileError || (error instanceof Error && 'syscall' in error) ? error : damaged();
