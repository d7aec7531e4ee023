import { letterOf } from '../../geo/text/side-name.ts';
import { isTwoIndicators } from '../../geo/view/sides.ts';
import type { ShownLayer, ShownSide } from '../data/shown.ts';
import { release } from '../data/answers.ts';
import { methodPage } from '../help/text-pages.ts';
import { NetworkLink } from '../shared/network-link.tsx';
import { asOf } from '../format.ts';
import { SourceLine } from '../shared/source-line.tsx';
import { pick, say } from '../state.ts';
import { KeepNote } from './keep-note.tsx';
import { start } from '../start.ts';

const SHOWN_SOURCES = 3;

/** What the indicators mean and who printed the figures on the map. */
export function Sources({ shown }: { shown: ShownLayer }) {
  const { other } = shown;
  const isTwo = other !== null && isTwoIndicators(shown, other);
  return (
    <section class="sources small" aria-labelledby="sources-head">
      <h2 class="head" id="sources-head">
        {say('sources')}
      </h2>
      {isTwo ? (
        [shown, other].map((side) => (
          <div key={side.side} class="sources-side">
            <h3>{`${letterOf(side)} · ${pick(side.indicator.name)}`}</h3>
            <Basis indicator={side.indicator} sides={[side]} />
          </div>
        ))
      ) : (
        <Basis indicator={shown.indicator} sides={[shown, ...(other ? [other] : [])]} />
      )}
      <AsOf sides={[shown, ...(other ? [other] : [])]} />
      <p class="muted">
        {say('release', { release: release.value })} ·{' '}
        <NetworkLink href="/api/docs">{say('apiDocs')}</NetworkLink>
      </p>
      <KeepNote />
      <p class="muted credits-full">{start.attribution.map(pick).join(' · ')}</p>
    </section>
  );
}

/** From which to which day the figures of a real register on the map are. */
function AsOf({ sides }: { sides: ShownSide[] }) {
  const day = asOf(sides.flatMap(({ values }) => [...values.values()].map(({ as_of }) => as_of)));
  return day && <p class="muted">{day}</p>;
}

type BasisProps = { indicator: ShownSide['indicator']; sides: ShownSide[] };

/** Definition of an indicator and the sources of its figures, the first few by name. */
function Basis({ indicator, sides }: BasisProps) {
  const entries = sides.flatMap(({ values }) => [...values.values()]);
  const used = new Set(entries.flatMap(({ source }) => source ?? []));
  const [first, rest] = [[...used].slice(0, SHOWN_SOURCES), used.size - SHOWN_SOURCES];
  return (
    <>
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
      <p>
        <NetworkLink href={methodPage(indicator.id)}>{say('methodAndQuality')}</NetworkLink>
      </p>
    </>
  );
}
