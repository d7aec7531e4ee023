import loadHighs, { type Highs, type Model } from 'highs';

/** Lowest and highest value; both ends belong to it. */
export type Range = { low: number; high: number };
/** A sum of variables with factors. */
export type Terms = readonly (readonly [variable: number, factor: number])[];

/** An integer program without objective: variables with bounds, and rows of sums with bounds. */
export type Program = {
  variables: (Range & { isWhole: boolean })[];
  rows: (Range & { terms: Terms })[];
};

const ANY = { low: -Infinity, high: Infinity };

/** Adds a variable and returns its number. */
export function addVariable(program: Program, range: Range, isWhole = true): number {
  return program.variables.push({ ...range, isWhole }) - 1;
}

/** Adds a row: `low <= terms <= high`, ends left out are open. */
export function addRow(program: Program, terms: Terms, range: Partial<Range>): void {
  program.rows.push({ ...ANY, ...range, terms });
}

/** What can be asked of a program. */
export type Solver = {
  /** A solution that minimises `terms` (maximises with `sign` -1) over real numbers. */
  reach: (terms: Terms, sign: 1 | -1) => number[];
  /** A solution in whole numbers where `terms` is `value`, or `null` where there is none. */
  find: (terms: Terms, value: number) => number[] | null;
  close: () => void;
};

let loaded: Promise<Highs> | null = null;

/**
 * Opens a program in HiGHS (Huangfu and Hall, "Parallelizing the dual revised simplex method",
 * Mathematical Programming Computation 10, 2018), compiled to WebAssembly. Close it after use.
 */
export async function openSolver(program: Program): Promise<Solver> {
  loaded ??= loadHighs();
  const highs = await loaded;
  const model = createModel(highs, program);
  const status = highs.constants.modelStatus;
  const { variables } = program;
  return {
    reach(terms, sign) {
      for (const [at, factor] of terms) model.changeColCost(at, sign * factor);
      model.run();
      const found = model.getModelStatus();
      if (found !== status.optimal) throw new Error(`no solution: status ${found}`);
      const solution = [...model.getSolution().colValue];
      for (const [at] of terms) model.changeColCost(at, 0);
      return solution;
    },
    find(terms, value) {
      const row = model.getDimensions().numRows;
      setWhole(model, variables, true);
      model.addRow(value, value, {
        indices: terms.map(([at]) => at),
        values: terms.map(([, factor]) => factor),
      });
      model.run();
      const found = model.getModelStatus();
      const solution = found === status.optimal ? [...model.getSolution().colValue] : null;
      model.deleteRows({ kind: 'range', from: row, to: row });
      setWhole(model, variables, false);
      if (!solution && found !== status.infeasible) throw new Error(`undecided: status ${found}`);
      return solution;
    },
    close: () => model.dispose(),
  };
}

function setWhole(model: Model, variables: Program['variables'], isOn: boolean): void {
  const types = variables.map(({ isWhole }) => (isOn && isWhole ? 1 : 0) as 0 | 1);
  model.changeColsIntegrality({ kind: 'range', from: 0, to: types.length - 1 }, types);
}

function createModel(highs: Highs, { variables, rows }: Program): Model {
  const starts = [0];
  for (const { terms } of rows) starts.push((starts.at(-1) ?? 0) + terms.length);
  const model = highs.createModel({
    numCols: variables.length,
    numRows: rows.length,
    colCost: variables.map(() => 0),
    colLower: variables.map(({ low }) => low),
    colUpper: variables.map(({ high }) => high),
    rowLower: rows.map(({ low }) => low),
    rowUpper: rows.map(({ high }) => high),
    matrix: {
      format: 'csr',
      numCols: variables.length,
      numRows: rows.length,
      starts,
      indices: rows.flatMap(({ terms }) => terms.map(([at]) => at)),
      values: rows.flatMap(({ terms }) => terms.map(([, factor]) => factor)),
    },
  });
  model.options.set({ output_flag: false });
  return model;
}
