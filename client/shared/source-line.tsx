import { sourceIn } from '../../geo/text/notes.ts';
import { sourceParts } from '../../geo/text/source-parts.ts';
import { language } from '../state.ts';

/** A source as printed in the data, its addresses as links that show the site. */
export function SourceLine({ source }: { source: string }) {
  return (
    <>
      {sourceParts(sourceIn(language.value, source)).map(({ text, href }) =>
        href ? (
          <a key={href} href={href} rel="noreferrer" target="_blank">
            {text}
          </a>
        ) : (
          text
        ),
      )}
    </>
  );
}
