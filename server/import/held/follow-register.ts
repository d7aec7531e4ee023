import { listRowChanges } from '../../db/household-changes.ts';
import { readHousehold } from '../../db/households.ts';
import type { Db } from '../../db/open.ts';
import type { Register } from '../../db/registers.ts';
import { type HeldState, queueChange } from './held-state.ts';
import type { Rings } from './make-rings.ts';
import { markFamily } from './marks.ts';
import { NOWHERE, type PlacedShares, placeShares } from './place-shares.ts';

/** Queues every family whose record differs between two registers that were paired (pairRegisters). */
export function followRegister(
  db: Db,
  state: HeldState,
  { before, after }: Record<'before' | 'after', Pick<Register, 'povertyLine'>>,
  { rings, salt, look }: { rings: Rings | null; salt: Uint8Array; look: number },
): void {
  const placed = (
    id: number | null,
    { povertyLine }: Pick<Register, 'povertyLine'>,
  ): PlacedShares => {
    if (id === null) return NOWHERE;
    const household = readHousehold(db, id);
    return placeShares(household, povertyLine, rings?.ringOf(household) ?? null);
  };
  for (const row of listRowChanges(db)) {
    const change = { before: placed(row.before, before), after: placed(row.after, after) };
    queueChange(state, change, { family: markFamily(salt, row.household), look });
  }
}
