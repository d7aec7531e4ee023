import { formatNumber } from '../../../geo/cartography/numbers.ts';
import { fill } from '../../../geo/text/languages.ts';
import { sourceIn } from '../../../geo/text/notes.ts';
import { formatPeriod } from '../../../geo/text/periods.ts';
import { QUALITY } from '../../../geo/text/quality.ts';
import type { PublicRegister } from '../../db/public/public-registers.ts';
import type { Part } from './quality-page.tsx';

/** Registers by period: real or a demonstration, and how many families as published. */
export function Registers(part: Part) {
  const { facts, language } = part;
  if (facts.registers.length === 0) return <p>{QUALITY.registersNone[language]}</p>;
  return (
    <>
      <ul class="plain">
        {facts.registers.map((register) => (
          <li key={register.period}>{registerText(register, part)}</li>
        ))}
      </ul>
      <p>{QUALITY.registerLimit[language]}</p>
    </>
  );
}

function registerText(
  { period, origin, source }: PublicRegister,
  { facts, language }: Part,
): string {
  const isReal = origin === 'computed';
  const kota = facts.areas.find(({ level }) => level === 'kota')?.code;
  const published = facts.observations.find(
    (one) => one.indicator === 'families' && one.area === kota && one.period === period,
  );
  const count = published?.value;
  return fill(QUALITY.registerText[language], {
    period: formatPeriod(period, language),
    origin: QUALITY[isReal ? 'registerReal' : 'registerDemonstration'][language],
    families:
      count == null
        ? QUALITY.registerHidden[language]
        : fill(QUALITY.registerFamilies[language], { count: formatNumber(count, language) }),
    source: sourceIn(language, source),
  });
}

const ALWAYS = [
  'gapNutrition',
  'gapYear',
  'gapInfrastructure',
  'gapSanitation',
  'gapLand',
] as const;

/** What nobody can read out of these data. */
export function Gaps({ facts, states, language }: Part) {
  const count = states.filter(
    ({ level, readable }) => level === 'kelurahan' && readable === 0,
  ).length;
  return (
    <ul class="plain">
      {count > 0 && <li>{fill(QUALITY.gapLevels[language], { count })}</li>}
      {!facts.hasSlums && <li>{QUALITY.gapSlums[language]}</li>}
      {ALWAYS.map((gap) => (
        <li key={gap}>{QUALITY[gap][language]}</li>
      ))}
    </ul>
  );
}
