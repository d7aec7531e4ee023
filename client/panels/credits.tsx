import { pick } from '../state.ts';
import { start } from '../start.ts';

/** Whose data the map shows; always in view, as the licences ask. */
export const Credits = () => (
  <p class="credits">
    {start.attribution.map((credit, i) => (
      <span key={credit.en}>
        {i > 0 && ' · '}
        {pick(credit)}
      </span>
    ))}
  </p>
);
