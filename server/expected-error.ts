import { fill, type Bilingual, type Language } from '../geo/text/languages.ts';

/** A fault that whoever runs the program can mend: one sentence tells it. */
export class ExpectedError extends Error {
  private readonly text: Bilingual;

  constructor(
    text: Bilingual | string,
    values: Record<string, string | number> = {},
    cause?: unknown,
  ) {
    const say = (language: Language) =>
      typeof text === 'string' ? text : fill(text[language], values);
    super(say('en'), { cause });
    this.text = { id: say('id'), en: say('en') };
  }

  /** The sentence in a language. */
  in(language: Language): string {
    return this.text[language];
  }
}

/** What a program of the service tells about an error: one line where it is the reader's to mend, all of it otherwise. */
export function tellError(error: unknown, language: Language = 'en'): unknown {
  if (error instanceof ExpectedError) return error.in(language);
  const isListening = (error as NodeJS.ErrnoException).syscall === 'listen';
  return isListening ? (error as Error).message : error;
}
