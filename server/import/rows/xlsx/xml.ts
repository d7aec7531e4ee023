import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { damaged, tooLarge } from './damaged.ts';
import { DEEPEST_XML, LARGEST_LIST, LONGEST_TOKEN } from './limits.ts';
import type { Parts } from './parts.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What becomes of elements; names are without prefix, the root's depth is 1. */
export type XmlHandler = {
  open(name: string, attributes: Attributes, depth: number): void;
  text?(text: string): void;
  close?(name: string, depth: number): void;
};

// Characters between two chances to take away what has gathered: a row of 16,384 columns may be
// written in 40 characters, and a whole chunk of them would be 200 MB.
const PIECE = 4096;

/**
 * Parses XML as it arrives and gives the number of bytes read, every so often. A DOCTYPE is
 * refused, so that there are no entities to expand or fetch; no Office program writes one.
 * @throws FileError when the XML is not well-formed, too deep, or not in UTF-8 or UTF-16
 */
export async function* parseXml(
  chunks: AsyncIterable<Buffer>,
  handler: XmlHandler,
): AsyncGenerator<number, void, undefined> {
  const write = startParser(handler);
  let decoder: TextDecoder | null = null;
  let read = 0;
  for await (const chunk of chunks) {
    decoder ??= decoderFor(chunk);
    const text = decode(decoder, chunk);
    for (let start = 0; start < text.length; start += PIECE) {
      write(text.slice(start, start + PIECE));
      yield read + Math.min(start + PIECE, chunk.length);
    }
    read += chunk.length;
  }
  write(decode(decoder ?? new TextDecoder()));
  write(null);
}

/** Parses a part that is small in every honest workbook. */
export async function parseSmallPart(
  parts: Parts,
  path: string,
  handler: XmlHandler,
): Promise<void> {
  for await (const read of parseXml(parts.read(path), handler)) {
    if (read > LARGEST_LIST) throw tooLarge(path);
  }
}

/** A parser to which text is written; `null` ends the document. */
function startParser(handler: XmlHandler): (text: string | null) => void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let waiting = 0; // characters since the last tag, which somebody holds in memory
  const refuse = () => {
    throw damaged();
  };
  const passText = (text: string) => handler.text?.(text);
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (!/^(utf-?8|utf-?16(le|be)?|us-ascii)$/i.test(encoding)) refuse();
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    waiting = 0;
    depth += 1;
    if (depth > DEEPEST_XML) refuse();
    handler.open(localName(name), attributes, depth);
  });
  parser.on('text', passText);
  parser.on('cdata', passText);
  parser.on('closetag', ({ name }: SaxesTagPlain) => {
    waiting = 0;
    handler.close?.(localName(name), depth);
    depth -= 1;
  });
  return (text) => {
    if (text === null) return void parser.close();
    waiting += text.length;
    parser.write(text);
    if (waiting > LONGEST_TOKEN) refuse();
  };
}

// Prefixes are a writer's choice; no two vocabularies share a place in the parts read here.
const localName = (name: string) => name.slice(name.indexOf(':') + 1);

function decoderFor([first, second]: Buffer): TextDecoder {
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const label = isUtf16 ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  return new TextDecoder(label, { fatal: true });
}

function decode(decoder: TextDecoder, chunk?: Buffer): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw damaged();
  }
}
