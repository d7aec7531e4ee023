import { signal } from '@preact/signals';
import type { Sentence } from '../../geo/text/page.ts';
import { say } from '../state.ts';

const SHOWN_MILLISECONDS = 4000;

const told = signal<Sentence | null>(null);
let timer: ReturnType<typeof setTimeout> | undefined;

function tell(sentence: Sentence) {
  told.value = sentence;
  clearTimeout(timer);
  timer = setTimeout(() => (told.value = null), SHOWN_MILLISECONDS);
}

// Phones have a way of sharing that their users know; elsewhere the address goes to the clipboard.
async function share() {
  const isPhone = matchMedia('(pointer: coarse)').matches;
  if (isPhone && 'share' in navigator) {
    // Rejected also when the reader changes their mind: then there is nothing to say.
    await navigator.share({ title: document.title, url: location.href }).catch(() => undefined);
    return;
  }
  // Outside a secure context there is no clipboard.
  const { clipboard } = navigator as { clipboard?: Clipboard };
  try {
    if (!clipboard) throw new Error('no clipboard');
    await clipboard.writeText(location.href);
    tell('shareDone');
  } catch {
    tell('shareFailed');
  }
}

/** Hands on the address of what is shown, which is the whole view. */
export const ShareButton = () => (
  <span class="share">
    <button type="button" class="button" onClick={() => void share()}>
      {say('share')}
    </button>
    <span class={told.value ? 'share-told' : 'share-told share-silent'} role="status">
      {told.value && say(told.value)}
    </span>
  </span>
);
