import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replayStudy } from '../../geo/survey/study/replay-study.ts';
import { STUDY_SETUP } from '../../geo/survey/study/study-setup.ts';
import { summariseStudy } from '../../geo/survey/study/summarise-study.ts';
import { projectRoot } from '../../server/project-root.ts';
import { SETUP, SMALL, surveyCommand } from './run-command.ts';

let over: ReturnType<typeof surveyCommand>;
beforeEach(() => {
  over = surveyCommand();
});
afterEach(() => over.remove());

const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);

describe('the study', () => {
  test('as JSON holds the brief figures unrounded, every printed one, and that it is reconstructed', () => {
    const { status, stdout, stderr } = over.run('study', '--json');
    expect([status, stderr]).toEqual([0, '']);
    const answer = JSON.parse(stdout) as Record<string, unknown>;
    const replay = replayStudy();
    expect(answer).toMatchObject({ ...summariseStudy(replay), reconstructed: true, n: 191 });
    expect(answer.figures).toHaveLength(replay.figures.length);
    expect(answer.report).toEqual(replay.report);
  });

  test.each([
    ['id', 'Data ini direkonstruksi', 'tanpa kelompok pembanding', '0,08719', 'rancu'],
    ['en', 'These data are reconstructed', 'no comparison group', '0.08719', 'ambiguous'],
  ])('in %s tells what the data are, and prints beside computed', (language, ...words) => {
    const { status, stdout } = over.run('study', '--lang', language);
    expect(status).toBe(0);
    const text = stdout.replace(/\s+/g, ' ');
    for (const word of words) expect(text).toContain(word);
  });

  test('gives its reconstructed rows as a file that says so, and that analyses to the same', () => {
    const { status, stderr } = over.run('study', '--data', over.path('rows.csv'));
    const file = over.path('rows-reconstructed.csv');
    expect([status, stderr]).toEqual([0, expect.stringContaining(file)]);
    const lines = readFileSync(file, 'utf8').trim().split(/\r?\n/);
    expect(lines).toHaveLength(192);
    for (const line of lines.slice(1)) expect(line).toMatch(/^"?reconstructed"?[;,]/);
    const read = JSON.parse(over.run(file, '--json').stdout) as { correlations: unknown };
    expect(read.correlations).toEqual(replayStudy().report.correlations);
    const again = over.run('study', '--data', over.path('rows.csv'));
    expect([again.status, again.stdout]).toEqual([1, '']);
    expect(again.stderr).toContain('sudah ada');
  });
});

describe('a file of answers', () => {
  test('as JSON is the whole report with what is to be noted', () => {
    const { status, stdout, stderr } = over.run(SMALL, '--config', SETUP, '--json');
    expect([status, stderr]).toEqual([0, '']);
    const report = JSON.parse(stdout) as { rows: unknown; ordinal: { regressions: unknown[] } };
    expect(report).toMatchObject({ setup: 'small', rows: { read: 12, used: 12 }, findings: [] });
    expect(report.ordinal.regressions).toHaveLength(6);
  });

  test('is told in plain Bahasa, in columns that stand below each other', () => {
    const { stdout } = over.run(SMALL, '--config', SETUP);
    for (const word of ['Survei kecil', 'Responden: 12 dari 12', 'Tabel silang', 'Rujukan:']) {
      expect(stdout).toContain(word);
    }
    const lines = stdout.split('\n');
    const rule = lines.findIndex((line) => /^-+ {2}-+ {2}-+ {2}-+$/.test(line));
    const ends = [...(lines[rule] ?? '').matchAll(/-(?= |$)/g)].map(({ index }) => index);
    for (const line of lines.slice(rule + 1, rule + 10)) {
      expect(line).toHaveLength((ends.at(-1) ?? 0) + 1);
      expect(line[ends[2] ?? 0]).toMatch(/\d/);
    }
  });

  test('writes nothing beside what is asked for, and needs no database', () => {
    over.run(SMALL, '--config', SETUP);
    expect(existsSync(over.dataDir)).toBe(false);
  });

  test('goes to a file of its owner alone, never over another', () => {
    const out = over.path('report.txt');
    const argv = [SMALL, '--config', SETUP, '--lang', 'en', '--out', out];
    const first = over.run(...argv);
    expect([first.status, first.stdout, modeOf(out)]).toEqual([0, '', '600']);
    const text = readFileSync(out, 'utf8');
    expect(text).toContain('Cross-tables');
    const second = over.run(...argv);
    expect([second.status, second.stdout]).toEqual([1, '']);
    expect(second.stderr).toContain('exists already');
    expect(readFileSync(out, 'utf8')).toBe(text);
    const served = over.run(...argv.slice(0, -1), join(projectRoot, '.build/client/report.txt'));
    expect([served.status, served.stderr]).toEqual([
      1,
      expect.stringContaining('the service serves'),
    ]);
    const nowhere = over.run(...argv.slice(0, -1), over.path('none/report.txt'));
    expect([nowhere.status, nowhere.stderr]).toEqual([1, expect.stringContaining('ENOENT')]);
  });
});

