import { decimalsOfComputed } from '../../geo/cartography/decimals.ts';
import { isUnreliable } from '../../geo/cartography/picture.ts';
import { SUBJECTS } from '../../geo/indicators/types.ts';
import { ORIGIN_BADGES, SUBJECT_NAMES } from '../../geo/text/names.ts';
import type { AreaProfile } from '../../server/schemas/areas.ts';
import type { IndicatorEntry } from '../../server/schemas/indicators.ts';
import { register } from '../data/needs.ts';
import { asOf, bareValue, fullValue, period, unitOf } from '../format.ts';
import { SourceLine } from '../shared/source-line.tsx';
import { change, pick, say } from '../state.ts';

type Known = AreaProfile['indicators'][number];
type Line = { one: Known; entry: IndicatorEntry };

/**
 * Every other indicator with a value here; a name leads to its map. What was computed stands by subject
 * with its source once, what an agency printed below with the source of each figure.
 */
export function OtherIndicators({ profile, without }: { profile: AreaProfile; without: string }) {
  const entries = new Map(register.value?.indicators.map((entry) => [entry.id, entry]));
  const lines = profile.indicators.flatMap((one): Line[] => {
    const entry = entries.get(one.id);
    const isTold = one.value !== null || one.status === 'suppressed';
    return entry && isTold && one.id !== without ? [{ one, entry }] : [];
  });
  const printed = lines.filter(({ one }) => one.origin === 'published');
  const computed = lines.filter(({ one }) => one.origin !== 'published');
  return (
    <>
      {computed.length > 0 && <Computed lines={computed} level={profile.level} />}
      {printed.length > 0 && <Printed lines={printed} level={profile.level} />}
    </>
  );
}

type Props = { lines: Line[]; level: AreaProfile['level'] };

function Computed({ lines, level }: Props) {
  const isDemonstration = lines.some(({ one }) => one.origin === 'demonstration');
  return (
    <section aria-labelledby="others-head">
      <h3 class="head" id="others-head">
        {say('otherIndicators')}
      </h3>
      <p class="small muted">
        {isDemonstration && (
          <span class="badge badge-demonstration">{pick(ORIGIN_BADGES.demonstration.label)}</span>
        )}
        {say('rankOrder')}
      </p>
      {SUBJECTS.map((subject) => {
        const members = lines.filter(({ entry }) => entry.subject === subject);
        return members.length === 0 ? null : (
          <div key={subject} class="others">
            <h4>{pick(SUBJECT_NAMES[subject])}</h4>
            <dl>
              {members.map((line) => (
                <Other key={line.one.id} line={line} level={level} />
              ))}
            </dl>
            <Sources lines={members} />
          </div>
        );
      })}
    </section>
  );
}

const Printed = ({ lines, level }: Props) => (
  <section aria-labelledby="printed-head">
    <h3 class="head" id="printed-head">
      {say('publishedFigures')}
    </h3>
    <div class="others">
      <dl>
        {lines.map((line) => (
          <Other key={line.one.id} line={line} level={level} isPrinted />
        ))}
      </dl>
    </div>
  </section>
);

type OtherProps = { line: Line; level: AreaProfile['level']; isPrinted?: boolean };

function Other({ line: { one, entry }, level, isPrinted = false }: OtherProps) {
  const show = () => change({ indicator: one.id, level, period: null });
  const hasRank = one.rank !== null && entry.kind !== 'status' && one.rank.of > 1;
  return (
    <div>
      <dt>
        <button type="button" class="link" onClick={show}>
          {pick(one.name)}
        </button>
        {isPrinted && (
          <span class="small muted printed-source">
            {one.period && period(one.period)}
            {one.source && (
              <>
                {' · '}
                <SourceLine source={one.source} />
              </>
            )}
          </span>
        )}
        {isUnreliable(one) && <span class="small muted">{say('unreliable')}</span>}
      </dt>
      <dd class="other-value">
        <Value one={one} entry={entry} />
      </dd>
      <dd class="other-rank">{hasRank && one.rank ? say('rankShort', one.rank) : '–'}</dd>
    </div>
  );
}

function Value({ one, entry }: Line) {
  if (one.status !== 'ok' || one.value === null)
    return <span class="missing">{fullValue(null, one.status, entry)}</span>;
  const isEndless = entry.counted && entry.kind === 'rate';
  const places = isEndless ? decimalsOfComputed(one.value) : undefined;
  return (
    <>
      {bareValue(one.value, entry, places)}
      <span class="small muted">{unitOf(entry)}</span>
    </>
  );
}

/** Period, day of a register's figures and source of a group, once each. */
function Sources({ lines }: { lines: Line[] }) {
  const figures = lines.map(({ one }) => one).filter(({ period }) => period);
  const sources = [...new Set(figures.flatMap(({ source }) => source ?? []))];
  return (
    <>
      {sources.map((source) => {
        const of = figures.filter((one) => one.source === source);
        const periods = [...new Set(of.flatMap((one) => one.period ?? []))];
        const day = asOf(of.map(({ as_of }) => as_of));
        return (
          <p key={source} class="small muted printed-source">
            {[periods.map(period).join(', '), day].filter(Boolean).join(' · ')} ·{' '}
            <SourceLine source={source} />
          </p>
        );
      })}
    </>
  );
}
