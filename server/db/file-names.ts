import { dirname, join } from 'node:path';

/** The working database: families, what is held of them, and everything else. Its owner's only. */
export const REGISTER_NAME = 'register.sqlite';
/** What is public of it, in one file that may be copied anywhere. */
export const PUBLIC_NAME = 'peta.sqlite';

/** The public file that belongs to a register: beside it. */
export const publicFileOf = (registerFile: string): string =>
  join(dirname(registerFile), PUBLIC_NAME);
