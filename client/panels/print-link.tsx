import { computed } from '@preact/signals';
import { printPage } from '../../geo/view/address.ts';
import { say, view } from '../state.ts';

const address = computed(() => printPage(view.value));

/** Leads to the page that prints what is shown. */
export const PrintLink = () => (
  <a class="button" href={address.value}>
    {say('print')}
  </a>
);
