import { parseArgs } from 'node:util';
import { closest } from 'fastest-levenshtein';
import {
  BOUNDARY_FLAGS,
  COMMON_FLAGS,
  FIGURE_FLAGS,
  type FlagText,
} from '../../geo/text/import/flags.ts';
import { COMMANDS, USAGE, type Command } from '../../geo/text/import/report-text.ts';
import { fill, LANGUAGES, type Language } from '../../geo/text/languages.ts';

/** Flags of each command, by name without the dashes. */
export const FLAGS: Record<Command, Record<string, FlagText>> = {
  figures: { ...FIGURE_FLAGS, ...COMMON_FLAGS },
  boundaries: { ...BOUNDARY_FLAGS, ...COMMON_FLAGS },
  undo: { lang: COMMON_FLAGS.lang, help: COMMON_FLAGS.help },
};

export type Words = Partial<Record<string, string>>;
export type ReadCommand =
  | {
      kind: 'run';
      command: Command;
      file: string;
      words: Words;
      switches: Set<string>;
      language: Language;
    }
  | { kind: 'help'; command: Command | null; language: Language }
  | { kind: 'wrong'; message: string; language: Language };

/** Flags whose values are words of a list, not free text. */
const LISTED = /^[\w-]+(\|[\w-]+)+$/;

type Problem = { code: keyof typeof USAGE; values?: Record<string, string> };

/** Reads the arguments of `npm run import --`; wrong use is answered with a sentence. */
export function readCommand(argv: string[], usualLanguage: Language): ReadCommand {
  const { positionals, given } = tokenise(argv);
  const stated = given.find(({ name }) => name === 'lang')?.value;
  const language = LANGUAGES.find((one) => one === stated) ?? usualLanguage;
  const wrong = ({ code, values }: Problem): ReadCommand => ({
    kind: 'wrong',
    language,
    message: fill(USAGE[code][language], values),
  });
  const wantsHelp = given.some(({ name }) => name === 'help') || argv.length === 0;
  const [word, ...files] = positionals;
  if (word === undefined && wantsHelp) return { kind: 'help', command: null, language };
  const command = (Object.keys(COMMANDS) as Command[]).find((one) => one === word);
  if (!command) return wrong({ code: 'unknown_command', values: { word: word ?? '' } });
  if (wantsHelp) return { kind: 'help', command, language };

  const words: Words = {};
  const switches = new Set<string>();
  for (const token of given) {
    const isTwice = words[token.name] !== undefined || switches.has(token.name);
    const problem: Problem | null = isTwice
      ? { code: 'given_twice', values: { flag: token.name } }
      : checkFlag(token, FLAGS[command]);
    if (problem) return wrong(problem);
    if (token.value === undefined) switches.add(token.name);
    else words[token.name] = token.value;
  }
  const missing = findMissing(command, files, words);
  return missing
    ? wrong(missing)
    : { kind: 'run', command, file: files[0] ?? '', words, switches, language };
}

type Token = { name: string; value: string | undefined };

/** Splits the arguments; a flag that takes a value never swallows the flag after it. */
function tokenise(argv: string[]): { positionals: string[]; given: Token[] } {
  const all = Object.values(FLAGS).flatMap((flags) => Object.entries(flags));
  const options = Object.fromEntries(
    all.map(([name, { takes }]) => [
      name,
      { type: takes === null ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { positionals, tokens } = parseArgs({
    args: argv,
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

function checkFlag({ name, value }: Token, flags: Record<string, FlagText>): Problem | null {
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

function findMissing(command: Command, files: string[], words: Words): Problem | null {
  if (command === 'undo') return files.length > 0 ? { code: 'takes_no_file' } : null;
  if (files.length !== 1) return { code: 'needs_file' };
  const required = command === 'boundaries' ? ['vintage', 'source'] : [];
  const flag = required.find((one) => !words[one]);
  return flag ? { code: 'needs_flag', values: { flag } } : null;
}
