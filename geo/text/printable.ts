/**
 * Text for a terminal or a log: what a file holds must not move the cursor, set colours or turn the direction
 * of writing. Such characters become U+FFFD; line breaks stay.
 */
export const printable = (text: string): string =>
  text.replace(/(?!\n)\p{Cc}|[\u2028\u2029]|\p{Bidi_Control}/gu, '\uFFFD');
