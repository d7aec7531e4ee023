import { effect } from '@preact/signals';
import { viewTitle } from '../geo/text/titles.ts';
import { layer, selected, valueAt } from './data/shown.ts';
import { fullValue } from './format.ts';
import { start } from './start.ts';
import { language } from './state.ts';

/** Keeps the title of the tab equal to what is shown. Call once. */
export function followTitle(): void {
  effect(() => {
    const [shown, area] = [layer.value, selected.value];
    if (!shown) return;
    const { indicator, layer: asked, picture } = shown;
    const entry = area && valueAt(area.level, area.code);
    const value = entry && fullValue(entry.value, entry.status, indicator, picture.places);
    document.title = viewTitle(
      {
        city: start.city.name,
        indicator: indicator.name,
        period: asked.period,
        area: area && value ? { name: area.name, level: area.level, value } : null,
      },
      language.value,
    );
  });
}
