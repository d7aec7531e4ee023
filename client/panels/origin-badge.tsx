import { ORIGIN_BADGES } from '../../geo/text/page.ts';
import { pick } from '../state.ts';

/** Whether figures are printed, computed here, or a demonstration. */
export function OriginBadge({ origin }: { origin: keyof typeof ORIGIN_BADGES | null }) {
  if (!origin) return null;
  const { label, note } = ORIGIN_BADGES[origin];
  return (
    <p class="origin">
      <span class={`badge badge-${origin}`}>{pick(label)}</span> {pick(note)}
    </p>
  );
}
