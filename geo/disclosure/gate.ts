import type { Observation } from '../indicators/types.ts';

/**
 * The one gate between stored values and every public answer: a withheld value leaves nothing
 * behind, neither the number nor what it could be computed from. What a value may not be read
 * for is decided when it is stored (its status); this function makes sure of it on the way out.
 */
export function passGate(observation: Observation): Observation {
  if (observation.status === 'ok' || observation.status === 'not_comparable') return observation;
  return { ...observation, value: null, numerator: null, denominator: null, low: null, high: null };
}
