// Records of a ZIP archive (PKWARE APPNOTE 6.3.9, sections 4.3.12 and 4.3.16): where their fields stand.
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const DEFLATED = 8;

type Entry = { name: string; method: number; size: number; offset: number };

/**
 * Counts the cells of a workbook's sheets that hold a formula (`<f>` inside `<c>`, ECMA-376 part 1,
 * 18.3.1.40) and tells the first, such as `B7`. The table reader gives their saved values and does not
 * say so. `bytes` are an XLSX file that could be read.
 */
export async function findFormulas(bytes: Uint8Array): Promise<{ count: number; first: string }> {
  let count = 0;
  let first = '';
  for (const entry of listEntries(bytes)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(entry.name)) continue;
    const sheet = await unpack(bytes, entry);
    for (const [, cell] of sheet.matchAll(/<c\b[^>]*?\br="([A-Z]+\d+)"[^>]*>\s*<f[\s>/]/g)) {
      count += 1;
      if (first === '') first = cell ?? '';
    }
  }
  return { count, first };
}

function listEntries(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return [];
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) break;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | null {
  const from = view.byteLength - END_LENGTH;
  for (let at = from; at >= Math.max(0, from - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}

async function unpack(bytes: Uint8Array, { method, size, offset }: Entry): Promise<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.byteLength) return '';
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = new Uint8Array(bytes.subarray(start, start + size));
  if (method !== DEFLATED) return new TextDecoder().decode(packed);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).text();
}
