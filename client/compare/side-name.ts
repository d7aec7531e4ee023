import * as names from '../../geo/text/side-name.ts';
import type { AskedEntry } from '../data/needs.ts';
import { language } from '../state.ts';

/** What tells one side from the other, in the reader's language. */
export const sideName = (side: AskedEntry, other: AskedEntry): string =>
  names.sideName(side, other, language.value);

/** The same with the unit behind it. */
export const measuredName = (side: AskedEntry, other: AskedEntry): string =>
  names.measuredName(side, other, language.value);
