import { LEVEL_NAMES } from '../../geo/text/names.ts';
import { ground, isProfileAway, layer, profile, selected } from '../data/shown.ts';
import { number } from '../format.ts';
import { Icon } from '../shared/icon.tsx';
import { change, pick, say, view } from '../state.ts';
import { Alternatives } from './alternatives.tsx';
import { AreaChange } from './area-change.tsx';
import { AreaParts } from './area-parts.tsx';
import { Comparison } from './comparison.tsx';
import { MainValue } from './main-value.tsx';
import { OtherIndicators } from './other-indicators.tsx';
import { PoolPanel } from './pool-panel.tsx';
import { RankStrip } from './rank-strip.tsx';
import { AreaZones } from './zones/area-zones.tsx';
import { PeersChart } from '../charts/peers-chart.tsx';
import { SeriesChart } from '../charts/series-chart.tsx';

/** Everything known of the selected area, the indicator on the map first. */
export function AreaPanel() {
  const area = selected.value;
  const shown = layer.value;
  const code = view.value.area;
  if (!area)
    return ground.value && code ? <p class="notice">{say('unknownArea', { code })}</p> : null;
  const known = profile.value;
  const history = known?.indicators.find(({ id }) => id === shown?.indicator.id);
  return (
    <>
      <AreaHead />
      {shown && <MainValue shown={shown} area={area} />}
      {shown && <AreaChange shown={shown} area={area} />}
      {shown && area.level === shown.layer.level && <RankStrip code={area.code} shown={shown} />}
      {shown && <Comparison shown={shown} area={area} />}
      {shown && <Alternatives shown={shown} area={area} />}
      {shown && <PeersChart shown={shown} area={area} />}
      {shown && history && <SeriesChart indicator={shown.indicator} points={history.series} />}
      {shown && <PoolPanel area={area} />}
      {known ? (
        <>
          <AreaZones profile={known} />
          <OtherIndicators profile={known} without={shown?.indicator.id ?? ''} />
          <AreaParts profile={known} />
        </>
      ) : (
        <p class="muted">{say(isProfileAway.value ? 'profileNotKept' : 'loadingArea')}</p>
      )}
    </>
  );
}

function AreaHead() {
  const area = selected.value;
  if (!area) return null;
  const place = [
    pick(LEVEL_NAMES[area.level]),
    area.level === 'kelurahan' && area.kecamatan ? `Kec. ${area.kecamatan}` : null,
    area.code,
  ];
  return (
    <header class="area-head">
      <p class="small muted">{place.filter(Boolean).join(' · ')}</p>
      <h2>{area.name}</h2>
      <p class="small muted">
        {say('areaKm2')} {number(area.area_km2)} km²{area.bps_code && ` · BPS ${area.bps_code}`}
      </p>
      <button
        type="button"
        class="close"
        aria-label={say('close')}
        title={say('close')}
        onClick={() => change({ area: null })}
      >
        <Icon name="close" />
      </button>
    </header>
  );
}
