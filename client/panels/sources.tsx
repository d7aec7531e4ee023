import type { ShownLayer } from '../data/shown.ts';
import { release } from '../data/answers.ts';
import { NetworkLink } from '../shared/network-link.tsx';
import { SourceLine } from '../shared/source-line.tsx';
import { pick, say } from '../state.ts';
import { KeepNote } from './keep-note.tsx';
import { start } from '../start.ts';

const SHOWN_SOURCES = 3;

/** What the indicator means and who printed the figures on the map. */
export function Sources({ shown }: { shown: ShownLayer }) {
  const { indicator } = shown;
  const used = new Set([...shown.values.values()].flatMap(({ source }) => source ?? []));
  const [first, rest] = [[...used].slice(0, SHOWN_SOURCES), used.size - SHOWN_SOURCES];
  return (
    <section class="sources small" aria-labelledby="sources-head">
      <h2 class="head" id="sources-head">
        {say('sources')}
      </h2>
      <p>{pick(indicator.definition)}</p>
      {indicator.citation && <p class="muted">{say('basis', { citation: indicator.citation })}</p>}
      {indicator.counted && <p class="muted">{say('countedNote')}</p>}
      <ul class="muted">
        {first.map((source) => (
          <li key={source}>
            <SourceLine source={source} />
          </li>
        ))}
        {rest > 0 && <li>{say('moreSources', { count: rest })}</li>}
      </ul>
      <p class="muted">
        {say('release', { release: release.value })} ·{' '}
        <NetworkLink href="/api/docs">{say('apiDocs')}</NetworkLink>
      </p>
      <KeepNote />
      <p class="muted credits-full">{start.attribution.map(pick).join(' · ')}</p>
    </section>
  );
}
