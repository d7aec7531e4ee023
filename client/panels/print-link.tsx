import { computed } from '@preact/signals';
import { printAddress } from '../addresses.ts';
import { say, view } from '../state.ts';

const address = computed(() => printAddress(view.value));

/** Leads to the page that prints what is shown. */
export const PrintLink = () => (
  <a class="button" href={address.value}>
    {say('print')}
  </a>
);
