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

/** Reads the arguments of `npm run import --`; wrong use is answered with a sentence. */
export function readCommand(argv: string[], usualLanguage: Language): ReadCommand {
  const names = [...new Set(Object.values(FLAGS).flatMap((flags) => Object.entries(flags)))];
  const options = Object.fromEntries(
    names.map(([name, { takes }]) => [
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
  const given = tokens.filter((token) => token.kind === 'option');
  const stated = given.find(({ name }) => name === 'lang')?.value;
  const language = LANGUAGES.find((one) => one === stated) ?? usualLanguage;
  const wrong = (code: keyof typeof USAGE, values = {}): ReadCommand => ({
    kind: 'wrong',
    language,
    message: fill(USAGE[code][language], values),
  });
  const wantsHelp = given.some(({ name }) => name === 'help') || argv.length === 0;
  const [word, ...files] = positionals;
  if (word === undefined && wantsHelp) return { kind: 'help', command: null, language };
  const command = (Object.keys(COMMANDS) as Command[]).find((one) => one === word);
  if (!command) return wrong('unknown_command', { word: word ?? '' });
  if (wantsHelp) return { kind: 'help', command, language };

  const words: Words = {};
  const switches = new Set<string>();
  for (const { name, rawName, value } of given) {
    const flag = FLAGS[command][name];
    if (!flag) {
      const near = fill(USAGE.perhaps[language], {
        flag: closest(name, Object.keys(FLAGS[command])),
      });
      return {
        kind: 'wrong',
        language,
        message: `${fill(USAGE.unknown_flag[language], { flag: rawName.replace(/^-+/, '') })} ${near}`,
      };
    }
    if (words[name] !== undefined || switches.has(name))
      return wrong('given_twice', { flag: name });
    if (flag.takes === null && value !== undefined) return wrong('takes_no_value', { flag: name });
    if (flag.takes !== null && (value === undefined || value.trim() === '')) {
      return wrong('needs_value', { flag: name, takes: flag.takes });
    }
    if (flag.takes === null || value === undefined) switches.add(name);
    else words[name] = value;
    const isListed = flag.takes !== null && LISTED.test(flag.takes) && name !== 'period';
    if (isListed && !flag.takes?.split('|').includes(value ?? '')) {
      return wrong('bad_value', { flag: name, value: value ?? '', takes: flag.takes ?? '' });
    }
  }
  if (command === 'undo' && files.length > 0) return wrong('takes_no_file');
  if (command !== 'undo' && files.length !== 1) return wrong('needs_file');
  const missing =
    command === 'boundaries' ? ['vintage', 'source'].find((flag) => !words[flag]) : undefined;
  if (missing) return wrong('needs_flag', { flag: missing });
  return { kind: 'run', command, file: files[0] ?? '', words, switches, language };
}
