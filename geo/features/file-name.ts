/**
 * Name of a file that travels: what it is about, joined by underscores; what is missing is left out. Values
 * of the demonstration say so in the name, because names travel further than columns.
 */
export function fileName(
  parts: (string | null | undefined)[],
  origin: string | null,
  extension: string,
): string {
  const named = [...parts, origin === 'demonstration' ? origin : null];
  return `${named.filter(Boolean).join('_')}.${extension}`;
}
