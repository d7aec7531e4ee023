import { useMemo } from 'preact/hooks';
import { tellIn } from '../../../geo/survey/present/told-report.ts';
import type { CrossReport } from '../../../geo/survey/report-types.ts';
import { CLASSES, type Class } from '../../../geo/survey/scores/cut-classes.ts';
import { CLASS_NAMES } from '../../../geo/text/survey/names.ts';
import { capitalise } from '../../../geo/text/survey/numbers.ts';
import type { MosaicDrawing } from '../../charts/survey-plots.ts';
import { language, number, percent as percentText, pick, say } from '../language.ts';
import type { Result } from '../state.ts';
import { classColour } from './class-colours.ts';
import { ClassKey } from './class-key.tsx';
import { SurveyChart } from './survey-chart.tsx';

/** The outcome by each predictor as mosaics. */
export function MosaicCharts({ result: { report, setup } }: { result: Result }) {
  const { plainName } = tellIn(report, setup, language.value);
  const y = plainName(report.outcome.id);
  return (
    <>
      <ClassKey name={capitalise(y)} />
      <div class="mosaics">
        {report.crossTables.map((cross) => (
          <Mosaic key={cross.predictor} cross={cross} x={plainName(cross.predictor)} y={y} />
        ))}
      </div>
    </>
  );
}

type Props = { cross: CrossReport; x: string; y: string };

function Mosaic({ cross, x, y }: Props) {
  const { table } = cross;
  const drawing = useMemo(() => drawingOf(table), [table, language.value]);
  const title = capitalise(say('mosaic', { x, y }));
  return (
    <figure class="survey-picture">
      <figcaption>
        <b>{title}</b>
      </figcaption>
      <SurveyChart
        words={`${title}. ${describe(table, x)}`}
        drawing={drawing}
        draw={(library, what, width) => library.drawMosaic(what, width)}
      />
      <p class="small muted">{say('mosaicHint', { x, y })}</p>
    </figure>
  );
}

type Table = CrossReport['table'];

const className = (one: Class): string => pick(CLASS_NAMES[one]);

const describe = ({ rowPercent }: Table, x: string): string =>
  CLASSES.map((row) => {
    const shares = CLASSES.map((column) => {
      const percent = rowPercent[row - 1]?.[column - 1] ?? 0;
      return say('share', { class: className(column), percent: number(percent, 1) });
    });
    return say('mosaicColumn', { x, class: className(row), shares: shares.join(', ') });
  }).join('; ');

function drawingOf({ rowTotals, rowPercent, n }: Table): MosaicDrawing {
  let from = 0;
  const strips = CLASSES.map((row) => {
    const [x1, x2] = [from, from + (rowTotals[row - 1] ?? 0) / n];
    from = x2;
    return { row, x1, x2 };
  }).filter(({ x1, x2 }) => x2 > x1);
  const boxes = strips.flatMap(({ row, x1, x2 }) => {
    let bottom = 0;
    return CLASSES.map((column) => {
      const percent = rowPercent[row - 1]?.[column - 1] ?? 0;
      const [y1, y2] = [bottom, bottom + percent / 100];
      bottom = y2;
      return { x1, x2, y1, y2, colour: classColour(column), label: percentText(percent) };
    });
  });
  const columns = strips.map(({ row, x1, x2 }) => ({
    x: (x1 + x2) / 2,
    y: 0,
    text: className(row),
  }));
  return { boxes, columns };
}
