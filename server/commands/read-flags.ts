import { parseArgs } from 'node:util';
import { closest } from 'fastest-levenshtein';
import type { FlagText } from '../../geo/text/import/flags.ts';
import type { USAGE } from '../../geo/text/import/report-text.ts';

export type Flags = Record<string, FlagText>;
export type Words = Partial<Record<string, string>>;

/** A flag as it was written; `value` is `undefined` for a switch. */
export type Token = { name: string; value: string | undefined };

/** What is wrong with the use of a command: a sentence and what fills it. */
export type Problem = { code: keyof typeof USAGE; values?: Record<string, string> };

/** Flags whose values are words of a list, not free text. */
const LISTED = /^[\w-]+(\|[\w-]+)+$/;

/** Splits the arguments; a flag that takes a value never swallows the flag after it. */
export function splitArguments(
  argv: readonly string[],
  known: readonly Flags[],
): { positionals: string[]; given: Token[] } {
  const options = Object.fromEntries(
    known
      .flatMap((flags) => Object.entries(flags))
      .map(([name, { takes }]) => [
        name,
        { type: takes === null ? ('boolean' as const) : ('string' as const) },
      ]),
  );
  const { positionals, tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = tokens
    .filter((token) => token.kind === 'option')
    .map(({ name, value, inlineValue }) => ({
      name,
      value: inlineValue === false && value?.startsWith('--') ? '' : value,
    }));
  return { positionals, given };
}

/** Values and switches that were given, each once and each known; or the first thing wrong with them. */
export function readFlags(
  given: readonly Token[],
  flags: Flags,
): { words: Words; switches: Set<string>; problem: Problem | null } {
  const words: Words = {};
  const switches = new Set<string>();
  for (const token of given) {
    const isTwice = words[token.name] !== undefined || switches.has(token.name);
    const problem: Problem | null = isTwice
      ? { code: 'given_twice', values: { flag: token.name } }
      : checkFlag(token, flags);
    if (problem) return { words, switches, problem };
    if (token.value === undefined) switches.add(token.name);
    else words[token.name] = token.value;
  }
  return { words, switches, problem: null };
}

function checkFlag({ name, value }: Token, flags: Flags): Problem | null {
  const flag = flags[name];
  if (!flag) {
    const near = closest(name, Object.keys(flags));
    return { code: 'unknown_flag', values: { flag: name, near } };
  }
  const { takes } = flag;
  if (takes === null) {
    return value === undefined ? null : { code: 'takes_no_value', values: { flag: name } };
  }
  if (value === undefined || value.trim() === '') {
    return { code: 'needs_value', values: { flag: name, takes } };
  }
  const isKnown = !LISTED.test(takes) || takes.split('|').includes(value);
  return isKnown ? null : { code: 'bad_value', values: { flag: name, value, takes } };
}
