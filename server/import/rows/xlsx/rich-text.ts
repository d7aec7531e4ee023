import { damaged } from './damaged.ts';
import { LONGEST_TOKEN } from './limits.ts';
import type { XmlHandler } from './xml.ts';

/** A handler of the elements inside `<si>` or `<is>` that gathers their text. */
export type RichText = Required<XmlHandler> & { take(): string };

/**
 * Gathers the text of a string, whether plain (`<t>`) or in runs (`<r><t>`). The runs that say
 * how Japanese is pronounced (`<rPh>`) stand beside the text and are left out.
 */
export function gatherRichText(): RichText {
  let text = '';
  let isText = false;
  let phonetic = 0;
  return {
    open(name) {
      if (name === 'rPh') phonetic += 1;
      isText = name === 't' && phonetic === 0;
    },
    text(piece) {
      if (!isText) return;
      text += piece;
      if (text.length > LONGEST_TOKEN) throw damaged();
    },
    close(name) {
      if (name === 'rPh') phonetic -= 1;
      isText = false;
    },
    take() {
      const whole = unescapeText(ownText(text));
      text = '';
      return whole;
    },
  };
}

/** Text with the escapes of ECMA-376 Part 1, 22.9.2.19 resolved: `_x000A_` is a line break. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

const COPIED_BY_ENGINE = 13;

/**
 * The same text in memory of its own. V8 makes a longer piece of a chunk a view of the chunk, so
 * that whoever keeps it keeps all of the XML around it.
 */
export const ownText = (text: string): string =>
  text.length < COPIED_BY_ENGINE ? text : Buffer.from(text).toString();
