import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { formatView, parseAddress } from '../geo/view/address.ts';
import { isUnknown } from './data/needs.ts';
import { waiting } from './data/shown.ts';
import { isOffline } from './offline/connection.ts';
import { Notices } from './panels/notices.tsx';
import { change } from './state.ts';

const drawn = signal(false);
/** Whether the first whole picture of the map is there. */
export const isMapDrawn = computed(() => drawn.value);

/** Tells that the map has drawn its first whole picture, or that it never will and another stands for it. */
export const mapDrawn = (): void => {
  drawn.value = true;
};

/**
 * Puts the page of the script in the place of the one that the service drew, once it shows the same: no
 * blank moment, no jump. Until then that page tells how far it is, and stays when something fails. Call once.
 */
export function takeOver(): void {
  const first = document.getElementById('first');
  const stage = first?.querySelector('.stage');
  if (!first || !stage) return;
  const notices = stage.appendChild(document.createElement('div'));
  render(<Notices />, notices);
  const stop = effect(() => {
    const isWhole = drawn.value && (!waiting.value || isUnknown.value);
    if (!isWhole && !(isOffline.value && isOfAnotherView())) return;
    // Not within the effect, which may still be setting itself up.
    queueMicrotask(() => {
      stop();
      render(null, notices);
      replace(first);
    });
  });
}

/** Whether the first picture shows another view than the address asks for: a kept page stands in for it. */
function isOfAnotherView(): boolean {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const [own, asked] = [canonical ?? location.href, location.href].map((address) => {
    const { pathname, search } = new URL(address);
    return formatView(parseAddress(pathname, search));
  });
  return own !== asked;
}

/** A reader who scrolled to the table below finds it open; one who used the keyboard starts at the top. */
function replace(first: HTMLElement): void {
  const atTable = scrollY > innerHeight / 2;
  const hadFocus = first.contains(document.activeElement);
  first.remove();
  scrollTo(0, 0);
  if (atTable) change({ table: true }, 'replace');
  if (hadFocus) document.querySelector<HTMLElement>('.skip')?.focus();
}
