import { printParseErrorCode, visit, type ParseErrorCode } from 'jsonc-parser';
import { FileError, finding, shorten } from './finding.ts';
import type { FindingCode } from '../text/import.ts';

/** A JSON value and where its objects and lists start in the file. */
export type JsonDocument = { value: unknown; lineOf: (container: object) => number | null };

const DEEPEST = 32;

type Frame = { line: number; key: string; entries: Map<string, unknown> | null; items: unknown[] };

/**
 * Reads strict JSON: no comments, no trailing commas, no key twice, no number beyond what a
 * computer holds (`1e400`), at most 32 levels deep.
 * @throws FileError naming the line
 */
export function readJson(text: string): JsonDocument {
  const lines = new WeakMap<object, number>();
  const stack: Frame[] = [];
  let root: unknown = null;
  const refuse = (code: FindingCode, line: number, values = {}): never => {
    throw new FileError(finding(code, { line: line + 1, values }));
  };
  const put = (value: unknown) => {
    const parent = stack.at(-1);
    if (!parent) root = value;
    else if (parent.entries) parent.entries.set(parent.key, value);
    else parent.items.push(value);
  };
  const open = (line: number, entries: Frame['entries']) => {
    if (stack.length === DEEPEST) refuse('json_too_deep', line, { deepest: DEEPEST });
    stack.push({ line, key: '', entries, items: [] });
  };
  const close = () => {
    const frame = stack.pop();
    if (!frame) return;
    const value = frame.entries ? Object.fromEntries(frame.entries) : frame.items;
    lines.set(value, frame.line + 1);
    put(value);
  };
  visit(
    text.replace(/^\uFEFF/, ''),
    {
      onObjectBegin: (_offset, _length, line) => open(line, new Map()),
      onObjectEnd: close,
      onArrayBegin: (_offset, _length, line) => open(line, null),
      onArrayEnd: close,
      onObjectProperty: (key, _offset, _length, line) => {
        const frame = stack.at(-1);
        if (frame?.entries?.has(key)) refuse('json_key_twice', line, { key: shorten(key) });
        if (frame) frame.key = key;
      },
      onLiteralValue: (value: unknown, _offset, _length, line) => {
        if (typeof value === 'number' && !Number.isFinite(value)) refuse('json_number', line);
        put(value);
      },
      onError: (error: ParseErrorCode, _offset, _length, line) =>
        refuse('json_damaged', line, { what: printParseErrorCode(error) }),
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  return { value: root, lineOf: (container) => lines.get(container) ?? null };
}
