import { hexOf, sipHash } from '../../../geo/statistics/keyed-hash.ts';

const encoder = new TextEncoder();
const hash = (salt: Uint8Array, text: string): string => hexOf(sipHash(salt, encoder.encode(text)));

/** What stands for a family among those that wait and entered: nobody without the salt can make it. */
export const markFamily = (salt: Uint8Array, householdId: string): string =>
  hash(salt, `family ${householdId}`);
