import { FileError, finding } from './finding.ts';

export const ENCODINGS = ['utf-8', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Byte order marks and what they announce; Excel's "Unicode text" is UTF-16. */
const MARKS: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * Text of a file. A byte order mark wins over `encoding`; bytes that are not valid are refused,
 * never replaced, so that a name cannot change silently.
 * @throws FileError naming the line of the first bad byte
 */
export function decodeText(bytes: Uint8Array, encoding: Encoding = 'utf-8'): string {
  if (bytes.length === 0) throw new FileError(finding('empty_file'));
  const decoder = new TextDecoder(markedEncoding(bytes) ?? encoding, { fatal: true });
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw new FileError(finding('not_utf8', { line: lineOfFirstBadByte(bytes) }));
  }
  const binary = text.indexOf('\0');
  if (binary >= 0) throw new FileError(finding('not_text', { line: lineAt(text, binary) }));
  if (text.trim() === '') throw new FileError(finding('empty_file'));
  return text;
}

/** The encoding that a byte order mark announces, or `null`. */
export const markedEncoding = (bytes: Uint8Array): string | null =>
  MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1] ?? null;

/** Line of a place in a text, counted from 1. */
export const lineAt = (text: string, offset: number): number =>
  text.slice(0, offset).split('\n').length;

function lineOfFirstBadByte(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let end = 0; end <= bytes.length; end++) {
    if (end < bytes.length && bytes[end] !== 0x0a) continue;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    line++;
    start = end + 1;
  }
  return line;
}
