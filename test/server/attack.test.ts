import Database from 'better-sqlite3';
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
import { importSmallRegister, SMALL_PERIOD } from './small-register-file.ts';

const THRESHOLD = 5;
let data: ReturnType<typeof freshImport>;
let exact: ExactArea[];
let entries: Entry[];

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
  data = freshImport();
  await importSmallRegister(data);
  const app = await serviceOver(data.file);
  const { said } = await collectAnswers(app, SMALL_PERIOD);
  await app.close();
  entries = said.filter(({ where }) => where.includes('/values?')).map(toEntry);
  const db = new Database(data.file, { readonly: true });
  const register = db.prepare('select id from register').pluck().get() as number;
  exact = countAreas(listAreas(db), countFamilies(db, register));
  db.close();
});
afterAll(() => data.remove());

test('no count that the service hides has fewer than three possible values for one who has every answer', async () => {
  const hidden = entries.filter(({ status }) => status === 'suppressed');
  expect(hidden.length).toBeGreaterThan(100);
  expect(hidden.filter(({ reason }) => reason === null)).toEqual([]);
  const attack = await attackPeriod({
    entries,
    areas: areasOf(exact),
    threshold: THRESHOLD,
    known: new Map(),
    guess: rightGuess(exact, THRESHOLD),
  });
  expect(attack.attacked).toBeGreaterThan(100);
  expect(attack.breaches).toEqual([]);
}, 120_000);
