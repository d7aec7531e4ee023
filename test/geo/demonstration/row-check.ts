import type { Household } from '../../../geo/households/household.ts';
import { BKKBN_INDICATORS, decidedStage } from '../../../geo/households/welfare-stage.ts';
import { DEPRIVATIONS } from '../../../geo/households/mpi.ts';
import { isSanitasiLayak, jmpRung } from '../../../geo/households/sanitation.ts';

type Recorded = { [Key in keyof Household]: NonNullable<Household[Key]> };
type Rule = (row: Recorded) => boolean;

const met = (row: Recorded, id: string) =>
  row.bkkbn[BKKBN_INDICATORS.findIndex((one) => one.id === id)];
const deprived = (row: Recorded, id: string) =>
  row.mpi[DEPRIVATIONS.findIndex((one) => one.id === id)];
const isCount = (value: number, most: number) =>
  Number.isInteger(value) && value >= 0 && value <= most;

/** What must hold in every row of the demonstration register. */
export const ROW_RULES: Record<string, Rule> = {
  'nothing is unrecorded': (row) => Object.values(row).every((value) => value !== null),
  'the id is visibly synthetic': ({ householdId }) => /^demo-\d{6}$/.test(householdId),
  'a family has members': ({ members }) => members >= 1 && isCount(members, 12),
  'ages are parts of the members': ({ members, under5, members15To59 }) =>
    isCount(under5, members - 1) && isCount(members15To59, members - under5),
  'labour force are members above five years': ({ labourForce, members, under5 }) =>
    isCount(labourForce, members - under5),
  'unemployed are of the labour force': ({ unemployed, labourForce }) =>
    isCount(unemployed, labourForce),
  'an unemployed head is unemployed': ({ headUnemployed, unemployed }) =>
    !headUnemployed || unemployed >= 1,
  'illiterate are of those aged 15-59': ({ illiterate, members15To59 }) =>
    isCount(illiterate, members15To59),
  'malnourished are of those under five': ({ malnourishedUnder5, under5 }) =>
    isCount(malnourishedUnder5, under5),
  'the stage is that of the 21 indicators': (row) => decidedStage(row.bkkbn) === row.welfareStage,
  'an earner is somebody at work': (row) => met(row, 'earner') === row.labourForce > row.unemployed,
  'illiterate members fail literacy': (row) => met(row, 'literacy') === (row.illiterate === 0),
  'only families with children fail school': (row) =>
    met(row, 'school') || row.members > row.under5 + row.members15To59,
  'only couples fail family planning': (row) =>
    (met(row, 'family_planning') && met(row, 'contraception')) || row.members15To59 >= 2,
  'a sanitation rung is known': (row) => jmpRung(row) !== null && isSanitasiLayak(row) !== null,
  'owners have a toilet': ({ ownsLatrine, facility }) => !ownsLatrine || facility !== 'none',
  'who has a toilet and owns none shares': ({ ownsLatrine, facility, sharedFacility }) =>
    ownsLatrine || sharedFacility === (facility !== 'none'),
  'without a toilet there is no tank': ({ facility, disposal }) =>
    facility !== 'none' || ['river', 'other'].includes(disposal),
  'pits are emptied as pits': ({ facility, disposal }) =>
    !facility.startsWith('pit') || disposal === 'pit',
  'malnutrition deprives': (row) => row.malnourishedUnder5 === 0 || deprived(row, 'nutrition')!,
  'attendance is school': (row) => deprived(row, 'attendance') === !met(row, 'school'),
  'housing is the house': (row) => deprived(row, 'housing') === !met(row, 'house'),
  'no school where nobody reads': (row) =>
    row.illiterate === 0 ||
    row.illiterate < row.members15To59 ||
    deprived(row, 'schooling') === true,
  'sanitation below basic deprives': (row) =>
    deprived(row, 'sanitation') === !['safely_managed', 'basic'].includes(jmpRung(row)!),
  'unimproved water deprives': (row) =>
    deprived(row, 'water') === ['unprotected_well', 'surface', 'other'].includes(row.water),
  'a decile is one of ten': ({ desil }) => desil >= 1 && isCount(desil, 10),
  'expenditure is positive': ({ expenditurePerHead }) =>
    Number.isInteger(expenditurePerHead) && expenditurePerHead > 0,
};

/** Names of the rules that a row breaks. */
export function brokenRules(row: Household): string[] {
  return Object.entries(ROW_RULES)
    .filter(([, holds]) => !holds(row as Recorded))
    .map(([name]) => name);
}
