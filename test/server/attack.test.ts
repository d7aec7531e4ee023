import Database from 'better-sqlite3';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExactArea } from '../../geo/disclosure/release-register.ts';
import { countAreas } from '../../geo/households/exact-areas.ts';
import { reasonNote } from '../../geo/text/reasons.ts';
import { listAreas } from '../../server/db/areas.ts';
import { countFamilies } from '../../server/db/household-counts.ts';
import { attackPeriod } from '../geo/disclosure/lp-attack/attack-period.ts';
import type { Entry } from '../geo/disclosure/lp-attack/published.ts';
import { areasOf, rightGuess } from '../geo/disclosure/lp-attack/small-register.ts';
import { freshImport } from '../import/import-setup.ts';
import { serviceOver } from '../setup/service.ts';
import { collectAnswers, type Said } from './collect-answers.ts';
import { importRareRegister } from './small-register-file.ts';

const THRESHOLD = 5;
/** The salt is by chance, so that several registers are tried. */
const PERIODS = [5, 13, 17, 21, 26].map((seed) => ({ seed, period: String(2000 + seed) }));

type Data = ReturnType<typeof freshImport>;
/** An installation for each register: in one they would be looks of one lineage, and their sums held. */
const installations: { data: Data; app: FastifyInstance }[] = [];

const REASONS = (['small_count', 'small_denominator', 'few_poor'] as const).map(
  (code) => [reasonNote(code, THRESHOLD), code] as const,
);

const toEntry = ({
  indicator,
  area,
  status,
  value,
  numerator,
  denominator,
  note,
}: Said): Entry => ({
  indicator,
  area,
  status: status as Entry['status'],
  value,
  numerator: numerator ?? null,
  denominator: denominator ?? null,
  reason: REASONS.find(([text]) => text === note)?.[1] ?? (status === 'no_data' ? 'no_data' : null),
});

beforeAll(async () => {
  for (const { period, seed } of PERIODS) {
    const data = freshImport();
    await importRareRegister(data, seed, period);
    installations.push({ data, app: await serviceOver(data.file) });
  }
}, 120_000);
afterAll(async () => {
  for (const { data, app } of installations) {
    await app.close();
    data.remove();
  }
});

/** Exact counts behind a period: what the attacker guesses right of, and nothing else. */
function exactAreas(data: Data, period: string): ExactArea[] {
  const db = new Database(data.register, { readonly: true });
  const register = db.prepare('select id from register where period = ?').pluck().get(period);
  const counted = countAreas(listAreas(db), countFamilies(db, Number(register)));
  db.close();
  return counted;
}

test.each(PERIODS)(
  'no count that the service hides of $period has fewer than three possible values for one who has every answer',
  async ({ period }) => {
    const { data, app } = installations[PERIODS.findIndex((one) => one.period === period)]!;
    const { said } = await collectAnswers(app, period);
    const entries = said.filter(({ where }) => where.includes('/values?')).map(toEntry);
    const hidden = entries.filter(({ status }) => status === 'suppressed');
    expect(hidden.length).toBeGreaterThan(50);
    expect(hidden.filter(({ reason }) => reason === null)).toEqual([]);
    const exact = exactAreas(data, period);
    const attack = await attackPeriod({
      entries,
      areas: areasOf(exact),
      threshold: THRESHOLD,
      known: new Map(),
      guess: rightGuess(exact, THRESHOLD),
    });
    expect(attack.attacked).toBeGreaterThan(50);
    expect(attack.breaches).toEqual([]);
  },
  60_000,
);
