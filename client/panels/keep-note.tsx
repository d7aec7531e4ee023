import { moment } from '../format.ts';
import { kept, obstacle, type Obstacle } from '../offline/keep.ts';
import type { Kept } from '../offline/messages.ts';
import { say } from '../state.ts';

/** Whether this browser can open the map without a network, and if not, why. */
export function KeepNote() {
  const parts = [tellKept(kept.value), tellObstacle(obstacle.value, kept.value)];
  const text = parts.filter(Boolean).join(' ');
  return text ? <p class="muted keep-note">{text}</p> : null;
}

const tellKept = (held: Kept | null) =>
  held &&
  say(held.whole ? 'keepWhole' : 'keepPart', { release: held.release, time: moment(held.at) });

function tellObstacle(obstacle: Obstacle | null, held: Kept | null): string | null {
  if (obstacle === 'forbidden') return say('keepForbidden');
  if (obstacle !== 'full') return null;
  return say(held ? 'keepFullOld' : 'keepFull');
}
