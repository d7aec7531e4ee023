import type { Language } from '../../geo/text/languages.ts';
import { sourceIn } from '../../geo/text/notes.ts';
import { sourceParts } from '../../geo/text/source-parts.ts';

/** A source as printed in the data, its addresses as links that show the site. */
export function SourceText({ source, language }: { source: string; language: Language }) {
  return (
    <>
      {sourceParts(sourceIn(language, source)).map(({ text, href }) =>
        href ? (
          <a key={href} href={href} rel="noreferrer">
            {text}
          </a>
        ) : (
          text
        ),
      )}
    </>
  );
}
