/** A piece of a source line: plain words, or an address with the name of its site. */
export type SourcePart = { text: string; href: string | null };

const ADDRESS = /https?:\/\/[^\s;)]+/g;

/** Cuts a source line as printed in the data into words and links; a link shows its site only. */
export function sourceParts(source: string): SourcePart[] {
  const parts: SourcePart[] = [];
  let end = 0;
  for (const match of source.matchAll(ADDRESS)) {
    if (match.index > end) parts.push({ text: source.slice(end, match.index), href: null });
    parts.push({ text: siteOf(match[0]), href: match[0] });
    end = match.index + match[0].length;
  }
  if (end < source.length) parts.push({ text: source.slice(end), href: null });
  return parts;
}

const siteOf = (address: string) =>
  address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/.*$/, '');
