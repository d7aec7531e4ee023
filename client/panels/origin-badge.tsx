import { COUNTED_NOTE, ORIGIN_BADGES } from '../../geo/text/names.ts';
import { sideName } from '../compare/side-name.ts';
import type { ShownLayer, ShownSide } from '../data/shown.ts';
import { pick } from '../state.ts';

/**
 * Whether the figures of a layer are printed, computed (from what), or a demonstration; of two compared
 * layers that differ in this each by its name.
 */
export function OriginBadge({ shown }: { shown: ShownLayer }) {
  const { other } = shown;
  if (!other || other.origin === shown.origin) return <Badge side={shown} />;
  return (
    <>
      <Badge side={shown} name={sideName(shown, other)} />
      <Badge side={other} name={sideName(other, shown)} />
    </>
  );
}

function Badge({ side: { origin, indicator }, name }: { side: ShownSide; name?: string }) {
  if (!origin) return null;
  const { label, note } = ORIGIN_BADGES[origin];
  const isFromRegister = origin === 'computed' && indicator.counted;
  return (
    <p class="origin">
      {name && <b>{name} </b>}
      <span class={`badge badge-${origin}`}>{pick(label)}</span>{' '}
      {pick(isFromRegister ? COUNTED_NOTE : note)}
    </p>
  );
}
