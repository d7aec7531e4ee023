import { useSignal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { swipePlaces } from '../../geo/cartography/swipe-places.ts';
import { layer } from '../data/shown.ts';
import type { CityMap } from '../map/city-map.ts';
import { start } from '../start.ts';
import { say, view } from '../state.ts';
import { arrangement } from './arrangement.ts';
import { drawnSecond, sidesOnMap } from './drawn.ts';
import { sideName } from './side-name.ts';
import { SwipeLine } from './swipe-line.tsx';

/** Names of the layers on the left and on the right map. */
function sideNames(): [string, string] {
  const shown = layer.value;
  const [left, right] = shown ? sidesOnMap(shown) : [];
  return left && right ? [sideName(left, right), sideName(right, left)] : ['', ''];
}

const secondName = () =>
  say('mapOf', { map: say('map', { city: start.city.name }), side: sideNames()[1] });

const PLAIN = { map: {}, left: {}, right: {} };

/**
 * The right one of two maps: beside the first, or over it and cut off at a line that moves. Both keep one
 * place, one selection and one area under the pointer.
 */
export function SecondMap({ city }: { city: CityMap }) {
  const container = useRef<HTMLDivElement>(null);
  const [broken, setBroken] = useState(false);
  /** Where the line is while it is dragged: the address learns it at the end only. */
  const dragged = useSignal<number | null>(null);
  useEffect(() => {
    if (!container.current) return;
    try {
      return city.addSecond(container.current, drawnSecond, secondName);
    } catch {
      setBroken(true);
    }
  }, [city]);
  const isSwipe = arrangement.value === 'swipe';
  const split = dragged.value ?? view.value.split;
  const places = isSwipe ? swipePlaces(split) : PLAIN;
  const [left, right] = sideNames();
  return (
    <>
      <div ref={container} class="map-beside" style={places.map} />
      <p class="side-name side-left" style={places.left}>
        {left}
      </p>
      <p class="side-name side-right" style={places.right}>
        {right}
      </p>
      {isSwipe && <SwipeLine split={split} dragged={dragged} left={left} right={right} />}
      {broken && (
        <p class="notice" role="alert">
          {say('noWebgl')}
        </p>
      )}
    </>
  );
}
