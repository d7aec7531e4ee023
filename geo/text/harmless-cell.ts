/** A cell that a spreadsheet would run. */
const RUNS = /^[=+\-@\t\r]/;

/** A text as a spreadsheet shows it and never runs it: with an apostrophe before a formula (OWASP, CSV Injection). */
export const harmlessCell = (text: string): string => (RUNS.test(text) ? `'${text}` : text);
