import type { Row } from '../../../geo/read/table.ts';

/** Some rows of a table and how much of the file has been read so far (0 to 1). */
export type RowBatch = { rows: Row[]; done: number };

/** Rows of a table in their order, a batch at a time; memory does not grow with the file. */
export type RowSource = AsyncGenerator<RowBatch, void, undefined>;
