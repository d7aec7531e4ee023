import type { Db } from './open.ts';
import { digestRegister } from './public/public-rows.ts';
import { PUBLIC_TABLES, REGISTER_TABLES } from './public/public-tables.ts';

const TABLES = PUBLIC_TABLES.filter(({ name }) => REGISTER_TABLES.includes(name));

/**
 * A digest of everything public that a change of a register may move, as the public file would hold it: two
 * equal ones mean that no reader can tell that anything happened.
 */
export const digestPublic = (db: Db): string => digestRegister(db, TABLES);
