import { fill } from '../../text/languages.ts';
import { COUNTED_NOTE, ORIGIN_BADGES } from '../../text/names.ts';
import { PAGE } from '../../text/page.ts';
import { badge, Label, MUTED, paragraph, Rule, round, stack, type Block } from './blocks.tsx';
import type { SheetContent } from './content.ts';
import { CAPITALS } from './font.ts';

/** What marks a sheet whose values are not real. */
export const demonstrationMark = ({ language }: SheetContent): string =>
  ORIGIN_BADGES.demonstration.label[language].toUpperCase();

/** Letterhead, title and what is shown; the mark of demonstration at the right edge. */
export function headBlock(content: SheetContent, width: number, type: number): Block {
  const { letterhead, title, subtitle, isDemonstration, language } = content;
  const mark = badge(demonstrationMark(content), type);
  const room = isDemonstration ? width - mark.width - 6 * type : width;
  const words = stack(
    [
      stack(
        letterhead.map((line, i) =>
          i === 0
            ? paragraph(line, room, { size: 3.1 * type, weight: 'bold' })
            : paragraph(line, room, { size: 2.6 * type, colour: MUTED }),
        ),
        0.9 * type,
      ),
      paragraph(title, room, { size: 6.2 * type, weight: 'bold', leading: 1.12 }),
      paragraph(subtitle, room, { size: 3.4 * type, colour: MUTED }),
    ],
    2 * type,
  );
  const note = ORIGIN_BADGES.demonstration.note[language];
  const height = words.height + 2.4 * type;
  return {
    height,
    draw: (x, y) => (
      <>
        {words.draw(x, y)}
        {isDemonstration && mark.draw(x + width - mark.width, y)}
        {isDemonstration && (
          <Label
            x={x + width}
            y={y + mark.height + 1.4 * type + 2.3 * type * CAPITALS}
            size={2.3 * type}
            colour={MUTED}
            anchor="end"
          >
            {note}
          </Label>
        )}
        <Rule x={x} y={round(y + height)} width={width} />
      </>
    ),
  };
}

const MOST_SOURCES = 4;

/** Definition, sources, day of a register's figures, credits, release and day, in small type over the whole width. */
export function footBlock(content: SheetContent, width: number, type: number): Block {
  const { language, sources, asOf, credits, definition, release, date, isDemonstration } = content;
  const more = sources.length - MOST_SOURCES;
  const named = [
    ...sources.slice(0, MOST_SOURCES),
    ...(more > 0 ? [fill(PAGE.sheetMoreSources[language], { count: more })] : []),
  ].join('; ');
  const style = { size: 2.3 * type, colour: MUTED };
  const mark = badge(demonstrationMark(content), type * 0.8);
  const room = isDemonstration ? width - mark.width - 4 * type : width;
  const words = stack(
    [
      paragraph(definition, room, style),
      paragraph(
        [named && fill(PAGE.sheetSources[language], { sources: named }), asOf]
          .filter(Boolean)
          .join(' · '),
        room,
        style,
      ),
      paragraph(
        [
          originWords(content),
          fill(PAGE.sheetRelease[language], { release, date }),
          ...credits,
          PAGE.brand[language],
        ]
          .filter(Boolean)
          .join(' · '),
        room,
        style,
      ),
    ],
    0.9 * type,
  );
  const height = Math.max(words.height, mark.height) + 2 * type;
  return {
    height,
    draw: (x, y) => (
      <>
        <Rule x={x} y={y} width={width} />
        {words.draw(x, y + 2 * type)}
        {isDemonstration && mark.draw(x + width - mark.width, y + 2 * type)}
      </>
    ),
  };
}

/** Whether the figures are printed, computed or a demonstration, and what that means. */
function originWords({ origin, isCounted, language }: SheetContent): string {
  if (!origin) return '';
  const { label, note } = ORIGIN_BADGES[origin];
  const said = origin === 'computed' && isCounted ? COUNTED_NOTE : note;
  return `${label[language]}: ${said[language]}`;
}
