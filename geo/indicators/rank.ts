export type Rank = { position: number; of: number };

/**
 * Position of a value among the values of its layer, 1 for the highest; equal values share the
 * better position (standard competition ranking, "1224"). `null` when the value is not among them.
 */
export function rankOf(value: number, values: number[]): Rank | null {
  if (!values.includes(value)) return null;
  const higher = values.filter((other) => other > value).length;
  return { position: higher + 1, of: values.length };
}
