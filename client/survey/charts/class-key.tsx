import { CLASSES } from '../../../geo/survey/scores/cut-classes.ts';
import { CLASS_NAMES } from '../../../geo/text/survey/names.ts';
import { pick } from '../language.ts';
import { classColour } from './class-colours.ts';

/** What the colours of the three classes mean. */
export const ClassKey = ({ name }: { name: string }) => (
  <p class="class-key small">
    <span class="muted">{name}:</span>
    {CLASSES.map((one) => (
      <span key={one}>
        <i class="swatch swatch-small" style={{ backgroundColor: classColour(one) }} />{' '}
        {pick(CLASS_NAMES[one])}
      </span>
    ))}
  </p>
);
