import { statSync } from 'node:fs';
import { LINE_FLAGS, ZONE_FLAGS } from '../../geo/text/import/feature-flags.ts';
import {
  BOUNDARY_FLAGS,
  COMMON_FLAGS,
  CORRECT_FLAGS,
  DELETE_FLAGS,
  FIGURE_FLAGS,
  HOUSEHOLD_FLAGS,
  type FlagText,
} from '../../geo/text/import/flags.ts';
import { COMMANDS, USAGE, type Command } from '../../geo/text/import/report-text.ts';
import { fill, LANGUAGES, type Language } from '../../geo/text/languages.ts';
import { type Problem, readFlags, splitArguments, type Words } from './read-flags.ts';

const ALWAYS = { lang: COMMON_FLAGS.lang, help: COMMON_FLAGS.help };

/** Flags of each command, by name without the dashes. */
export const FLAGS: Record<Command, Record<string, FlagText>> = {
  figures: { ...FIGURE_FLAGS, ...COMMON_FLAGS },
  boundaries: { ...BOUNDARY_FLAGS, ...COMMON_FLAGS },
  lines: { ...LINE_FLAGS, ...COMMON_FLAGS },
  zones: { ...ZONE_FLAGS, ...COMMON_FLAGS },
  households: { ...HOUSEHOLD_FLAGS, ...COMMON_FLAGS },
  template: ALWAYS,
  'correct-household': { ...CORRECT_FLAGS, ...ALWAYS },
  'remove-household': ALWAYS,
  'delete-register': { ...DELETE_FLAGS, ...ALWAYS },
  publish: ALWAYS,
  changes: ALWAYS,
  forget: ALWAYS,
  prepare: ALWAYS,
  undo: ALWAYS,
};

/** What each command is about, beside its flags; `null` for nothing. */
export const OPERANDS: Record<Command, 'FILE' | 'ID' | null> = {
  figures: 'FILE',
  boundaries: 'FILE',
  lines: 'FILE',
  zones: 'FILE',
  households: 'FILE',
  template: 'FILE',
  'correct-household': 'ID',
  'remove-household': 'ID',
  'delete-register': null,
  publish: null,
  changes: null,
  forget: null,
  prepare: null,
  undo: null,
};

const REQUIRED: Partial<Record<Command, readonly string[]>> = {
  boundaries: ['vintage', 'source'],
  'correct-household': ['set'],
};

export type ReadCommand =
  | {
      kind: 'run';
      command: Command;
      /** The file or the code that the command is about, `''` for none. */
      operand: string;
      words: Words;
      switches: Set<string>;
      language: Language;
    }
  | { kind: 'help'; command: Command | null; language: Language }
  | { kind: 'wrong'; message: string; language: Language };

/** Reads the arguments of `npm run import --`; wrong use is answered with a sentence. */
export function readCommand(argv: string[], usualLanguage: Language): ReadCommand {
  const { positionals, given } = splitArguments(argv, Object.values(FLAGS));
  const stated = given.find(({ name }) => name === 'lang')?.value;
  const language = LANGUAGES.find((one) => one === stated) ?? usualLanguage;
  const wrong = ({ code, values }: Problem): ReadCommand => ({
    kind: 'wrong',
    language,
    message: fill(USAGE[code][language], values),
  });
  const wantsHelp = given.some(({ name }) => name === 'help') || argv.length === 0;
  const [word, ...operands] = positionals;
  if (word === undefined && wantsHelp) return { kind: 'help', command: null, language };
  const command = (Object.keys(COMMANDS) as Command[]).find((one) => one === word);
  if (!command) return wrong({ code: 'unknown_command', values: { word: word ?? '' } });
  if (wantsHelp) return { kind: 'help', command, language };

  const { words, switches, problem } = readFlags(given, FLAGS[command]);
  if (problem) return wrong(problem);
  const missing = findMissing(command, operands, words);
  return missing
    ? wrong(missing)
    : { kind: 'run', command, operand: operands[0] ?? '', words, switches, language };
}

function findMissing(command: Command, operands: string[], words: Words): Problem | null {
  const operand = OPERANDS[command];
  if (operand === null && operands.length > 0) return { code: 'takes_no_file' };
  if (operand !== null && operands.length !== 1) {
    return { code: operand === 'FILE' ? 'needs_file' : 'needs_id' };
  }
  const flag = REQUIRED[command]?.find((one) => !words[one]);
  if (flag) return { code: 'needs_flag', values: { flag } };
  return checkValues(operands[0] ?? '', words);
}

/** Values of flags that are more than one of a list of words. */
function checkValues(operand: string, words: Words): Problem | null {
  const line = words['poverty-line'];
  if (line !== undefined && !(Number(line) > 0)) {
    return { code: 'bad_amount', values: { value: line } };
  }
  const { accuracy, report } = words;
  if (accuracy !== undefined && !(Number(accuracy) > 0)) {
    return { code: 'bad_accuracy', values: { value: accuracy } };
  }
  return report !== undefined && isSameFile(report, operand)
    ? { code: 'report_over_input', values: { file: report } }
    : null;
}

/** Whether two paths lead to one file, whatever they are called. */
function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  return first !== undefined && first.ino === second?.ino && first.dev === second.dev;
}
