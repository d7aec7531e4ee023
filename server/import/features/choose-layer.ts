import { FileError, finding } from '../../../geo/read/finding.ts';

/**
 * The layer that is meant: the named one, else the only one.
 * @throws FileError naming those that are there
 */
export function chooseLayer<T extends { name: string }>(
  layers: readonly T[],
  wanted: string | undefined,
): T {
  const names = layers.map(({ name }) => name).join(', ');
  if (wanted !== undefined) {
    const found = layers.find(({ name }) => name === wanted);
    if (found) return found;
    throw new FileError(finding('no_such_layer', { values: { layer: wanted, layers: names } }));
  }
  const [first, ...others] = layers;
  if (!first) throw new FileError(finding('no_layer'));
  if (others.length > 0) {
    throw new FileError(finding('several_layers', { values: { layers: names } }));
  }
  return first;
}
