import { useEffect, useRef } from 'preact/hooks';
import type { Sentence } from '../../geo/text/page.ts';
import { Icon } from '../shared/icon.tsx';
import { NetworkLink } from '../shared/network-link.tsx';
import { say } from '../state.ts';
import { methodPage, qualityPage, surveyPage } from './text-pages.ts';

/** What each step says, and the part of the page that it is about. */
const STEPS: [Sentence, string][] = [
  ['helpShown', '.choices'],
  ['helpLegend', '.legend'],
  ['helpCompare', '.periods'],
  ['helpArea', '.search'],
  ['helpZones', '.zone-kinds'],
  ['helpTable', '.drawer-tab, .tabs'],
  ['helpTake', '.menu, .tabs'],
  ['helpPrint', '.bar a[href^="/cetak"], .tabs'],
];

/** Stands for the four arrow keys, whose name is of the language. */
const ARROWS = '↔';
const KEYS: [keys: string[], Sentence][] = [
  [['Tab'], 'helpKeyTab'],
  [[ARROWS], 'helpKeyArrows'],
  [['Home', 'End'], 'helpKeyRank'],
  [['Shift', ARROWS], 'helpKeyPan'],
  [['+', '−', '0'], 'helpKeyZoom'],
  [['Enter'], 'helpKeyEnter'],
  [['Esc'], 'helpKeyEscape'],
];

/** How long a shown part stays marked, milliseconds. */
const MARKED = 2400;

/** The tour as a native dialog: Escape closes it, and what lies below is out of reach meanwhile. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  const show = (selector: string) => {
    box.current?.close();
    mark(document.querySelector(selector));
  };
  return (
    <dialog ref={box} class="help" aria-labelledby="help-title" onClose={onClose}>
      <button
        type="button"
        class="close"
        aria-label={say('close')}
        onClick={() => box.current?.close()}
      >
        <Icon name="close" />
      </button>
      <h2 id="help-title">{say('helpTitle')}</h2>
      <ol class="help-steps">
        {STEPS.map(([sentence, selector]) => (
          <li key={sentence}>
            <span>{say(sentence)}</span>
            <button type="button" class="link" onClick={() => show(selector)}>
              {say('helpShow')}
            </button>
          </li>
        ))}
      </ol>
      <h3 class="head">{say('helpKeys')}</h3>
      <dl class="help-keys">
        {KEYS.map(([keys, sentence]) => (
          <div key={sentence}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key === ARROWS ? say('helpArrows') : key}</kbd>
              ))}
            </dt>
            <dd>{say(sentence)}</dd>
          </div>
        ))}
      </dl>
      <p class="help-links">
        <NetworkLink href={methodPage()}>{say('methodOf')}</NetworkLink>
        <NetworkLink href={qualityPage()}>{say('qualityOf')}</NetworkLink>
        <NetworkLink href={surveyPage()}>{say('surveyOf')}</NetworkLink>
      </p>
    </dialog>
  );
}

/** Brings a part into view and frames it for a moment. */
function mark(part: Element | null): void {
  if (!part) return;
  part.scrollIntoView({ block: 'nearest' });
  part.classList.add('help-marked');
  setTimeout(() => part.classList.remove('help-marked'), MARKED);
}
