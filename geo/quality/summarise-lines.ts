import { LINE_KINDS, type LineKind } from '../zones/kinds.ts';
import { METHODS, type Line, type Method } from '../zones/line.ts';

/** Lines of one kind and method: how many, and how far they may be off (95 % bound, metres). */
export type LineSummary = {
  kind: LineKind;
  method: Method;
  count: number;
  accuracyM: { low: number; high: number };
};

/** Summaries in the order of kinds and methods; what there is none of is left out. */
export function summariseLines(lines: readonly Line[]): LineSummary[] {
  return LINE_KINDS.flatMap((kind) =>
    METHODS.flatMap((method) => {
      const own = lines.filter((one) => one.kind === kind && one.method === method);
      if (own.length === 0) return [];
      const accuracies = own.map(({ accuracy_m }) => accuracy_m);
      const accuracyM = { low: Math.min(...accuracies), high: Math.max(...accuracies) };
      return [{ kind, method, count: own.length, accuracyM }];
    }),
  );
}
