import { asFinding } from '../import/as-finding.ts';
import { publishWaiting, type Published } from '../import/held/publish-waiting.ts';
import { HOUSEHOLD_REPORT, REPORT } from '../../geo/text/import/report-text.ts';
import { fill, type Language } from '../../geo/text/languages.ts';
import { printFinding } from './print-report.ts';
import { EXIT, type Ran, type Run, type Surroundings } from './run.ts';

/** Publishes the changes of families that have waited for enough others, and tells who waits on. */
export async function publish({ language }: Run, { registerFile }: Surroundings): Promise<Ran> {
  try {
    return tell(await publishWaiting(registerFile), language);
  } catch (error) {
    const lines = [printFinding(asFinding(error), language), REPORT.refused[language]];
    return { exitCode: EXIT.refused, lines };
  }
}

function tell(published: Published, language: Language): Ran {
  const { hasRegister, hasEntered, release, waiting } = published;
  const say = (name: keyof typeof HOUSEHOLD_REPORT, values: Record<string, string | number> = {}) =>
    fill(HOUSEHOLD_REPORT[name][language], values);
  if (!hasRegister) return { exitCode: EXIT.refused, lines: [say('no_register')] };
  if (!hasEntered) {
    const isAnybody = waiting.families > 0;
    const lines = isAnybody ? [say('too_few'), say('waiting', waiting)] : [say('nobody_waits')];
    return { exitCode: isAnybody ? EXIT.refused : EXIT.done, lines };
  }
  const done = release === null ? say('published_unseen') : say('published', { release });
  return { exitCode: EXIT.done, lines: [done, say('waiting', waiting)] };
}
