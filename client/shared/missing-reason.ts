import { PATTERNED } from '../../geo/cartography/patterns.ts';
import { noteIn } from '../../geo/text/notes.ts';
import { STATUS_REASONS } from '../../geo/text/names.ts';
import type { ValueEntry } from '../../server/schemas/values.ts';
import { language, say } from '../state.ts';

/** Why an area has no value that may be read: the reason its note gives when it is hidden, else the general one. */
export function missingReason({ status, note }: ValueEntry): string {
  if (status === 'suppressed' && note) return sentence(noteIn(language.value, note));
  const pattern = PATTERNED.find((name) => name === status) ?? 'no_data';
  return say(STATUS_REASONS[pattern]);
}

/** A note as a sentence of its own. */
const sentence = (note: string) =>
  `${note.charAt(0).toUpperCase()}${note.slice(1)}${/[.!?]$/.test(note) ? '' : '.'}`;
