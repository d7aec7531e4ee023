import { damaged } from './damaged.ts';
import type { Parts } from './parts.ts';
import { parseSmallPart } from './xml.ts';

const MOST_STYLES = 65_536;

/**
 * Which cell styles (by their number) show a day or time.
 * @throws FileError when the styles are damaged
 */
export async function readDateStyles(parts: Parts, path: string): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let section = '';
  await parseSmallPart(parts, path, {
    open(name, { numFmtId, formatCode }, depth) {
      if (depth === 2) section = name;
      if (depth !== 3) return;
      if (section === 'numFmts' && name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '');
      // `cellStyleXfs` holds the named styles; cells refer to `cellXfs` only.
      if (section === 'cellXfs' && name === 'xf') formats.push(Number(numFmtId ?? 0));
    },
  });
  if (formats.length > MOST_STYLES) throw damaged();
  return formats.map((id) => {
    const code = codes.get(id);
    return code === undefined ? isBuiltInDate(id) : isDateFormat(code);
  });
}

// ECMA-376 Part 1, 18.8.30: formats that have a number only.
const isBuiltInDate = (id: number) => (id >= 14 && id <= 22) || (id >= 45 && id <= 47);

// Quoted text, [colours, conditions, languages], and characters that are escaped, repeated or
// only leave their width.
const NOT_FIELDS = /"[^"]*"|\[[^\]]*\]|[\\_*]./g;

/** Whether a number format such as `dd/mm/yyyy` shows a day or time. */
export const isDateFormat = (code: string): boolean =>
  /[ymdhs]/i.test(code.replace(NOT_FIELDS, ''));
