import { possibleScores } from '../../../geo/survey/scores/possible-scores.ts';
import { changeCut } from '../../../geo/survey/setup/change-setup.ts';
import {
  CUTS,
  SCORES,
  type Cut,
  type Range,
  type Source,
} from '../../../geo/survey/setup/survey-setup.ts';
import { ChoiceField, ColumnField, NumberField } from './fields.tsx';
import { ItemFields } from './item-fields.tsx';

type Props = {
  id: string;
  source: Source;
  columns: readonly string[];
  onChange: (source: Source) => void;
};

/** Columns, range of answers and cut of a variable, as its kind has them. */
export function SourceFields({ id, source, columns, onChange }: Props) {
  if (source.kind === 'items') {
    const { answers, score, cut } = source;
    return (
      <>
        <ItemFields id={id} source={source} columns={columns} onChange={onChange} />
        <div class="field-row">
          <RangeFields
            range={answers}
            onChange={(next) => onChange({ ...source, answers: next })}
          />
          <ChoiceField
            name="score"
            value={score}
            words={SCORES}
            onChange={(next) => onChange({ ...source, score: next })}
          />
          <CutFields
            cut={cut}
            possible={possibleScores(source)}
            onChange={(next) => onChange({ ...source, cut: next })}
          />
        </div>
      </>
    );
  }
  return (
    <div class="field-row">
      <ColumnField
        name="column"
        value={source.column}
        words={columns}
        onChange={(column) => onChange({ ...source, column })}
      />
      {source.kind === 'scored' && (
        <>
          <RangeFields
            range={source.scores}
            onChange={(scores) => onChange({ ...source, scores })}
          />
          <CutFields
            cut={source.cut}
            possible={source.scores}
            onChange={(cut) => onChange({ ...source, cut })}
          />
        </>
      )}
    </div>
  );
}

type RangeProps = { range: Range; onChange: (range: Range) => void };

const RangeFields = ({ range, onChange }: RangeProps) => (
  <>
    <NumberField
      name="least"
      value={range.least}
      onChange={(least) => onChange({ ...range, least })}
    />
    <NumberField name="most" value={range.most} onChange={(most) => onChange({ ...range, most })} />
  </>
);

type CutProps = { cut: Cut; possible: Range; onChange: (cut: Cut) => void };

const CutFields = ({ cut, possible, onChange }: CutProps) => (
  <>
    <ChoiceField
      name="cut"
      value={cut.method}
      words={CUTS}
      onChange={(method) => onChange(changeCut(method, possible))}
    />
    {cut.method === 'points' && (
      <>
        <NumberField
          name="firstPoint"
          value={cut.points[0]}
          onChange={(low) => onChange({ ...cut, points: [low, cut.points[1]] })}
        />
        <NumberField
          name="secondPoint"
          value={cut.points[1]}
          onChange={(high) => onChange({ ...cut, points: [cut.points[0], high] })}
        />
      </>
    )}
  </>
);
