import { mapPage } from '../../geo/view/address.ts';
import { DEFAULT_VIEW } from '../../geo/view/view.ts';
import { change, say, view } from '../state.ts';

/** Leads back to the map as it opens, in the reader's language; not there while it is shown. */
export function ResetView() {
  const usual = { ...DEFAULT_VIEW, lang: view.value.lang };
  if (mapPage(view.value) === mapPage(usual)) return null;
  return (
    <button type="button" class="link small reset" onClick={() => change(usual)}>
      {say('resetView')}
    </button>
  );
}
