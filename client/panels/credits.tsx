import { basemapCredits, isBasemapWanted } from '../basemap/state.ts';
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
    {isBasemapWanted.value &&
      Object.entries(basemapCredits.value).map(([source, parts]) => (
        <span key={source}>
          {' · '}
          {parts.map(({ text, href }) => (href ? <a href={href}>{text}</a> : text))}
        </span>
      ))}
  </p>
);
