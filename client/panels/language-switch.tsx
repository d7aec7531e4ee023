import { LANGUAGES } from '../../geo/text/languages.ts';
import { change, language, say } from '../state.ts';

const NAMES = { id: 'Bahasa Indonesia', en: 'English' } as const;

/** Two buttons; the view stays as it is. */
export function LanguageSwitch() {
  return (
    <div class="segments language" role="group" aria-label={say('language')}>
      {LANGUAGES.map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={language.value === code}
          aria-label={`${code.toUpperCase()} ${NAMES[code]}`}
          onClick={() => change({ lang: code })}
        >
          {code.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
