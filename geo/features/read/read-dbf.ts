import { FileError, finding } from '../../read/finding.ts';

/** Positions in the header of a dBASE table and of a field, bytes. */
const AT = { records: 4, headerBytes: 8, recordBytes: 10, language: 29 };
const FIELD = { bytes: 32, nameBytes: 11, type: 11, length: 16 };
const END_OF_FIELDS = 0x0d;
const DELETED = 0x2a;
/** Language drivers that are Windows-1252. */
const WESTERN = [0x03, 0x57];

type Field = { name: string; type: string; at: number; length: number };
export type DbfRecord = Record<string, string | number | boolean | null>;

const damaged = () => new FileError(finding('shapefile_damaged', { values: { part: '.dbf' } }));

/**
 * Records of a dBASE table, `null` for deleted ones; empty values are `null`, dates are text. `cpg` names
 * the encoding of its text; without it the header's, else UTF-8.
 * @throws FileError when the table is damaged, cut off, or its text is in another encoding
 */
export function readDbf(bytes: Uint8Array, cpg: string | null): (DbfRecord | null)[] {
  if (bytes.length <= FIELD.bytes) throw damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(AT.records, true);
  const start = view.getUint16(AT.headerBytes, true);
  const length = view.getUint16(AT.recordBytes, true);
  if (length === 0 || start + count * length > bytes.length) throw damaged();
  const decode = decoderOf(cpg, view.getUint8(AT.language));
  const fields = listFields(bytes.subarray(0, start), decode);
  const end = fields.at(-1);
  if (end && end.at + end.length > length) throw damaged();
  return Array.from({ length: count }, (_, index) => {
    const record = bytes.subarray(start + index * length, start + (index + 1) * length);
    if (record[0] === DELETED) return null;
    const cells = fields.map((field): [string, DbfRecord[string]] => {
      const cell = record.subarray(field.at, field.at + field.length);
      return [field.name, readCell(field, decode(cell, field.name, index + 1))];
    });
    return Object.fromEntries(cells);
  });
}

function listFields(header: Uint8Array, decode: Decode): Field[] {
  const fields: Field[] = [];
  // A record starts with the mark of deletion.
  let at = 1;
  for (let place = FIELD.bytes; header[place] !== END_OF_FIELDS; place += FIELD.bytes) {
    const entry = header.subarray(place, place + FIELD.bytes);
    if (entry.length < FIELD.bytes) throw damaged();
    const name = decode(entry.subarray(0, FIELD.nameBytes), '', 0);
    const length = entry[FIELD.length] ?? 0;
    fields.push({ name, type: String.fromCharCode(entry[FIELD.type] ?? 0), at, length });
    at += length;
  }
  return fields;
}

/** What a cell says by the type of its field. A number that is none stays text, and is refused later. */
function readCell({ type }: Field, text: string): DbfRecord[string] {
  if (text === '') return null;
  if (type === 'N' || type === 'F') {
    const number = Number(text);
    return /^\*+$/.test(text) ? null : Number.isFinite(number) ? number : text;
  }
  if (type === 'L') return /^[ty]$/i.test(text) ? true : /^[fn]$/i.test(text) ? false : null;
  if (type === 'D') {
    const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
    return Number(day) > 0 ? `${year}-${month}-${day}` : null;
  }
  return type === 'M' ? null : text;
}

type Decode = (bytes: Uint8Array, column: string, record: number) => string;

/** Bytes that are not valid are refused, never replaced, so that a name cannot change silently. */
function decoderOf(cpg: string | null, language: number): Decode {
  const encoding = cpg ?? (WESTERN.includes(language) ? 'windows-1252' : 'utf-8');
  const refuse = (column: string | null, record: number) => {
    const values = { feature: `#${record}`, encoding };
    return new FileError(finding('dbf_encoding', { column, values }));
  };
  // Such as "1252" and "ANSI 1252"; ISO 8859-1 is read as Windows-1252 everywhere.
  const page = /^(?:ANSI )?(12\d\d)$/i.exec(encoding)?.[1];
  const label = page
    ? `windows-${page}`
    : encoding.replace(/^(?:ISO[ _-]?)?8859[ _-]?/i, 'iso-8859-');
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    throw refuse(null, 1);
  }
  return (bytes, column, record) => {
    const end = bytes.indexOf(0);
    try {
      return decoder.decode(end < 0 ? bytes : bytes.subarray(0, end)).trim();
    } catch {
      throw refuse(column || null, record);
    }
  };
}
