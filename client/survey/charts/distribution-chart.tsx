import { useMemo } from 'preact/hooks';
import type { SurveyReport } from '../../../geo/survey/report-types.ts';
import { tellIn } from '../../../geo/survey/present/told-report.ts';
import { CLASS_NAMES } from '../../../geo/text/survey/names.ts';
import type { DistributionDrawing } from '../../charts/survey-plots.ts';
import { language, number, percent, pick, say } from '../language.ts';
import type { Result } from '../state.ts';
import { classColour } from './class-colours.ts';
import { ClassKey } from './class-key.tsx';
import { SurveyChart } from './survey-chart.tsx';

type Frequencies = SurveyReport['variables'][number]['frequencies'];

/** Classes of every variable as one stacked bar each. */
export function DistributionChart({ result: { report, setup } }: { result: Result }) {
  const { nameOf } = tellIn(report, setup, language.value);
  const drawing = useMemo(() => drawingOf(report, nameOf), [report, language.value]);
  const words = report.variables
    .map(({ id, frequencies }) =>
      say('distributionOf', { x: nameOf(id), shares: sharesOf(frequencies) }),
    )
    .join('. ');
  return (
    <figure class="survey-picture">
      <figcaption>
        <b>{say('distribution')}</b>
      </figcaption>
      <ClassKey name={say('mapClass')} />
      <SurveyChart
        words={`${say('distribution')}. ${words}`}
        drawing={drawing}
        draw={(library, what, width) => library.drawDistribution(what, width)}
      />
    </figure>
  );
}

const sharesOf = (frequencies: Frequencies): string =>
  frequencies
    .map((one) =>
      say('share', { class: pick(CLASS_NAMES[one.class]), percent: number(one.percent, 1) }),
    )
    .join(', ');

// A bar fills the lower half of its line, under its name.
const [BAR_TOP, BAR_BOTTOM, NAME] = [0.42, 0.94, 0.2];

function drawingOf(
  { variables }: SurveyReport,
  nameOf: (id: string) => string,
): DistributionDrawing {
  const boxes = variables.flatMap(({ frequencies }, line) => {
    let from = 0;
    return frequencies.map((one) => {
      const [x1, x2] = [from, from + one.percent / 100];
      from = x2;
      const label = percent(one.percent, 1);
      return {
        x1,
        x2,
        y1: line + BAR_TOP,
        y2: line + BAR_BOTTOM,
        colour: classColour(one.class),
        label,
      };
    });
  });
  const names = variables.map(({ id }, line) => ({ x: 0, y: line + NAME, text: nameOf(id) }));
  return { boxes, names, bars: variables.length };
}
