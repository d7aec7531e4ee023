import { computed, effect, signal } from '@preact/signals';
import { PAGE, type Sentence } from '../geo/text/page.ts';
import { fill, type Bilingual } from '../geo/text/languages.ts';
import { mapPage, parseAddress } from '../geo/view/address.ts';
import { followChange } from '../geo/view/follow-change.ts';
import { DEFAULT_VIEW, settle, type View } from '../geo/view/view.ts';

/** A push makes a step for the back button; moving the map only replaces the address. */
type Step = 'push' | 'replace';

// Without `lang` in the address the shell has chosen the language: that choice is the default.
const shellLanguage = document.documentElement.lang === 'en' ? 'en' : 'id';
const chosen = new URLSearchParams(location.search).has('lang');
/** What the address leaves out. */
export const defaults: View = chosen ? DEFAULT_VIEW : { ...DEFAULT_VIEW, lang: shellLanguage };

const viewOfAddress = () => parseAddress(location.pathname, location.search, defaults);
const current = signal<View>(viewOfAddress());

/** What the reader sees now; the address always says the same. */
export const view = computed(() => current.value);
export const language = computed(() => current.value.lang);

export const hiddenLines = computed(() => current.value.hide);

/** Changes parts of the view and writes the address. Another area alone starts anew: without a pool. */
export function change(patch: Partial<View>, step: Step = 'push'): void {
  const next = settle(followChange(current.peek(), patch));
  const address = mapPage(next, defaults);
  if (address === mapPage(current.peek(), defaults)) return;
  history[step === 'push' ? 'pushState' : 'replaceState'](null, '', address);
  current.value = next;
}

/** Follows back and forward, and the document's language. Call once. */
export function followAddress(): void {
  addEventListener('popstate', () => {
    current.value = viewOfAddress();
  });
  effect(() => {
    document.documentElement.lang = language.value;
  });
}

/** A sentence of the page in the reader's language. */
export const say = (sentence: Sentence, values?: Record<string, string | number>): string =>
  fill(PAGE[sentence][language.value], values);

/** The reader's language out of a bilingual text. */
export const pick = (text: Bilingual): string => text[language.value];
