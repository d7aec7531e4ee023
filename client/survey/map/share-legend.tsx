import type { ComponentChildren } from 'preact';
import { PATTERNED } from '../../../geo/cartography/patterns.ts';
import type { Picture } from '../../../geo/cartography/picture.ts';
import { classText } from '../../../geo/text/class-text.ts';
import { STATE_OF_VALUE, STATUS_NAMES } from '../../../geo/text/names.ts';
import { classFill } from '../../shared/class-fill.ts';
import { language, number, pick, say } from '../language.ts';

const PERCENT = { id: 'share', kind: 'rate', unit_name: { id: '%', en: '%' } } as const;

/** Classes of the map with their counts, and the patterns of areas without a value. */
export function ShareLegend({ picture }: { picture: Picture }) {
  return (
    <div class="share-legend">
      <ul>
        {picture.classes.map(({ count }, at) => (
          <Entry key={at} text={classText(picture, at, PERCENT, language.value)} count={count}>
            <i class="swatch" style={classFill(picture.colours[at], picture.hatches[at])} />
          </Entry>
        ))}
        {picture.unreliableCount > 0 && (
          <Entry text={pick(STATE_OF_VALUE.unreliable)} count={picture.unreliableCount}>
            <i class="swatch swatch-any hatched" />
          </Entry>
        )}
        {PATTERNED.filter((name) => name !== 'not_comparable').map((name) => (
          <Entry key={name} text={pick(STATUS_NAMES[name])} count={picture.patternCounts[name]}>
            <i class={`swatch pattern-${name}`} />
          </Entry>
        ))}
      </ul>
      <p class="small muted">{say('mapRule')}</p>
    </div>
  );
}

type EntryProps = { text: string; count: number; children: ComponentChildren };

const Entry = ({ text, count, children }: EntryProps) => (
  <li>
    {children}
    <span>{text}</span>
    <span class="count">{number(count)}</span>
  </li>
);
