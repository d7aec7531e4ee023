import { FileError, finding } from '../../../../geo/read/finding.ts';
import { MOST_SHARED_TEXT, STRING_COST } from './limits.ts';
import type { Parts } from './parts.ts';
import { gatherRichText } from './rich-text.ts';
import { parseXml } from './xml.ts';

/**
 * The texts that the cells of all sheets refer to by number: the one thing that is held in memory.
 * @throws FileError when there is more text than that allows
 */
export async function readSharedStrings(parts: Parts, path: string): Promise<string[]> {
  const strings: string[] = [];
  const text = gatherRichText();
  let size = 0;
  const reading = parseXml(parts.read(path), {
    open: text.open,
    text: text.text,
    close(name, depth) {
      text.close(name, depth);
      if (depth !== 2 || name !== 'si') return;
      const string = text.take();
      size += string.length + STRING_COST;
      if (size > MOST_SHARED_TEXT) throw new FileError(finding('xlsx_too_much_text'));
      strings.push(string);
    },
  });
  while (!(await reading.next()).done);
  return strings;
}
