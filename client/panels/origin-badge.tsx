import { COUNTED_NOTE, ORIGIN_BADGES } from '../../geo/text/names.ts';
import type { ShownLayer } from '../data/shown.ts';
import { pick } from '../state.ts';

/** Whether the figures of a layer are printed, computed (from what), or a demonstration. */
export function OriginBadge({ shown: { origin, indicator } }: { shown: ShownLayer }) {
  if (!origin) return null;
  const { label, note } = ORIGIN_BADGES[origin];
  const isFromRegister = origin === 'computed' && indicator.counted;
  return (
    <p class="origin">
      <span class={`badge badge-${origin}`}>{pick(label)}</span>{' '}
      {pick(isFromRegister ? COUNTED_NOTE : note)}
    </p>
  );
}
