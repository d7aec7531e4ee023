import { afterEach, beforeEach, expect, test } from 'vitest';
import { freshImport } from '../import-setup.ts';
import { bytesOf, importPoints, placedFamilies } from './points-register.ts';

let data: ReturnType<typeof freshImport>;
beforeEach(() => {
  data = freshImport();
});
afterEach(() => data.remove());

/** How many families each register holds, oldest first. */
const families = () =>
  data
    .rows(
      `select (select count(*) from household h where h.register = r.id) n from register r order by r.id`,
    )
    .map(({ n }) => n);
const holds = (i: number) =>
  bytesOf(data.folder, 'register.sqlite').includes(placedFamilies(data)[i]!.id);

test('the register that the last import replaced stays until the next, and its size is told', async () => {
  expect((await importPoints(data)).printed).not.toContain('Replaced registers');
  const second = await importPoints(data, (i) => i === 7);
  expect(second.printed).toMatch(
    /Replaced registers that are still kept in register\.sqlite: 1 \(240 families, about 0\.\d MB\)/,
  );
  expect([families(), holds(7)]).toEqual([[240, 239], true]);
  const third = await importPoints(data, (i) => i === 7 || i === 8);
  expect(third.printed).toContain(': 1 (239 families');
  expect([families(), holds(7), holds(8)]).toEqual([[0, 239, 238], false, true]);
  expect((await data.run(['changes'])).printed.split('\n').at(-1)).toContain(': 1 (239 families');
});

test('undo brings back what the last import replaced, and says why not where that is erased', async () => {
  for (const skip of [-1, 7, 8]) await importPoints(data, (i) => i === skip);
  expect((await data.run(['undo'])).exitCode).toBe(0);
  expect(families()).toEqual([0, 239]);
  const again = await data.run(['undo']);
  expect([again.exitCode, again.printed]).toEqual([
    1,
    expect.stringContaining('the families of the register that it replaced are erased'),
  ]);
  expect(families()).toEqual([0, 239]);
});

test('forget erases it now, with its old pages, and says what it was; undo then says so', async () => {
  await importPoints(data);
  expect((await data.run(['forget'])).printed).toBe('No replaced register is kept.');
  await importPoints(data, (i) => i === 7);
  const forgotten = await data.run(['forget']);
  expect(forgotten.printed).toContain('Replaced registers are erased: 1 (240 families');
  expect([families(), holds(7), holds(8)]).toEqual([[0, 239], false, true]);
  const { exitCode, printed } = await data.run(['undo']);
  expect([exitCode, printed]).toEqual([1, expect.stringContaining('are erased')]);
  expect((await data.run(['changes'])).printed).toMatch(/- {2}forget {2}2024/);
  // Another import is undone as ever.
  const figures = 'kode,nilai\n36.73.01.1001,12\n';
  const flags = ['--period', '2031', '--source', 'X', '--indicator', 'unfit_houses'];
  await data.figures(figures, flags);
  await data.run(['forget']);
  expect((await data.run(['undo'])).exitCode).toBe(0);
});
