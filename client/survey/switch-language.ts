import { language } from './language.ts';

/** What the service wrote around the analysis. */
const WRITTEN = ['.skip', '.document-bar', '#survey-intro', '#survey-replay', '.document-foot'];

/**
 * Switches the language without leaving the page, because leaving it would lose the reader's data: what the
 * service wrote is fetched anew in the other language. Where that fails the link leads on as links do.
 */
export function followLanguageLinks(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('.document-languages a');
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!(link instanceof HTMLAnchorElement) || !isPlain) return;
    event.preventDefault();
    void switchTo(link).catch(() => location.assign(link.href));
  });
}

async function switchTo({ href }: HTMLAnchorElement): Promise<void> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const selector of WRITTEN) {
    const [old, replacement] = [document, fresh].map((one) => one.querySelector(selector));
    if (old && replacement) old.replaceWith(document.adoptNode(replacement));
  }
  document.title = fresh.title;
  document.documentElement.lang = fresh.documentElement.lang;
  history.replaceState(null, '', href);
  language.value = fresh.documentElement.lang === 'en' ? 'en' : 'id';
  document.querySelector<HTMLElement>('.document-languages [aria-current]')?.focus();
}
