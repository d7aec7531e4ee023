import { computed, signal, type Signal } from '@preact/signals';

function matches(query: string): Signal<boolean> {
  const list = matchMedia(query);
  const matching = signal(list.matches);
  list.addEventListener('change', (event) => {
    matching.value = event.matches;
  });
  return matching;
}

const narrow = matches('(max-width: 767.9px)');

/** Whether the page is laid out for a phone: one column, sheet and tabs instead of rails. */
export const isPhone = computed(() => narrow.value);
