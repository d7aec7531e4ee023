import { LEVEL_NAMES } from '../../geo/text/names.ts';
import { BivariateLegend } from '../compare/bivariate-legend.tsx';
import { mixed } from '../compare/drawn.ts';
import { SideLegends } from '../compare/side-legends.tsx';
import { isTwoIndicators } from '../../geo/view/sides.ts';
import { HelpButton } from '../help/help-button.tsx';
import { insideLayer } from '../data/inside.ts';
import { layer, type ShownLayer } from '../data/shown.ts';
import { period, unitOf } from '../format.ts';
import { pick, say } from '../state.ts';
import { ClassControls } from './class-controls.tsx';
import { isPhone } from '../viewport.ts';
import { CompareSelect } from './compare-select.tsx';
import { Histogram } from './histogram.tsx';
import { IndicatorSelect } from './indicator-select.tsx';
import { Legend } from './legend.tsx';
import { LevelSwitch } from './level-switch.tsx';
import { LineSwitches } from './line-switches.tsx';
import { OriginBadge } from './origin-badge.tsx';
import { PeriodSelect } from './period-select.tsx';
import { ResetView } from './reset-view.tsx';
import { Sources } from './sources.tsx';
import { ZonePanel } from './zones/zone-panel.tsx';

/** What is shown: level, indicator, period, origin, legend, zones, lines, sources. */
export function LayerPanel() {
  const shown = layer.value;
  const inside = insideLayer.value;
  return (
    <>
      <section class="choices" aria-labelledby="shown-head">
        <div class="head-row">
          <h2 class="head" id="shown-head">
            {say('shown')}
          </h2>
          <ResetView />
        </div>
        <LevelSwitch />
        <IndicatorSelect />
        <div class="periods">
          <PeriodSelect />
          <CompareSelect />
        </div>
        {shown && <OriginBadge shown={shown} />}
      </section>
      {shown && <Legends shown={shown} inside={inside} />}
      <ZonePanel />
      <LineSwitches />
      {shown && <Sources shown={shown} />}
      {isPhone.value && <HelpButton />}
    </>
  );
}

type LegendsProps = { shown: ShownLayer; inside: ShownLayer | null };

/** One legend for what shares its classes; two indicators have two, or one square that mixes both. */
function Legends({ shown, inside }: LegendsProps) {
  if (mixed.value) return <BivariateLegend shown={shown} picture={mixed.value} />;
  const { other } = shown;
  if (other && !inside && isTwoIndicators(shown, other)) {
    return <SideLegends shown={shown} other={other} />;
  }
  return (
    <section aria-labelledby="legend-head">
      <h2 class="head" id="legend-head">
        {inside ? insideHead(inside) : legendHead(shown)}
      </h2>
      {!inside && <Histogram shown={shown} />}
      <Legend shown={inside ?? shown} inside={inside !== null} />
      <ClassControls shown={shown} />
    </section>
  );
}

/** The same of the strips: "% · nilai di dalam zona · 23 kelurahan". */
function insideHead({ indicator, layer: asked, picture }: ShownLayer): string {
  const areas = `${picture.marks.size} ${pick(LEVEL_NAMES[asked.level])}`;
  return [unitOf(indicator).trim(), say('insideHead'), areas].filter(Boolean).join(' · ');
}

/** "% · 67 kelurahan": what the numbers count, over how many areas, and of two periods which one. */
function legendHead({ indicator, layer: asked, values, other }: ShownLayer): string {
  const unit = unitOf(indicator).trim() || say('legend');
  const head = `${unit} · ${values.size} ${pick(LEVEL_NAMES[asked.level])}`;
  return other && asked.period ? `${head} · ${period(asked.period)}` : head;
}
