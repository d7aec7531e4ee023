import { COMMANDS, USAGE, type Command } from '../../geo/text/import/report-text.ts';
import type { Language } from '../../geo/text/languages.ts';
import { FLAGS, OPERANDS } from './read-command.ts';
import type { Flags } from './read-flags.ts';

/** Help on the whole command line, or on one command and its flags. */
export function printHelp(command: Command | null, language: Language): string[] {
  const listed = command === null ? (Object.keys(COMMANDS) as Command[]) : [command];
  const usage = listed.map((one) => {
    const operand = OPERANDS[one] === null ? '' : ` ${OPERANDS[one]}`;
    return `  npm run import -- ${one}${operand}   ${COMMANDS[one][language]}`;
  });
  const flags = listed.flatMap((one) => [
    '',
    `${USAGE.flags[language]} (${one})`,
    ...printFlags(FLAGS[one], language),
  ]);
  return [USAGE.usage[language], ...usage, ...flags];
}

/** Each flag with what it takes, and below it what it does. */
export const printFlags = (flags: Flags, language: Language): string[] =>
  Object.entries(flags).map(
    ([name, { takes, help }]) =>
      `  --${name}${takes === null ? '' : ` ${takes}`}\n      ${help[language]}`,
  );
