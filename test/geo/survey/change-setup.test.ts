import { describe, expect, test } from 'vitest';
import {
  addVariable,
  changeCut,
  changeKind,
  changeRole,
  changeVariable,
  pickableColumns,
  removeVariable,
  roleOf,
} from '../../../geo/survey/setup/change-setup.ts';
import { parseSetup } from '../../../geo/survey/setup/read-setup.ts';
import { STUDY_SETUP } from '../../../geo/survey/study/study-setup.ts';

describe('a set-up changed by the form', () => {
  test('has one outcome: the earlier one becomes a predictor', () => {
    const changed = changeRole(STUDY_SETUP, 'X2', 'outcome');
    expect([changed.outcome, changed.predictors]).toEqual(['X2', ['X1', 'X3', 'Y']]);
    expect(roleOf(changed, 'Y')).toBe('predictor');
    expect(parseSetup(changed).findings).toEqual([]);
    expect(changeRole(STUDY_SETUP, 'X2', 'unused').predictors).toEqual(['X1', 'X3']);
    expect(changeRole(STUDY_SETUP, 'Y', 'unused').outcome).toBe('');
  });

  test('follows a variable that is renamed', () => {
    expect(changeVariable(STUDY_SETUP, 0, { id: 'KS' }).outcome).toBe('KS');
    expect(changeVariable(STUDY_SETUP, 1, { id: 'KK' }).predictors).toEqual(['KK', 'X2', 'X3']);
  });

  test('keeps columns and range when the kind of a source changes', () => {
    const scored = changeKind({ kind: 'classed', column: 'a' }, 'scored');
    expect(scored).toEqual({
      kind: 'scored',
      column: 'a',
      scores: { least: 1, most: 5 },
      cut: { method: 'equal_range' },
    });
    expect(changeKind(scored, 'items')).toMatchObject({ items: ['a'], answers: { most: 5 } });
    expect(changeKind(changeKind(scored, 'items'), 'classed')).toEqual({
      kind: 'classed',
      column: 'a',
    });
    expect(changeCut('points', { least: 1, most: 4 })).toEqual({
      method: 'points',
      points: [2, 3],
    });
  });

  test('gains variables with ids of their own, and loses them from its roles', () => {
    const more = addVariable(addVariable(STUDY_SETUP));
    expect(more.variables.map(({ id }) => id)).toEqual(['Y', 'X1', 'X2', 'X3', 'X4', 'X5']);
    expect(removeVariable(more, 4).predictors).toEqual(['X1', 'X2', 'X3', 'X5']);
    expect(removeVariable(more, 0).outcome).toBe('');
  });

  test('offers the columns of the file and those it names, each once', () => {
    const setup = { ...STUDY_SETUP, area: 'kode' };
    expect(pickableColumns(setup, ['X1', 'umur'])).toEqual(['X1', 'umur', 'Y', 'X2', 'X3', 'kode']);
  });
});