describe('the template of a set-up', () => {
  test('is the set-up of the study, which ships as a file too and is taken back', () => {
    const { status, stdout } = over.run('--setup-template');
    expect([status, JSON.parse(stdout)]).toEqual([0, STUDY_SETUP]);
    const shipped = join(projectRoot, 'geo/survey/study/study-setup.json');
    expect(JSON.parse(readFileSync(shipped, 'utf8'))).toEqual(STUDY_SETUP);
    const data = over.path('reconstructed.csv');
    over.run('study', '--data', data);
    const own = over.run(data, '--config', shipped, '--json');
    expect(own).toEqual(over.run(data, '--json'));
    expect(own.status).toBe(0);
  });
});

describe('areas', () => {
  const areas = (): string => {
    const [header = '', ...rows] = readFileSync(SMALL, 'utf8').trim().split('\n');
    const file = over.path('areas.csv');
    const lines = Array.from({ length: 120 }, (_, i) => {
      const code = i < 117 ? '36.73.01.1001' : '36.73.01.1002';
      return `${rows[i % rows.length] ?? ''},${code}`;
    });
    writeFileSync(file, [`${header},kode`, ...lines].join('\n'));
    return file;
  };
  const setup = (): string => {
    const file = over.path('setup.json');
    const own = JSON.parse(readFileSync(SETUP, 'utf8')) as Record<string, unknown>;
    writeFileSync(file, JSON.stringify({ ...own, area: 'kode' }));
    return file;
  };
  type Share = { area: string; numerator: number | null; withheld: string | null };
  const sharesOf = (stdout: string) =>
    (JSON.parse(stdout) as { areas: { shares: Share[] } | null }).areas?.shares ?? [];

  test('are protected by the secret of the office, which is made once and kept', () => {
    const argv = [areas(), '--config', setup(), '--json'];
    const first = over.run(...argv);
    const salt = join(over.dataDir, 'salt');
    expect([first.status, modeOf(salt)]).toEqual([0, '600']);
    const shares = sharesOf(first.stdout);
    expect(shares).toHaveLength(18);
    for (const { area, numerator, withheld } of shares) {
      if (area.endsWith('1002')) expect(withheld).not.toBeNull();
      else if (numerator !== null) expect(numerator % 5).toBe(0);
    }
    expect(shares.some(({ numerator }) => numerator !== null)).toBe(true);
    expect(over.run(...argv).stdout).toBe(first.stdout);
    const others = Array.from({ length: 8 }, (_, i) => {
      writeFileSync(salt, `a${i}`.repeat(16));
      return over.run(...argv);
    });
    expect(
      new Set(others.map(({ stdout }) => JSON.stringify(sharesOf(stdout)))).size,
    ).toBeGreaterThan(1);
  });

  test('are left out, and it is said, where that secret cannot be read', () => {
    mkdirSync(join(over.dataDir, 'salt'), { recursive: true });
    const { status, stdout } = over.run(areas(), '--config', setup(), '--lang', 'en');
    expect(status).toBe(0);
    expect(stdout).toContain('Classes by area are not computed');
    expect(stdout).not.toContain('36.73.01.1001');
  });
});

describe('wrong use is answered with 2 and a sentence', () => {
  test.for([
    [['--json'], 'Name one file'],
    [['a.csv', 'b.csv'], 'Name one file'],
    [['study', 'a.csv'], 'study takes no file'],
    [['a.csv', '--setup-template'], '--setup-template takes no file'],
    [['a.csv', '--confg', 'x.json'], 'no option --confg here. Perhaps --config?'],
    [['a.csv', '--config'], '--config needs a value'],
    [['a.csv', '--json=yes'], '--json takes no value'],
    [['a.csv', '--json', '--json'], 'given twice'],
    [['a.csv', '--encoding', 'ebcdic'], 'use utf-8|windows-1252'],
    [['study', '--config', 'x.json'], 'no option --config here'],
  ] as [string[], string][])('%j', async ([argv, words]) => {
    const { status, stdout, stderr } = await over.ask(['--lang', 'en', ...argv]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
    expect(stderr).toContain('npm run survey -- --help');
  });

  test.each([
    ['id', 'Pemakaian', 'pengaturan'],
    ['en', 'Usage', 'set-up'],
  ])('help in %s', async (language, heading, word) => {
    const { status, stdout } = await over.ask(['--help', '--lang', language]);
    expect(status).toBe(0);
    for (const text of [heading, word, '--config', '--setup-template', '--data', '--json']) {
      expect(stdout).toContain(text);
    }
  });
});
