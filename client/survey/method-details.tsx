import { ANALYSES, type AnalysisId } from '../../geo/text/survey/analyses.ts';
import { pick, say } from './language.ts';

/** How a part was computed, on whose authority, when it holds and what it cannot say. */
export const MethodDetails = ({ analyses }: { analyses: readonly AnalysisId[] }) => (
  <details class="method-details">
    <summary>{say('method')}</summary>
    {analyses.map((id) => {
      const { title, method, assumptions, limits, citation } = ANALYSES[id];
      return (
        <div key={id}>
          <h4>{pick(title)}</h4>
          <dl>
            <Row name={say('methodName')} text={pick(method)} />
            <Row name={say('assumptions')} text={pick(assumptions)} />
            <Row name={say('limits')} text={pick(limits)} />
            <Row name={say('citation')} text={citation} />
          </dl>
        </div>
      );
    })}
  </details>
);

const Row = ({ name, text }: { name: string; text: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{text}</dd>
  </div>
);
